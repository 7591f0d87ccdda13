#pragma once

#include "workbook.hpp"

#include <optional>
#include <string_view>

namespace parkcarbon::exchange {

/// Where a cell stands: the row as the spreadsheet counts it, the column from 0.
struct CellReference {
    std::int64_t row = 0;
    std::size_t column = 0;
    friend bool operator==(const CellReference&, const CellReference&) = default;
};

/// `B7`, `$B$7`, `b7`; nothing for what names no cell of a sheet (A1 to XFD1048576).
std::optional<CellReference> parseCellReference(std::string_view text);
/// `A1:B2`, in either order, or one cell alone.
std::optional<CellRange> parseCellRange(std::string_view text);

} // namespace parkcarbon::exchange
