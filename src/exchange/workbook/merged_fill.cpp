#include "merged_fill.hpp"

#include <algorithm>
#include <utility>

namespace parkcarbon::exchange {

MergedFill::MergedFill(std::vector<CellRange> ranges, std::size_t columns)
    : ranges_(std::move(ranges)), columns_(columns) {
    std::sort(ranges_.begin(), ranges_.end(),
              [](const CellRange& a, const CellRange& b) { return a.first_row < b.first_row; });
}

void MergedFill::begin(const CellRange& range, const SourceRow& row) {
    // Ranges do not overlap, so there are no more of them side by side than columns; a file that says otherwise is
    // wrong.
    if (range.first_row != row.row || range.first_column >= row.cells.size() || active_.size() >= columns_) {
        return;
    }
    const SourceCell& cell = row.cells[range.first_column];
    active_.push_back({range, std::string(cell.text), cell});
}

void MergedFill::fill(SourceRow& row) {
    if (row.row <= last_row_) {
        return;
    }
    last_row_ = row.row;
    std::erase_if(active_, [&](const Active& active) { return active.range.last_row < row.row; });
    for (; next_ < ranges_.size() && ranges_[next_].first_row <= row.row; ++next_) {
        begin(ranges_[next_], row);
    }
    for (const Active& active : active_) {
        const std::size_t end = std::min(active.range.last_column + 1, columns_);
        if (row.cells.size() < end) {
            row.cells.resize(end);
        }
        for (std::size_t column = active.range.first_column; column < end; ++column) {
            row.cells[column] = active.cell;
            row.cells[column].text = active.text;
        }
    }
}

} // namespace parkcarbon::exchange
