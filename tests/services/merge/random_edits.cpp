#include "services/merge/random_edits.hpp"

#include <array>

namespace parkcarbon::services {
namespace {

using domain::Table;

constexpr std::array kEditedTables = {Table::Activities,   Table::Enterprises, Table::EnergyTransfers,
                                      Table::Facts,        Table::Flows,       Table::Activities,
                                      Table::Compositions, Table::Streams,     Table::EnergyTransfers,
                                      Table::Activities,   Table::Processes,   Table::Park};

std::size_t fieldOf(Table table, std::string_view name) {
    return domain::spec(table).fieldIndex(name).value();
}

std::vector<std::string> editedFields(Table table) {
    switch (table) {
    case Table::Park:
        return {"name_en", "currency", "discount_rate"};
    case Table::Enterprises:
        return {"note", "name_zh", "name_en", "enterprise_id"};
    case Table::Activities:
        return {"quantity", "note", "item", "uncertainty_pct", "enterprise_id", "activity_id", "evidence_ref"};
    case Table::EnergyTransfers:
        return {"quantity", "note", "contract", "transfer_id"};
    case Table::Facts:
        return {"value", "evidence_ref"};
    case Table::Processes:
        return {"name_zh", "tolerance_pct", "process_id"};
    case Table::Flows:
        return {"quantity", "note", "material", "flow_id"};
    case Table::Compositions:
        return {"fraction", "uncertainty_pct"};
    default:
        return {"quantity", "note"};
    }
}

} // namespace

EditedCopy::EditedCopy(ProjectSession& session) : session_(session) {
    for (const domain::TableSpec& table : domain::tables()) {
        const auto all = session_.records().allRecords(table.table).value();
        for (const store::StoredRecord& stored : all) {
            keys_[{table.table, domain::recordId(stored.record)}] = stored.key;
        }
    }
}

std::optional<domain::Cells> EditedCopy::cells(const Handle& handle) const {
    const auto key = keys_.find(handle);
    if (key == keys_.end()) {
        return std::nullopt;
    }
    const auto stored = session_.records().records(handle.first, std::array{key->second}).value();
    return stored.empty() ? std::nullopt : std::optional(domain::toCells(stored.front().record));
}

std::vector<Handle> EditedCopy::handles(Table table) const {
    std::vector<Handle> found;
    for (const auto& [handle, key] : keys_) {
        if (handle.first == table && cells(handle)) {
            found.push_back(handle);
        }
    }
    return found;
}

std::string EditedCopy::spelled(const std::string& text) const {
    if (!text.starts_with('@')) {
        return text;
    }
    for (const Table table : {Table::Enterprises, Table::Flows}) {
        if (const auto named = cells({table, text.substr(1)})) {
            return *named->front();
        }
    }
    return text;
}

bool EditedCopy::apply(const RandomEdit& edit) {
    const Table table = edit.record.first;
    bool applied = false;
    if (edit.kind == RandomEdit::Kind::Add) {
        domain::Cells texts;
        for (const std::string& text : edit.cells) {
            texts.emplace_back(spelled(text));
        }
        const auto record = domain::parseRecord(table, texts);
        applied = record && session_.execute(AddRecords(table, {*record})).has_value();
        const auto key = applied ? session_.records().keyOf(table, domain::recordId(*record))
                                 : base::Result<std::optional<std::int64_t>>{};
        if (key && *key) {
            keys_[edit.record] = **key;
        }
    } else {
        const auto present = cells(edit.record);
        if (!present) {
            return false;
        }
        const auto record = domain::parseRecord(table, *present);
        if (!record) {
            return false;
        }
        const std::string id = domain::recordId(*record);
        if (edit.kind == RandomEdit::Kind::Change) {
            applied = session_.execute(EditRecords(table, {{id, edit.field, spelled(edit.text)}})).has_value();
        } else if ((applied = session_.execute(RemoveRecords(table, {id})).has_value())) {
            keys_.erase(edit.record); // its row key may go to another one
        }
    }
    if (applied) {
        done_.push_back(edit);
        undone_.clear();
    }
    return applied;
}

bool EditedCopy::undo() {
    if (done_.empty() || done_.back().kind != RandomEdit::Kind::Change || !session_.canUndo()) {
        return false;
    }
    EXPECT_TRUE(session_.undo());
    undone_.push_back(done_.back());
    done_.pop_back();
    return true;
}

bool EditedCopy::redo() {
    if (undone_.empty() || !session_.canRedo()) {
        return false;
    }
    EXPECT_TRUE(session_.redo());
    done_.push_back(undone_.back());
    undone_.pop_back();
    return true;
}

RandomEdits::RandomEdits(std::uint32_t seed, std::string prefix, std::vector<std::string> enterprises, MayEdit may_edit)
    : random_(seed), prefix_(std::move(prefix)), enterprises_(std::move(enterprises)), may_edit_(std::move(may_edit)) {}

std::size_t RandomEdits::below(std::size_t limit) {
    return static_cast<std::size_t>(random_()) % limit;
}

std::string RandomEdits::enterprise() {
    return "@" + enterprises_[below(enterprises_.size())];
}

void RandomEdits::work(EditedCopy& copy, int steps) {
    for (int step = 0; step < steps; ++step) {
        const std::size_t dice = below(10);
        if (dice == 0 ? copy.undo() : dice == 1 && copy.redo()) {
            continue;
        }
        if (const auto edit = next(copy)) {
            const std::int64_t before = copy.session().revision();
            const bool applied = copy.apply(*edit);
            if (applied && copy.session().revision() == before) { // it said what was there already
                FAIL() << "an edit without effect";
            }
        }
    }
}

RandomEdit RandomEdits::addition() {
    const std::string id = prefix_ + std::to_string(++added_);
    const std::string amount = std::to_string(1 + below(999));
    switch (below(6)) {
    case 0:
        return {RandomEdit::Kind::Add,
                {Table::EnergyTransfers, id},
                0,
                {},
                {id, "2025", "heat", enterprise(), "grid", amount, "GJ", "", "", "", "", "", ""}};
    case 1:
        return {RandomEdit::Kind::Add,
                {Table::Flows, id},
                0,
                {},
                {id, "2025", enterprise(), "env:air", "ash", "goods", amount, "t", "", "", "", "", ""}};
    case 2:
        return {RandomEdit::Kind::Add,
                {Table::Streams, id},
                0,
                {},
                {id, enterprise(), "offer", "", "灰", "", amount, "t/a", "", "", "", "", "", "", ""}};
    case 3: {
        const std::string owner = enterprise();
        return {RandomEdit::Kind::Add,
                {Table::Facts, owner.substr(1) + "|" + id + "|2025"},
                0,
                {},
                {owner, id, "2025", amount, "t", "", ""}};
    }
    default:
        return {RandomEdit::Kind::Add,
                {Table::Activities, id},
                0,
                {},
                {id, enterprise(), "2025", "stationary_combustion", "烟煤", amount, "t", "", "", "", "", ""}};
    }
}

std::optional<RandomEdit> RandomEdits::change(const EditedCopy& copy) {
    const Table table = kEditedTables[below(kEditedTables.size())];
    const auto handles = copy.handles(table);
    if (handles.empty()) {
        return std::nullopt;
    }
    const Handle& handle = handles[below(handles.size())];
    if (below(4) == 0 && table != Table::Park && may_edit_(handle, std::nullopt)) {
        return RandomEdit{RandomEdit::Kind::Remove, handle, 0, {}, {}};
    }
    const auto names = editedFields(table);
    const std::string& name = names[below(names.size())];
    const std::size_t field = fieldOf(table, name);
    if (!may_edit_(handle, field)) {
        return std::nullopt;
    }
    const domain::FieldSpec& spec = domain::spec(table).fields[field];
    std::string text = spec.kind == domain::FieldKind::Number      ? std::to_string(1 + below(90))
                       : spec.kind == domain::FieldKind::Reference ? enterprise()
                       : spec.kind == domain::FieldKind::Choice ? std::string(spec.choices[below(spec.choices.size())])
                                                                : prefix_ + name + std::to_string(++added_);
    const auto present = copy.cells(handle);
    if ((*present)[field] == text || text.starts_with('@')) {
        const auto named = text.starts_with('@') ? copy.cells({Table::Enterprises, text.substr(1)}) : std::nullopt;
        if (!named || (*present)[field] == named->front()) {
            return std::nullopt;
        }
    }
    return RandomEdit{RandomEdit::Kind::Change, handle, field, std::move(text), {}};
}

std::optional<RandomEdit> RandomEdits::next(const EditedCopy& copy) {
    return below(4) == 0 ? std::optional(addition()) : change(copy);
}

std::unique_ptr<ProjectSession> fillPark(std::unique_ptr<ProjectSession> session) {
    std::map<Table, std::vector<domain::Record>> rows;
    const auto add = [&](Table table, std::vector<std::string> texts) {
        texts.resize(domain::spec(table).fields.size());
        rows[table].push_back(record(table, std::move(texts)));
    };
    add(Table::Enterprises, {"E4", "机械厂"});
    for (int number = 1; number <= 12; ++number) {
        const std::string n = std::to_string(number);
        const std::string enterprise = "E" + std::to_string(1 + number % 4);
        const std::string other = "E" + std::to_string(1 + (number + 1) % 4);
        add(Table::Activities,
            {"A" + n, enterprise, "2025", "stationary_combustion", "烟煤", std::to_string(100 * number), "t"});
        add(Table::EnergyTransfers, {"T" + n, "2025", "heat", enterprise, other, std::to_string(50 * number), "GJ"});
        add(Table::Facts, {enterprise, "v" + n, "2025", n, "t"});
        add(Table::Flows, {"F" + n, "2025", enterprise, other, "ash", "goods", n, "t"});
        add(Table::Compositions, {"F" + n, "Cd", "0." + n, "1"});
        add(Table::Streams, {"S" + n, enterprise, "offer", "", "灰", "", n, "t/a"});
        add(Table::Processes, {"P" + n, enterprise, "工序" + n});
    }
    for (auto& [table, records] : rows) {
        EXPECT_TRUE(session->execute(AddRecords(table, std::move(records))));
    }
    return session;
}

} // namespace parkcarbon::services
