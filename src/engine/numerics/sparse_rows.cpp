#include "sparse_rows.hpp"

namespace parkcarbon::engine::numerics {

SparseRows transposed(const SparseRows& matrix) {
    SparseRows result;
    result.start.assign(matrix.size() + 1, 0);
    result.column.resize(matrix.column.size());
    result.value.resize(matrix.value.size());
    for (const std::uint32_t column : matrix.column) {
        ++result.start[column + 1];
    }
    for (std::size_t row = 0; row < matrix.size(); ++row) {
        result.start[row + 1] += result.start[row];
    }
    std::vector<std::size_t> next(result.start.begin(), result.start.end() - 1);
    for (std::size_t row = 0; row < matrix.size(); ++row) {
        for (std::size_t entry = matrix.start[row]; entry < matrix.start[row + 1]; ++entry) {
            const std::size_t place = next[matrix.column[entry]]++;
            result.column[place] = static_cast<std::uint32_t>(row);
            result.value[place] = matrix.value[entry];
        }
    }
    return result;
}

} // namespace parkcarbon::engine::numerics
