#pragma once

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/store/records.hpp>

#include <string>

namespace parkcarbon::services {

/// The record of that id. Errors: RECORD_NOT_FOUND {table, value}.
base::Result<store::StoredRecord> existingRecord(const store::RecordReader& reader, domain::Table table,
                                                 const std::string& id);

/// Errors: ID_DUPLICATE {table, value} when a record of that id exists.
base::Result<void> requireNewId(const store::RecordReader& reader, const domain::Record& record);

} // namespace parkcarbon::services
