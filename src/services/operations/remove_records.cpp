#include <parkcarbon/services/record_operations.hpp>

#include "services/operations/record_changes.hpp"

namespace parkcarbon::services {

RemoveRecords::RemoveRecords(domain::Table table, std::vector<std::string> record_ids)
    : table_(table), record_ids_(std::move(record_ids)) {}

base::Arguments RemoveRecords::arguments() const {
    return {{"table", std::string(domain::spec(table_).name)}, {"rows", std::to_string(record_ids_.size())}};
}

base::Result<void> RemoveRecords::apply(store::RecordWriter& writer, const base::RunContext&) const {
    for (const std::string& id : record_ids_) {
        const auto stored = existingRecord(writer, table_, id);
        if (!stored) {
            return base::failure(stored.error());
        }
        if (auto removed = writer.remove(table_, stored->key); !removed) {
            return removed;
        }
    }
    return {};
}

} // namespace parkcarbon::services
