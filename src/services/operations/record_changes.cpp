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

base::Result<void> requireNewId(const store::RecordReader& reader, const domain::Record& record) {
    const domain::Table table = domain::tableOf(record);
    const std::string id = domain::recordId(record);
    if (reader.exists(table, id)) {
        return base::failure(kIdDuplicate, {{"table", std::string(domain::spec(table).name)}, {"value", id}});
    }
    return {};
}

} // namespace parkcarbon::services
