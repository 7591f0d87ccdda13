#include <parkcarbon/services/record_operations.hpp>

#include "services/operations/record_changes.hpp"

namespace parkcarbon::services {

AddRecords::AddRecords(domain::Table table, std::vector<domain::Record> records)
    : table_(table), records_(std::move(records)) {}

base::Arguments AddRecords::arguments() const {
    return {{"table", std::string(domain::spec(table_).name)}, {"rows", std::to_string(records_.size())}};
}

base::Result<void> AddRecords::apply(store::RecordWriter& writer, const base::RunContext&) const {
    for (const domain::Record& record : records_) {
        if (auto unique = requireNewId(writer, record); !unique) {
            return unique;
        }
        if (auto inserted = writer.insert(record); !inserted) {
            return base::failure(std::move(inserted.error()));
        }
    }
    return {};
}

} // namespace parkcarbon::services
