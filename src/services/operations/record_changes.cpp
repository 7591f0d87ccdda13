#include "services/operations/record_changes.hpp"

#include <parkcarbon/services/record_operations.hpp>

#include <algorithm>

namespace parkcarbon::services {

base::Result<store::StoredRecord> existingRecord(const store::RecordReader& reader, domain::Table table,
                                                 const std::string& id) {
    auto found = reader.find(table, id);
    if (!found) {
        return base::failure(std::move(found.error()));
    }
    if (!*found) {
        return base::failure(kRecordNotFound, {{"table", std::string(domain::spec(table).name)}, {"value", id}});
    }
    return std::move(**found);
}

base::Error namedFieldError(domain::Table table, const std::string& record_id, domain::FieldError problem) {
    const domain::TableSpec& spec = domain::spec(table);
    base::Error error = std::move(problem.error);
    error.arguments.push_back({"table", std::string(spec.name)});
    error.arguments.push_back({"record", record_id});
    if (error.argument("field").empty()) {
        error.arguments.push_back({"field", std::string(spec.fields[problem.field].name)});
    }
    return error;
}

domain::Provenance remainingOrigin(domain::Provenance origin, domain::Table table, const domain::Cells& before,
                                   const domain::Cells& after) {
    const auto& fields = domain::spec(table).fields;
    const auto changed = [&](std::string_view name) {
        const auto field = domain::spec(table).fieldIndex(name);
        return field && before[*field] != after[*field];
    };
    bool any_changed = false;
    for (std::size_t field = 0; field < fields.size(); ++field) {
        any_changed = any_changed || before[field] != after[field];
    }
    if (!any_changed) {
        return origin;
    }
    std::string kept;
    std::string_view rest = origin.columns;
    while (!rest.empty()) {
        const std::string_view entry = rest.substr(0, rest.find(';'));
        rest.remove_prefix(std::min(entry.size() + 1, rest.size()));
        if (!changed(entry.substr(0, entry.find('=')))) {
            kept.append(kept.empty() ? "" : ";").append(entry);
        }
    }
    origin.columns = std::move(kept);
    return origin.columns.empty() ? domain::Provenance{} : origin;
}

FreeIds::FreeIds(const store::RecordReader& reader, domain::Table table, std::string prefix)
    : reader_(reader), table_(table), prefix_(std::move(prefix)) {
    const auto parts = allOf<domain::ProjectPart>(reader, domain::Table::Parts);
    for (std::size_t index = 0; parts && index < parts->size(); ++index) {
        if ((*parts)[index].part_hash.empty()) { // the row that says what this file is a part of
            ending_ = "-" + (*parts)[index].id;
        }
    }
}

std::string FreeIds::next() {
    std::string id;
    do {
        id = prefix_ + std::to_string(++number_) + ending_;
    } while (reader_.exists(table_, id));
    return id;
}

base::Result<void> requireNewId(const store::RecordReader& reader, const domain::Record& record) {
    const domain::Table table = domain::tableOf(record);
    const std::string id = domain::recordId(record);
    if (reader.exists(table, id)) {
        return base::failure(kIdDuplicate, {{"table", std::string(domain::spec(table).name)}, {"value", id}});
    }
    return {};
}

} // namespace parkcarbon::services
