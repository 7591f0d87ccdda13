#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/exchange/record_source.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::exchange {

/// What `schema` says in a project's JSON file, by which the importer knows it.
inline constexpr std::string_view kProjectJsonSchema = "parkcarbon.project/1";

/// Writes every table into one JSON file, which the importer reads back to equal records:
/// `{"schema": "parkcarbon.project/1", "tables": {"activities": [{"activity_id": "A1", "quantity": 100, …}]}}`. The
/// park is a list of one. Fields are those of the CSV files, in their order, one record to a line; numbers keep all
/// their digits, an empty field is null. Beside it comes the folder `evidence`, as with CSV. Returns the files written.
/// Errors: FILE_NOT_WRITTEN {value, reason}; IMPORT_CANCELLED; whatever the source fails with.
base::Result<std::vector<std::filesystem::path>> exportProjectJson(const RecordSource& source,
                                                                   const std::filesystem::path& directory,
                                                                   const std::string& name,
                                                                   const base::RunContext& context = {});

} // namespace parkcarbon::exchange
