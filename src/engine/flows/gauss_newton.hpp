#pragma once

#include "block_problem.hpp"
#include "block_solver.hpp"

#include <tl/expected.hpp>
#include <vector>

namespace parkcarbon::engine::flows {

struct BlockPoint {
    std::vector<double> values;      ///< one per column
    std::vector<double> weighted;    ///< w, with x = x0 − L·w: the weighted least square is |w|²
    std::vector<double> multipliers; ///< one per equation
    int iterations = 0;
};

/// The point of least squares on the equations of a block, from given start values.
tl::expected<BlockPoint, BlockFailure> gaussNewton(const BlockProblem& problem, std::vector<double> start,
                                                   int max_iterations, const base::RunContext& context);

/// Sets to zero what is only rounding beside the other terms of an equation: as a factor of a product it would look
/// like a number.
void dropRoundingErrors(const BlockProblem& problem, std::vector<double>& values);

/// Largest residual of any equation, relative to its largest term.
double relativeResidual(const BlockProblem& problem, std::span<const double> values);

} // namespace parkcarbon::engine::flows
