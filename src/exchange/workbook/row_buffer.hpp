#pragma once

#include "../row_source.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::exchange {

/// The row at hand while its cells arrive, in any order; its memory is used again for the next.
class RowBuffer {
public:
    /// Texts that the row itself owns; cells refer to them by position until the row is complete.
    std::string texts;

    void clear();
    bool empty() const { return cells_.empty(); }
    std::size_t columns() const { return cells_.size(); }
    bool has(std::size_t column) const { return column < cells_.size() && cells_[column].used; }
    /// The cell's text are the bytes of `texts` from `begin` on.
    void put(std::size_t column, std::size_t begin, SourceCell::Kind kind, bool percent = false);
    /// A text that lives longer than the row.
    void putShared(std::size_t column, std::string_view text, SourceCell::Kind kind);
    /// The row; valid until the next change.
    SourceRow& finish(std::int64_t row);

private:
    struct Cell {
        std::string_view shared;
        std::size_t begin = 0;
        std::size_t length = 0;
        SourceCell::Kind kind = SourceCell::Kind::Text;
        bool percent = false;
        bool used = false;
        bool own = false;
    };
    Cell& at(std::size_t column);

    std::vector<Cell> cells_;
    SourceRow row_;
};

} // namespace parkcarbon::exchange
