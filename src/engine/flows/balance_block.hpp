#pragma once

#include "block_solver.hpp"

#include <optional>

namespace parkcarbon::engine::flows {

/// The component as a graph of balances; nothing when it is none: products, coefficients other than ±1, correlations,
/// a number that two equations do not see from opposite sides.
std::optional<BlockResult> solveBalanceBlock(const EquationSystem& system, const Component& component,
                                             const BlockOptions& options);

} // namespace parkcarbon::engine::flows
