#include "services/operations/record_changes.hpp"

#include <parkcarbon/services/record_operations.hpp>

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

std::string FreeIds::next() {
    std::string id;
    do {
        id = prefix_ + std::to_string(++number_);
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
