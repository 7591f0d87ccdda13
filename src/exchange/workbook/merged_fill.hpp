#pragma once

#include "workbook.hpp"

#include <string>
#include <vector>

namespace parkcarbon::exchange {

/// Puts the value of a merged range, which stands in its top left cell, into the others. Rows must come in ascending
/// order; one that does not is left as it is. Rows that the file does not have, and columns behind the last that it
/// uses, are not made.
class MergedFill {
public:
    MergedFill(std::vector<CellRange> ranges, std::size_t columns);
    void fill(SourceRow& row);

private:
    struct Active {
        CellRange range;
        std::string text;
        SourceCell cell;
    };
    void begin(const CellRange& range, const SourceRow& row);

    std::vector<CellRange> ranges_; ///< by their first row
    std::size_t columns_;
    std::size_t next_ = 0; ///< of `ranges_`
    std::vector<Active> active_;
    std::int64_t last_row_ = 0;
};

} // namespace parkcarbon::exchange
