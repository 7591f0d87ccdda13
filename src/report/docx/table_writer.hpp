#pragma once

#include "style_sheet.hpp"

#include <parkcarbon/report/document.hpp>

#include <vector>

namespace parkcarbon::report::docx {

struct TableShape {
    std::vector<double> widths_mm; ///< of the columns
    bool whole = false;            ///< stays on one page
};

/// Appends a `w:tbl`: a head that repeats on every page, rows that are not divided, groups over the whole width, the
/// last rows of a long table together.
void writeTable(pugi::xml_node parent, const Table& table, const TableShape& shape, const StyleSheet& styles);

/// A table without lines, for labels and their values; `columns_mm` wide.
pugi::xml_node addPlainTable(pugi::xml_node parent, const std::vector<double>& columns_mm, const StyleSheet& styles);
/// A cell of `width_mm`, with a line to write on when `line`.
pugi::xml_node addPlainCell(pugi::xml_node row, double width_mm, bool line);

} // namespace parkcarbon::report::docx
