#include "services/merge/record_matcher.hpp"

#include "services/merge/reference_fields.hpp"

#include <algorithm>
#include <charconv>

namespace parkcarbon::services {
namespace {

using domain::Table;

constexpr std::array kCopies = {Copy::Ours, Copy::Theirs};

std::size_t indexOf(Copy copy) {
    return static_cast<std::size_t>(copy);
}

/// A record with an id of its own, which may be another one without being another record.
bool hasFreeId(Table table) {
    const domain::TableSpec& spec = domain::spec(table);
    return spec.key_fields == 1 && spec.fields.front().kind == domain::FieldKind::Text;
}

} // namespace

RecordMatcher::RecordMatcher(MergeCopy ours, MergeCopy theirs, const std::vector<GivenIds>& given_ids)
    : sides_{ours, theirs} {
    for (const Copy copy : kCopies) {
        ids_[indexOf(copy)].resize(side(copy).versions->pins.size());
        for (const store::RecordVersions& versions : side(copy).versions->records) {
            touched_keys_[indexOf(copy)].emplace(versions.table, versions.key);
        }
    }
    for (const domain::TableSpec& table : domain::tables()) { // what is referred to comes first
        if (table.table != Table::Parts) {
            matchTable(table.table, given_ids);
        }
    }
}

std::size_t RecordMatcher::present() const {
    return side(Copy::Theirs).versions->pins.size() - 1;
}

std::vector<RecordMatcher::Versions> RecordMatcher::touched(Copy copy, Table table) const {
    const auto& all = side(copy).versions->records;
    std::vector<Versions> found;
    const auto [first, last] = std::equal_range(
        all.begin(), all.end(), store::RecordVersions{table, 0, {}},
        [](const store::RecordVersions& a, const store::RecordVersions& b) { return a.table < b.table; });
    for (auto each = first; each != last; ++each) {
        found.push_back(&*each);
    }
    return found;
}

void RecordMatcher::matchTable(Table table, const std::vector<GivenIds>& given_ids) {
    std::array<std::vector<Versions>, 2> open = {touched(Copy::Ours, table), touched(Copy::Theirs, table)};
    for (const Copy copy : kCopies) {
        matchAtStart(copy, table, open[indexOf(copy)]);
    }
    for (std::size_t version = 1; version < present(); ++version) {
        static const GivenIds kNone;
        matchAtMerge(version, version <= given_ids.size() ? given_ids[version - 1] : kNone, open[0], open[1]);
    }
    for (const Copy copy : kCopies) {
        matchNow(copy, open[indexOf(copy)]);
    }
}

void RecordMatcher::matchAtStart(Copy copy, Table table, std::vector<Versions>& open) {
    std::erase_if(open, [&](Versions versions) {
        if (!versions->at.front()) {
            return false;
        }
        auto keys = keyTokens(copy, 0, *versions->at.front());
        const auto known = from_start_.find({table, label(table, keys)});
        attach(known != from_start_.end() ? *known->second : create(table, std::move(keys), true), copy, versions);
        return true;
    });
}

void RecordMatcher::matchAtMerge(std::size_t version, const GivenIds& given_ids, std::vector<Versions>& ours,
                                 std::vector<Versions>& theirs) {
    std::map<std::vector<std::string>, Versions> by_keys;
    for (Versions versions : ours) {
        if (versions->at[version]) {
            by_keys.emplace(keyTokens(Copy::Ours, version, *versions->at[version]), versions);
        }
    }
    std::erase_if(theirs, [&](Versions versions) {
        if (!versions->at[version]) {
            return false;
        }
        auto keys = keyTokens(Copy::Theirs, version, *versions->at[version]);
        const auto given = given_ids.find({versions->table, domain::recordId(*versions->at[version])});
        const auto mate = by_keys.find(given == given_ids.end() ? keys : std::vector<std::string>{given->second});
        if (mate == by_keys.end()) {
            return false;
        }
        MatchedRecord& record = create(versions->table, std::move(keys), false);
        attach(record, Copy::Ours, mate->second);
        attach(record, Copy::Theirs, versions);
        std::erase(ours, mate->second);
        by_keys.erase(mate);
        return true;
    });
}

/// What neither the start nor a merge could match: records that came since, and those that once were not taken.
void RecordMatcher::matchNow(Copy copy, std::vector<Versions>& open) {
    for (Versions versions : open) {
        if (!versions->at.back()) {
            continue;
        }
        auto keys = keyTokens(copy, present(), *versions->at.back());
        const std::pair<Table, std::string> name{versions->table, label(versions->table, keys)};
        const auto former = from_start_.find(name);
        const bool replaced = former != from_start_.end() && !former->second->lives[indexOf(copy)].empty() &&
                              !recordAt(copy, *former->second, present());
        if (replaced) { // removed and entered again under its old id
            attach(*former->second, copy, versions);
            continue;
        }
        MatchedRecord* const holder =
            copy == Copy::Theirs ? takenBy(versions->table, domain::recordId(*versions->at.back())) : nullptr;
        if (holder != nullptr && !hasFreeId(versions->table)) {
            attach(*holder, copy, versions);
            continue;
        }
        auto& record = added_[name];
        if (record != nullptr && copy == Copy::Theirs && hasFreeId(versions->table) &&
            isOfAnother(*record, *versions->at.back())) {
            MatchedRecord& another = create(versions->table, std::move(keys), false);
            another.id_is_taken = true;
            attach(another, copy, versions);
            continue;
        }
        if (record == nullptr) {
            record = &create(versions->table, std::move(keys), false);
        }
        record->id_is_taken = record->id_is_taken || holder != nullptr;
        attach(*record, copy, versions);
    }
}

/// Whether theirs belongs to other enterprises than what ours added under its id: then both merely took the next
/// number.
bool RecordMatcher::isOfAnother(const MatchedRecord& record, const domain::Record& theirs) {
    const auto present_record = recordAt(Copy::Ours, record, present());
    if (!present_record) {
        return false;
    }
    const auto cells = domain::toCells(theirs);
    const TokenCells here = tokens(Copy::Ours, present(), *present_record);
    const TokenCells there = tokens(Copy::Theirs, present(), theirs);
    for (std::size_t field = 0; field < cells.size(); ++field) {
        const auto targets = readReference(record.table, field, cells[field].value_or("")).targets;
        const bool names_enterprise = !targets.empty() && targets.front() == Table::Enterprises;
        if (names_enterprise && here[field] != there[field]) {
            return true;
        }
    }
    return false;
}

/// The record of ours that has had this id since the start and was not given to them.
MatchedRecord* RecordMatcher::takenBy(Table table, const std::string& id) {
    MatchedRecord* const holder = find(Copy::Ours, present(), table, id);
    const bool hidden =
        holder != nullptr && holder->from_start && !recordAt(Copy::Theirs, *holder, 0) && holder->lives[1].empty();
    return hidden ? holder : nullptr;
}

MatchedRecord& RecordMatcher::create(Table table, std::vector<std::string> key_tokens, bool from_start) {
    std::string name = label(table, key_tokens);
    const std::pair<Table, std::string> plain{table, name};
    while (!labels_.emplace(table, name).second) {
        name.insert(0, "+"); // a new record under an id that another one has given up
    }
    records_.push_back({records_.size(), table, std::move(name), std::move(key_tokens), from_start, false, {}});
    if (from_start) {
        from_start_[plain] = &records_.back();
    }
    return records_.back();
}

void RecordMatcher::attach(MatchedRecord& record, Copy copy, Versions versions) {
    record.lives[indexOf(copy)].push_back(versions);
    for (std::size_t version = 0; version < versions->at.size(); ++version) {
        if (versions->at[version]) {
            ids_[indexOf(copy)][version][{versions->table, domain::recordId(*versions->at[version])}] = &record;
        }
    }
}

std::optional<domain::Record> RecordMatcher::recordAt(Copy copy, const MatchedRecord& record,
                                                      std::size_t version) const {
    for (Versions versions : record.lives[indexOf(copy)]) {
        if (versions->at[version]) {
            return versions->at[version];
        }
    }
    const auto key = keyOf(copy, record);
    if (!key || !record.lives[indexOf(copy)].empty()) {
        return std::nullopt;
    }
    const std::array keys = {*key};
    auto found = side(copy).present->records(record.table, keys);
    return found && !found->empty() ? std::optional(std::move(found->front().record)) : std::nullopt;
}

std::optional<std::int64_t> RecordMatcher::keyOf(Copy copy, const MatchedRecord& record) const {
    for (Versions versions : record.lives[indexOf(copy)]) {
        if (versions->at.back()) {
            return versions->key;
        }
    }
    if (!record.lives[indexOf(copy)].empty() || !record.from_start) {
        return std::nullopt;
    }
    std::string id = record.table == Table::Park ? "park" : "";
    for (const std::string& part : record.key_tokens) {
        const auto text = spelled(part, [&](const MatchedRecord& other) { return presentId(copy, other); });
        if (!text) {
            return std::nullopt;
        }
        id += (id.empty() ? "" : "|") + *text;
    }
    const auto key = side(copy).present->keyOf(record.table, id);
    const bool untouched = key && *key && !touched_keys_[indexOf(copy)].contains({record.table, **key});
    return untouched ? *key : std::nullopt;
}

std::optional<std::string> RecordMatcher::presentId(Copy copy, const MatchedRecord& record) const {
    const auto present_record = recordAt(copy, record, present());
    return present_record ? std::optional(domain::recordId(*present_record)) : std::nullopt;
}

MatchedRecord* RecordMatcher::find(Copy copy, std::size_t version, Table table, std::string_view id) {
    const auto& known = ids_[indexOf(copy)][version];
    if (const auto found = known.find({table, std::string(id)}); found != known.end()) {
        return found->second;
    }
    auto& untouched = untouched_[indexOf(copy)];
    if (const auto found = untouched.find({table, std::string(id)}); found != untouched.end()) {
        return found->second;
    }
    MatchedRecord* const found = findUntouched(copy, table, id);
    return untouched[{table, std::string(id)}] = found;
}

MatchedRecord* RecordMatcher::findUntouched(Copy copy, Table table, std::string_view id) {
    const auto key = side(copy).present->keyOf(table, id);
    if (!key || !*key || touched_keys_[indexOf(copy)].contains({table, **key})) {
        return nullptr;
    }
    const std::array keys = {**key};
    const auto stored = side(copy).present->records(table, keys);
    if (!stored || stored->empty()) {
        return nullptr;
    }
    auto key_tokens = keyTokens(copy, present(), stored->front().record); // untouched: the same at every version
    const auto start = from_start_.find({table, label(table, key_tokens)});
    return start != from_start_.end() ? start->second : &create(table, std::move(key_tokens), true);
}

std::string RecordMatcher::token(Copy copy, std::size_t version, Table table, std::size_t field,
                                 const std::string& text) {
    const ReferenceText reference = readReference(table, field, text);
    for (const Table target : reference.targets) {
        if (const MatchedRecord* const record = find(copy, version, target, reference.id)) {
            return std::string(reference.prefix) + kTokenMark + std::to_string(record->number);
        }
    }
    return text;
}

TokenCells RecordMatcher::tokens(Copy copy, std::size_t version, const domain::Record& record) {
    const Table table = domain::tableOf(record);
    TokenCells texts;
    for (const auto& cell : domain::toCells(record)) {
        texts.push_back(token(copy, version, table, texts.size(), cell.value_or("")));
    }
    return texts;
}

std::vector<std::string> RecordMatcher::keyTokens(Copy copy, std::size_t version, const domain::Record& record) {
    const Table table = domain::tableOf(record);
    const auto cells = domain::toCells(record);
    std::vector<std::string> keys;
    for (std::size_t field = 0; field < domain::spec(table).key_fields; ++field) {
        keys.push_back(token(copy, version, table, field, cells[field].value_or("")));
    }
    return keys;
}

std::string RecordMatcher::label(Table table, const std::vector<std::string>& key_tokens) const {
    std::string text = table == Table::Park ? "park" : "";
    for (const std::string& part : key_tokens) {
        text += (text.empty() ? "" : "|") + shown(part);
    }
    return text;
}

bool RecordMatcher::exists(Table table, std::string_view id) const {
    return side(Copy::Ours).present->exists(table, id) || side(Copy::Theirs).present->exists(table, id);
}

std::vector<MatchedRecord*> RecordMatcher::naming(Table table, std::size_t field, const std::string& text) {
    using Condition = store::RecordCondition;
    const std::array conditions = {Condition{field, Condition::Test::Equal, text}};
    const store::RecordReader& reader = *side(Copy::Ours).present;
    const auto keys = reader.select(table, conditions, std::nullopt);
    const auto stored = keys ? reader.records(table, *keys) : base::failure(keys.error());
    std::vector<MatchedRecord*> found;
    for (std::size_t index = 0; stored && index < stored->size(); ++index) {
        found.push_back(find(Copy::Ours, present(), table, domain::recordId((*stored)[index].record)));
    }
    std::erase(found, nullptr);
    return found;
}

MatchedRecord* RecordMatcher::holderOf(Table table, const TokenCells& cells) {
    std::string id;
    for (std::size_t field = 0; field < domain::spec(table).key_fields; ++field) {
        const auto text =
            spelled(cells[field], [&](const MatchedRecord& record) { return presentId(Copy::Ours, record); });
        if (!text) {
            return nullptr;
        }
        id += (field == 0 ? "" : "|") + *text;
    }
    return find(Copy::Ours, present(), table, id);
}

const MatchedRecord* RecordMatcher::named(std::string_view token_text) const {
    const std::size_t mark = token_text.find(kTokenMark);
    std::size_t number = 0;
    if (mark == std::string_view::npos) {
        return nullptr;
    }
    std::from_chars(token_text.data() + mark + 1, token_text.data() + token_text.size(), number);
    return &records_[number];
}

std::string RecordMatcher::shown(std::string_view token_text) const {
    return spelled(token_text, [](const MatchedRecord& record) { return std::optional(record.label); }).value();
}

} // namespace parkcarbon::services
