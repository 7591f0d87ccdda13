#pragma once

#include "sparse_rows.hpp"

#include <optional>
#include <span>
#include <vector>

/// One loop of a network on its own: y = b + W·y, that is (I − W)·y = b.
namespace parkcarbon::engine::numerics {

/// BiCGSTAB, first with the diagonal, then with an incomplete LU as preconditioner. What it returns is its best guess:
/// the caller looks at the true residual. Nothing when it broke down.
std::optional<std::vector<double>> solveBlockIteratively(const SparseRows& block, std::span<const double> right_side);

/// LU with two steps of refinement, dense for small blocks and sparse for large ones. Nothing when the block is
/// singular to working precision.
std::optional<std::vector<double>> solveBlockByLu(const SparseRows& block, std::span<const double> right_side);

} // namespace parkcarbon::engine::numerics
