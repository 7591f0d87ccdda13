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

/// Largest residual of any equation, relative to its largest term.
double relativeResidual(const BlockProblem& problem, std::span<const double> values);

} // namespace parkcarbon::engine::flows
