#pragma once

#include <parkcarbon/exchange/clipboard_table.hpp>

#include <optional>
#include <string>

namespace parkcarbon::exchange {

/// Rows while their cells arrive; cells that span rows or columns leave room for themselves.
class ClipboardGrid {
public:
    explicit ClipboardGrid(const ClipboardLimits& limits) : limits_(limits) {}

    void beginRow();
    void addCell(std::string text, std::size_t columns = 1, std::size_t rows = 1);
    bool empty() const { return columns_ == 0; } ///< no cell has come, though rows may have
    void clearRows() { rows_.clear(); }
    /// Errors: CLIPBOARD_TOO_LARGE {expected}.
    base::Result<void> check() const;
    /// All rows, filled up to the same length. Errors: CLIPBOARD_TOO_LARGE {expected}.
    base::Result<ClipboardTable> take();

private:
    bool covered(std::size_t column) const { return column < covered_.size() && covered_[column] > 0; }

    ClipboardLimits limits_;
    ClipboardTable rows_;
    std::vector<std::size_t> covered_; ///< by column: rows below the present one that a cell above reaches into
    std::vector<std::size_t> begun_;   ///< by column: of cells of the present row
    std::size_t cells_ = 0;
    std::size_t columns_ = 0;
};

} // namespace parkcarbon::exchange
