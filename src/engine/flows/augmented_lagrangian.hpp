#pragma once

#include "block_problem.hpp"
#include "block_solver.hpp"
#include "gauss_newton.hpp"

#include <tl/expected.hpp>
#include <vector>

namespace parkcarbon::engine::flows {

/// The same point as by Gauss–Newton, from start values that are far away and where equations are curved or degenerate:
/// Newton's method with all second derivatives on ½·|w|² + Σ λ·f + ½·Σ W·f², damped until it descends, λ and W raised
/// until the equations hold (Hestenes 1969; Nocedal & Wright, Numerical Optimization, 2006, ch. 17). A point where no
/// equation can be met any better is a contradiction.
tl::expected<BlockPoint, BlockFailure> augmentedLagrangian(const BlockProblem& problem, std::vector<double> start,
                                                           int max_iterations, const base::RunContext& context);

} // namespace parkcarbon::engine::flows
