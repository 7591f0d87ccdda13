#pragma once

#include "csv_reader.hpp"

#include <string>
#include <vector>

namespace parkcarbon::exchange {

/// A file that has been read once from end to end without writing anything: its structure is sound.
struct CheckedCsv {
    CsvFormat format;
    std::vector<std::string> header; ///< as written, trimmed
    std::int64_t header_row = 1;
    std::int64_t rows = 0; ///< below the header, blank ones not counted
};

/// Errors: those of CsvReader and detectEncoding; FILE_EMPTY {value}, FILE_TOO_LARGE {value, expected},
/// TOO_MANY_ROWS {expected}.
tl::expected<CheckedCsv, CsvFailure> checkCsv(ByteSource& bytes, std::string_view file_name, const ImportLimits& limits,
                                              const base::RunContext& context);

} // namespace parkcarbon::exchange
