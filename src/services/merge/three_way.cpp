#include "services/merge/three_way.hpp"

#include "services/merge/merge_fields.hpp"
#include "services/merge/reference_fields.hpp"

#include <algorithm>

namespace parkcarbon::services {
namespace {

using domain::Table;

std::string fieldName(Table table, std::size_t field) {
    return std::string(domain::spec(table).fields[field].name);
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (const std::string& part : parts) {
        text.append(text.empty() ? "" : separator).append(part);
    }
    return text;
}

std::string named(const MatchedRecord& record) {
    return std::string(domain::spec(record.table).name) + " " + record.label;
}

} // namespace

ThreeWay::ThreeWay(RecordMatcher& matcher) : matcher_(matcher) {
    for (std::size_t number = 0; number < matcher_.all().size(); ++number) { // the list grows while it is read
        if (!matcher_.all()[number].lives[static_cast<std::size_t>(Copy::Theirs)].empty()) {
            compare(matcher_.all()[number]);
        }
    }
    giveNewIds();
    disputeWhatTheirsNeed();
    disputeWhatOursNeed();
    disputeIds();
    for (const auto& [name, item] : items_) {
        tell(item);
    }
}

void ThreeWay::compare(MatchedRecord& record) {
    const auto before = matcher_.recordAt(Copy::Theirs, record, matcher_.lastMerge());
    const auto after = matcher_.recordAt(Copy::Theirs, record, matcher_.present());
    const auto ours = matcher_.recordAt(Copy::Ours, record, matcher_.present());
    const auto tokens = [&](Copy copy, std::size_t version, const std::optional<domain::Record>& each) {
        return each ? std::optional(matcher_.tokens(copy, version, *each)) : std::nullopt;
    };
    Item item;
    item.record = &record;
    item.before = tokens(Copy::Theirs, matcher_.lastMerge(), before);
    item.after = tokens(Copy::Theirs, matcher_.present(), after);
    item.ours = tokens(Copy::Ours, matcher_.present(), ours);
    if (originOf(after) != originOf(before)) {
        item.origin = originOf(after);
        item.origin_is_free = originOf(ours) == originOf(before);
    }
    if (item.before && item.after && !item.ours) {
        item.removal_disputed = *item.before != *item.after;
    } else if (item.removes()) {
        item.removal_disputed = *item.ours != *item.before;
    } else if (item.after && item.ours) {
        compareFields(item);
    }
    const bool origin_only = item.ours && item.origin && item.origin_is_free;
    if (item.removal_disputed || item.adds() || item.removes() || !item.taken.empty() || !item.disputed.empty() ||
        origin_only) {
        items_.emplace(std::pair{record.table, record.label}, std::move(item));
    }
}

void ThreeWay::compareFields(Item& item) const {
    const auto was = [&](std::size_t field) { return item.before ? (*item.before)[field] : std::string{}; };
    for (std::size_t field = 0; field < item.after->size(); ++field) {
        const std::string& ours = (*item.ours)[field];
        const std::string& theirs = (*item.after)[field];
        if (item.before && theirs == was(field)) {
            continue;
        }
        if (ours != theirs) {
            (item.before && ours == was(field) ? item.taken : item.disputed).push_back(field);
        }
    }
    if (item.before && !item.taken.empty() && !mergesToAValidRecord(item)) {
        item.taken.clear();
        item.disputed.clear();
        for (std::size_t field = 0; field < item.after->size(); ++field) {
            if ((*item.ours)[field] != (*item.after)[field]) {
                item.disputed.push_back(field);
            }
        }
    }
}

/// Two sound changes may contradict each other: one side sets the day of joining, the other that of leaving.
bool ThreeWay::mergesToAValidRecord(const Item& item) const {
    domain::Cells cells;
    for (std::size_t field = 0; field < item.ours->size(); ++field) {
        cells.emplace_back(matcher_.shown(hasField(item.taken, field) ? (*item.after)[field] : (*item.ours)[field]));
    }
    return domain::parseRecord(item.record->table, cells).has_value();
}

const ThreeWay::Item* ThreeWay::itemOf(const MatchedRecord& record) const {
    const auto found = items_.find({record.table, record.label});
    return found == items_.end() ? nullptr : &found->second;
}

void ThreeWay::giveNewIds() {
    std::map<Table, std::vector<std::string>> given;
    for (auto& [name, item] : items_) {
        if (!item.record->id_is_taken || !item.adds()) {
            continue;
        }
        const std::string& id = item.after->front();
        std::string free;
        int number = 1;
        do {
            free = id + "-" + std::to_string(++number);
        } while (matcher_.exists(name.first, free) ||
                 std::find(given[name.first].begin(), given[name.first].end(), free) != given[name.first].end());
        given[name.first].push_back(free);
        renames_.push_back({std::string(domain::spec(name.first).name), id, free});
        item.after->front() = free;
    }
}

/// The fields of an item in which theirs may come to stand.
std::vector<std::size_t> ThreeWay::fieldsThatCount(const Item& item) {
    std::vector<std::size_t> fields = item.taken;
    fields.insert(fields.end(), item.disputed.begin(), item.disputed.end());
    if (item.adds() || item.restores()) {
        fields.clear();
        for (std::size_t field = 0; field < item.after->size(); ++field) {
            fields.push_back(field);
        }
    }
    return fields;
}

/// What theirs add or change may name a record that ours has removed.
void ThreeWay::disputeWhatTheirsNeed() {
    std::vector<const Item*> open;
    for (const auto& [name, item] : items_) {
        open.push_back(&item);
    }
    while (!open.empty()) {
        const Item& user = *open.back();
        open.pop_back();
        for (const std::size_t field : fieldsThatCount(user)) {
            const MatchedRecord* const found = matcher_.named((*user.after)[field]);
            if (found == nullptr || matcher_.presentId(Copy::Ours, *found)) {
                continue;
            }
            MatchedRecord& target = matcher_.all()[found->number];
            const auto after = matcher_.recordAt(Copy::Theirs, target, matcher_.present());
            const auto [place, is_new] = items_.try_emplace({target.table, target.label});
            Item& item = place->second;
            if (is_new && after) {
                item.record = &target;
                item.after = matcher_.tokens(Copy::Theirs, matcher_.present(), *after);
                item.before = item.after;
            }
            if (item.adds()) {
                continue;
            }
            if (!item.removal_disputed || is_new) {
                item.removal_disputed = true;
                open.push_back(&item);
            }
            item.users.push_back(named(*user.record));
        }
    }
}

/// What theirs removed may be named by records of ours that stay.
void ThreeWay::disputeWhatOursNeed() {
    for (auto each = items_.rbegin(); each != items_.rend(); ++each) { // what refers comes after what is referred to
        Item& item = each->second;
        if (item.removes()) {
            item.users = usersOf(*item.record);
            item.removal_disputed = item.removal_disputed || !item.users.empty();
        }
    }
}

std::vector<std::string> ThreeWay::usersOf(const MatchedRecord& target) const {
    std::vector<std::string> users;
    const auto id = matcher_.presentId(Copy::Ours, target);
    for (const ReferenceField& place : fieldsNaming(target.table)) {
        for (const std::string prefix : {"", "stock:"}) {
            if (!id || (!prefix.empty() && !place.names_stocks)) {
                continue;
            }
            for (MatchedRecord* const user : matcher_.naming(place.table, place.field, prefix + *id)) {
                const auto tokens = matcher_.tokens(Copy::Ours, matcher_.present(),
                                                    *matcher_.recordAt(Copy::Ours, *user, matcher_.present()));
                if (matcher_.named(tokens[place.field]) == &target && keepsNaming(*user, place.field)) {
                    users.push_back(named(*user));
                }
            }
        }
    }
    return users;
}

bool ThreeWay::keepsNaming(const MatchedRecord& user, std::size_t field) const {
    const Item* const item = itemOf(user);
    if (item == nullptr) {
        return true;
    }
    return item->removes() ? item->removal_disputed : !hasField(item->taken, field);
}

/// The record as it would be if every disputed field of its identity were decided for theirs.
TokenCells ThreeWay::candidate(const Item& item) const {
    if (!item.ours) {
        return *item.after;
    }
    TokenCells cells = *item.ours;
    for (const std::size_t field : fieldsThatCount(item)) {
        cells[field] = (*item.after)[field];
    }
    return cells;
}

void ThreeWay::disputeIds() {
    for (auto& [name, item] : items_) {
        const auto& table = name.first;
        const auto fields = item.after ? fieldsThatCount(item) : std::vector<std::size_t>{};
        if (std::none_of(fields.begin(), fields.end(), [&table](std::size_t f) { return isKeyField(table, f); })) {
            continue;
        }
        MatchedRecord* const holder = matcher_.holderOf(table, candidate(item));
        if (holder != nullptr && holder != item.record && !leavesItsId(*holder)) {
            item.id_holder = holder;
        }
    }
}

bool ThreeWay::leavesItsId(const MatchedRecord& holder) const {
    const Item* const item = itemOf(holder);
    if (item == nullptr || item->removal_disputed) {
        return false;
    }
    return item->removes() || std::any_of(item->taken.begin(), item->taken.end(),
                                          [&](std::size_t field) { return isKeyField(holder.table, field); });
}

std::string ThreeWay::listed(Table table, const TokenCells& cells, const TokenCells* other_than) const {
    std::vector<std::string> parts;
    for (std::size_t field = 0; field < cells.size(); ++field) {
        if (other_than != nullptr ? cells[field] != (*other_than)[field] : !cells[field].empty()) {
            parts.push_back(fieldName(table, field) + "=" + matcher_.shown(cells[field]));
        }
    }
    return joined(parts, "; ");
}

MergeCell ThreeWay::fieldCell(const Item& item, std::size_t field) const {
    const Table table = item.record->table;
    const auto text = [&](const std::optional<TokenCells>& cells) {
        return cells ? matcher_.shown((*cells)[field]) : std::string{};
    };
    return {std::string(domain::spec(table).name),
            item.record->label,
            fieldName(table, field),
            text(item.before),
            text(item.ours),
            text(item.after),
            hasField(item.disputed, field)};
}

MergeCell ThreeWay::removalCell(const Item& item) const {
    const Table table = item.record->table;
    std::vector<std::string> users = item.users;
    std::sort(users.begin(), users.end());
    users.erase(std::unique(users.begin(), users.end()), users.end());
    const TokenCells& kept = item.after ? *item.after : *item.ours;
    const std::string changed = listed(table, kept, &*item.before);
    std::vector<std::string> parts = changed.empty() ? std::vector<std::string>{} : std::vector{changed};
    parts.insert(parts.end(), users.begin(), users.end());
    MergeCell cell{std::string(domain::spec(table).name),
                   item.record->label,
                   {},
                   listed(table, *item.before, nullptr),
                   {},
                   {},
                   true};
    (item.after ? cell.theirs : cell.ours) = joined(parts, "; ");
    return cell;
}

MergeCell ThreeWay::idCell(const Item& item) const {
    const Table table = item.record->table;
    const TokenCells cells = candidate(item);
    std::vector<std::string> keys;
    for (std::size_t field = 0; field < domain::spec(table).key_fields; ++field) {
        keys.push_back(matcher_.shown(cells[field]));
    }
    return {std::string(domain::spec(table).name),
            joined(keys, "|"),
            fieldName(table, 0),
            {},
            item.id_holder->label,
            item.record->label,
            true};
}

void ThreeWay::tell(const Item& item) {
    if (item.id_holder != nullptr) {
        conflicts_.push_back(idCell(item));
    }
    if (item.removal_disputed) {
        conflicts_.push_back(removalCell(item));
        return;
    }
    tellRecord(item);
    for (std::size_t field = 0; item.after && item.ours && field < item.after->size(); ++field) {
        if (hasField(item.disputed, field)) {
            conflicts_.push_back(fieldCell(item, field));
        } else if (hasField(item.taken, field) &&
                   !(item.id_holder != nullptr && isKeyField(item.record->table, field))) {
            changes_.push_back(fieldCell(item, field));
        }
    }
}

void ThreeWay::tellRecord(const Item& item) {
    const Table table = item.record->table;
    MergeCell cell{std::string(domain::spec(table).name), item.record->label, {}, {}, {}, {}, false};
    if (item.adds() && item.id_holder == nullptr) {
        cell.theirs = listed(table, *item.after, nullptr);
        changes_.push_back(std::move(cell));
    } else if (item.removes()) {
        cell.base = listed(table, *item.before, nullptr);
        cell.ours = cell.base;
        changes_.push_back(std::move(cell));
    }
}

} // namespace parkcarbon::services
