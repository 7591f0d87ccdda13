#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::text {

struct CsvRow {
    std::size_t line = 0; ///< 1-based line on which the row starts
    std::vector<std::string> cells;
};

/// Rows of an RFC 4180 text that ships with the program: comma, `"` quotes, LF or CRLF; blank lines are skipped. Throws
/// std::invalid_argument naming the line of a quote that never ends.
std::vector<CsvRow> csvRows(std::string_view text);

} // namespace parkcarbon::text
