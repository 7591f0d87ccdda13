#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace parkcarbon::engine::numerics {

/// A square system A·x = b, A row by row.
struct DenseSystem {
    explicit DenseSystem(std::size_t unknowns) : matrix(unknowns * unknowns, 0.0), right_side(unknowns, 0.0) {}

    std::size_t unknowns() const { return right_side.size(); }
    double& at(std::size_t row, std::size_t column) { return matrix[row * unknowns() + column]; }

    std::vector<double> matrix;
    std::vector<double> right_side;
};

/// The solution by LU with full pivoting; nothing when the matrix is singular or the true residual A·x − b exceeds 1e-9
/// of the largest term. Meant for small systems (hundreds of unknowns).
std::optional<std::vector<double>> solve(const DenseSystem& system);

} // namespace parkcarbon::engine::numerics
