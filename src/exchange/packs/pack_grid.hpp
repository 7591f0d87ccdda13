#pragma once

#include "../row_source.hpp"
#include "../workbook/workbook.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace parkcarbon::exchange {

/// A cell that outlives the reading of its file.
struct PackCell {
    std::string text; ///< trimmed
    SourceCell::Kind kind = SourceCell::Kind::Text;
    bool percent = false;

    bool empty() const { return text.empty(); }
    SourceCell view() const { return {text, false, kind, percent}; }
};

struct PackRow {
    std::int64_t row = 0;
    std::vector<PackCell> cells;

    const PackCell& cell(std::size_t column) const;
    const std::string& text(std::size_t column) const { return cell(column).text; }
};

/// A sheet of an enterprise's workbook as it stands: small enough to be held, since its rows are matched with each
/// other before any of them is read.
struct PackGrid {
    std::string name;
    std::vector<PackRow> rows; ///< that hold a value
    std::vector<CellRange> merged;

    /// The cell, or where it lies in a merged range that begins above it, the one that shows there.
    const PackCell& shown(const PackRow& row, std::size_t column) const;
};

/// Errors: those of Workbook::forEachRow.
base::Result<PackGrid> readPackGrid(Workbook& workbook, std::size_t sheet);

} // namespace parkcarbon::exchange
