#include "row_buffer.hpp"

#include <algorithm>

namespace parkcarbon::exchange {

void RowBuffer::clear() {
    texts.clear();
    cells_.clear();
}

RowBuffer::Cell& RowBuffer::at(std::size_t column) {
    if (column >= cells_.size()) {
        cells_.resize(column + 1);
    }
    return cells_[column];
}

void RowBuffer::put(std::size_t column, std::size_t begin, SourceCell::Kind kind, bool percent) {
    Cell& cell = at(column);
    cell.begin = begin;
    cell.length = texts.size() - begin;
    cell.kind = kind;
    cell.percent = percent;
    cell.used = true;
    cell.own = true;
}

void RowBuffer::putShared(std::size_t column, std::string_view text, SourceCell::Kind kind) {
    Cell& cell = at(column);
    cell.shared = text;
    cell.kind = kind;
    cell.used = true;
}

SourceRow& RowBuffer::finish(std::int64_t row) {
    row_.row = row;
    row_.cells.resize(cells_.size());
    for (std::size_t column = 0; column < cells_.size(); ++column) {
        const Cell& cell = cells_[column];
        const std::string_view text = cell.own ? std::string_view(texts.data() + cell.begin, cell.length) : cell.shared;
        row_.cells[column] = {.text = text, .kind = cell.kind, .percent = cell.percent};
    }
    return row_;
}

} // namespace parkcarbon::exchange
