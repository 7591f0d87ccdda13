#include <parkcarbon/services/record_operations.hpp>

#include "services/operations/record_changes.hpp"

#include <algorithm>
#include <map>

namespace parkcarbon::services {
namespace {

base::Result<void> editOne(store::RecordWriter& writer, domain::Table table, const std::string& record_id,
                           const std::vector<const EditRecords::Edit*>& edits) {
    auto stored = existingRecord(writer, table, record_id);
    if (!stored) {
        return base::failure(std::move(stored.error()));
    }
    const domain::Cells before = domain::toCells(stored->record);
    domain::Cells cells = before;
    for (const EditRecords::Edit* edit : edits) {
        cells[edit->field] = edit->text;
    }
    auto parsed = domain::parseRecord(table, cells);
    if (!parsed) {
        return base::failure(namedFieldError(table, record_id, std::move(parsed.error().front())));
    }
    if (const domain::Provenance* const provenance = domain::origin(stored->record)) {
        domain::setOrigin(*parsed, remainingOrigin(*provenance, table, before, domain::toCells(*parsed)));
    }
    if (*parsed == stored->record) {
        return {};
    }
    if (domain::recordId(*parsed) != record_id) {
        if (auto unique = requireNewId(writer, *parsed); !unique) {
            return unique;
        }
    }
    return writer.update(stored->key, *parsed);
}

} // namespace

EditRecords::EditRecords(domain::Table table, std::vector<Edit> edits) : table_(table), edits_(std::move(edits)) {}

base::Arguments EditRecords::arguments() const {
    base::Arguments result = {{"table", std::string(domain::spec(table_).name)},
                              {"cells", std::to_string(edits_.size())}};
    const bool one_record = std::all_of(edits_.begin(), edits_.end(),
                                        [&](const Edit& edit) { return edit.record_id == edits_.front().record_id; });
    result.push_back({"record", one_record && !edits_.empty() ? edits_.front().record_id : "…"});
    return result;
}

base::Result<void> EditRecords::apply(store::RecordWriter& writer, const base::RunContext&) const {
    std::map<std::string, std::vector<const Edit*>> by_record;
    for (const Edit& edit : edits_) {
        by_record[edit.record_id].push_back(&edit);
    }
    for (const auto& [record_id, edits] : by_record) {
        if (auto done = editOne(writer, table_, record_id, edits); !done) {
            return done;
        }
    }
    return {};
}

} // namespace parkcarbon::services
