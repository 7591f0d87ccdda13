#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace parkcarbon::engine::numerics {

/// A square sparse matrix row by row; a row names each column once at most.
struct SparseRows {
    std::vector<std::size_t> start = {0}; ///< of every row, and the end of the last
    std::vector<std::uint32_t> column;
    std::vector<double> value;

    std::size_t size() const { return start.size() - 1; }
    void add(std::uint32_t entry_column, double entry_value) {
        column.push_back(entry_column);
        value.push_back(entry_value);
    }
    void endRow() { start.push_back(column.size()); }
    std::span<const std::uint32_t> columnsOf(std::size_t row) const {
        return {column.data() + start[row], start[row + 1] - start[row]};
    }
    std::span<const double> valuesOf(std::size_t row) const {
        return {value.data() + start[row], start[row + 1] - start[row]};
    }
};

SparseRows transposed(const SparseRows& matrix);

} // namespace parkcarbon::engine::numerics
