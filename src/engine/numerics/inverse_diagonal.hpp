#pragma once

#include "dense_solver.hpp"

namespace parkcarbon::engine::numerics {

/// The diagonal of the inverse of the system's matrix, by LU with partial pivoting; its right side is not read. Nothing
/// when the matrix is singular. For matrices of some thousand rows.
std::optional<std::vector<double>> inverseDiagonal(const DenseSystem& system);

} // namespace parkcarbon::engine::numerics
