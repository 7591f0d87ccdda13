#pragma once

#include "block_problem.hpp"

#include <vector>

namespace parkcarbon::engine::flows {

/// Where to begin: measured numbers as measured; unmeasured ones from equations in which only they are unknown, then
/// from the equations that have become linear, and a guess of the usual size for what is left. Other attempts guess
/// otherwise.
std::vector<double> startValues(const BlockProblem& problem, const EquationSystem& system, int attempt = 0);

} // namespace parkcarbon::engine::flows
