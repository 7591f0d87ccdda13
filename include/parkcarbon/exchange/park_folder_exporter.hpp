#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/exchange/record_source.hpp>

#include <filesystem>
#include <vector>

namespace parkcarbon::exchange {

/// Writes every table as a park folder of CSV files that `importParkFolder` reads back to equal records: UTF-8 with
/// BOM, CRLF, every field, numbers with all their digits. The folder is made when it does not exist; each file is
/// replaced as a whole or not at all. Returns the files written, in the order of domain::tables(). Errors:
/// FILE_NOT_WRITTEN {value, reason}; IMPORT_CANCELLED; whatever the source fails with.
base::Result<std::vector<std::filesystem::path>> exportParkFolder(const RecordSource& source,
                                                                  const std::filesystem::path& directory,
                                                                  const base::RunContext& context = {});

} // namespace parkcarbon::exchange
