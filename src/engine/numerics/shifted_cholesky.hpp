#pragma once

#include <optional>
#include <span>
#include <vector>

namespace parkcarbon::engine::numerics {

/// x with (M + shift·diag(d))·x = b by Cholesky factorisation; nothing when that matrix is not positive definite. M is
/// symmetric, row by row; d > 0.
std::optional<std::vector<double>> solveShifted(const std::vector<double>& matrix, std::span<const double> d,
                                                double shift, std::span<const double> b);

} // namespace parkcarbon::engine::numerics
