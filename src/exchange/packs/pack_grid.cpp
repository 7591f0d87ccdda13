#include "pack_grid.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>

namespace parkcarbon::exchange {
namespace {

const PackCell kNoCell;

} // namespace

const PackCell& PackRow::cell(std::size_t column) const {
    return column < cells.size() ? cells[column] : kNoCell;
}

const PackCell& PackGrid::shown(const PackRow& row, std::size_t column) const {
    const PackCell& own = row.cell(column);
    if (!own.empty() || merged.empty()) {
        return own;
    }
    const auto range = std::find_if(merged.begin(), merged.end(), [&](const CellRange& candidate) {
        return candidate.first_column == column && candidate.first_row < row.row && row.row <= candidate.last_row;
    });
    if (range == merged.end()) {
        return own;
    }
    const auto first =
        std::lower_bound(rows.begin(), rows.end(), range->first_row,
                         [](const PackRow& candidate, std::int64_t number) { return candidate.row < number; });
    return first == rows.end() || first->row != range->first_row ? own : first->cell(column);
}

base::Result<PackGrid> readPackGrid(Workbook& workbook, std::size_t sheet) {
    PackGrid grid;
    grid.name = workbook.sheets()[sheet].name;
    auto survey = workbook.survey(sheet);
    if (!survey) {
        return tl::unexpected(std::move(survey.error()));
    }
    grid.merged = std::move(survey->merged);
    auto read = workbook.forEachRow(sheet, [&](const SourceRow& source) -> base::Result<void> {
        if (source.blank()) {
            return {};
        }
        PackRow row{source.row, {}};
        row.cells.reserve(source.cells.size());
        for (const SourceCell& cell : source.cells) {
            row.cells.push_back({std::string(base::trimmed(cell.text)), cell.kind, cell.percent});
        }
        grid.rows.push_back(std::move(row));
        return {};
    });
    return read.map([&] { return std::move(grid); });
}

} // namespace parkcarbon::exchange
