#include "clipboard_grid.hpp"

#include <algorithm>
#include <utility>

namespace parkcarbon::exchange {

void ClipboardGrid::beginRow() {
    rows_.emplace_back();
    for (std::size_t& rows : covered_) {
        rows -= rows > 0 ? 1 : 0;
    }
    if (covered_.size() < begun_.size()) {
        covered_.resize(begun_.size());
    }
    for (std::size_t column = 0; column < begun_.size(); ++column) {
        covered_[column] = std::max(covered_[column], begun_[column]);
    }
    begun_.clear();
}

void ClipboardGrid::addCell(std::string text, std::size_t columns, std::size_t rows) {
    std::vector<std::string>& row = rows_.back();
    while (covered(row.size())) {
        row.emplace_back();
    }
    const std::size_t column = row.size();
    columns = std::min(columns, limits_.columns + 1); // one too many is enough to be noticed
    row.push_back(std::move(text));
    row.resize(column + columns);
    if (rows > 1) {
        begun_.resize(std::max(begun_.size(), column + columns));
        std::fill(begun_.begin() + static_cast<std::ptrdiff_t>(column), begun_.end(), rows - 1);
    }
    cells_ += columns;
    columns_ = std::max(columns_, row.size());
}

base::Result<void> ClipboardGrid::check() const {
    if (columns_ > limits_.columns) {
        return base::failure(kClipboardTooLarge, {{"expected", std::to_string(limits_.columns)}});
    }
    if (rows_.size() > limits_.rows) {
        return base::failure(kClipboardTooLarge, {{"expected", std::to_string(limits_.rows)}});
    }
    if (std::max(cells_, rows_.size() * columns_) > limits_.cells) {
        return base::failure(kClipboardTooLarge, {{"expected", std::to_string(limits_.cells)}});
    }
    return {};
}

base::Result<ClipboardTable> ClipboardGrid::take() {
    if (auto fits = check(); !fits) {
        return tl::unexpected(fits.error());
    }
    for (std::vector<std::string>& row : rows_) {
        row.resize(columns_);
    }
    return std::move(rows_);
}

} // namespace parkcarbon::exchange
