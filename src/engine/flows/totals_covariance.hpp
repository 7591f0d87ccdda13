#pragma once

#include "equation_system.hpp"
#include "system_solution.hpp"

#include <parkcarbon/engine/flows/reconciliation.hpp>

#include <vector>

namespace parkcarbon::engine::flows {

/// `totalsCovariance` of a system that is solved already.
TotalsCovariance covarianceOfTotals(const EquationSystem& equations, const SystemSolution& solution,
                                    const std::vector<Total>& totals);

} // namespace parkcarbon::engine::flows
