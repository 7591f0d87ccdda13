#pragma once

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/store/records.hpp>

#include <string>
#include <vector>

namespace parkcarbon::services {

/// The record of that id. Errors: RECORD_NOT_FOUND {table, value}.
base::Result<store::StoredRecord> existingRecord(const store::RecordReader& reader, domain::Table table,
                                                 const std::string& id);

/// The parser's complaint about one field, with the record it belongs to.
base::Error namedFieldError(domain::Table table, const std::string& record_id, domain::FieldError problem);

/// What is left of an origin when fields were changed by hand: they no longer hold what stood in their cells. A record
/// of which no field is left, or of which nobody knows which cells it came from, has no origin any more.
domain::Provenance remainingOrigin(domain::Provenance origin, domain::Table table, const domain::Cells& before,
                                   const domain::Cells& after);

/// Every record of a small table.
template <typename T> base::Result<std::vector<T>> allOf(const store::RecordReader& reader, domain::Table table) {
    return reader.allRecords(table).map([](std::vector<store::StoredRecord>&& stored) {
        std::vector<T> records;
        for (store::StoredRecord& record : stored) {
            records.push_back(std::get<T>(std::move(record.record)));
        }
        return records;
    });
}

/// Ids that no record of the table has: the prefix and the next number.
class FreeIds {
public:
    /// In a part of a project the ids end with the part's own, so that no other copy takes the same.
    FreeIds(const store::RecordReader& reader, domain::Table table, std::string prefix);
    std::string next();

private:
    const store::RecordReader& reader_;
    domain::Table table_;
    std::string prefix_;
    std::string ending_;
    std::int64_t number_ = 0;
};

/// Errors: ID_DUPLICATE {table, value} when a record of that id exists.
base::Result<void> requireNewId(const store::RecordReader& reader, const domain::Record& record);

} // namespace parkcarbon::services
