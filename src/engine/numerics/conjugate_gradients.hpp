#pragma once

#include "laplacian_factor.hpp"

#include <optional>
#include <span>

namespace parkcarbon::engine::numerics {

/// Solves V·x = b in place for a grounded Laplacian (Hestenes & Stiefel 1952, preconditioned by the diagonal) and
/// returns the number of iterations. Nothing, and b as it was, when the true residual stays above tolerance·|b|.
std::optional<int> conjugateGradients(const GroundedWeights& weights, std::span<double> right_side, double tolerance,
                                      int max_iterations);

} // namespace parkcarbon::engine::numerics
