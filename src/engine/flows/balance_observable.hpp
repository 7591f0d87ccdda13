#pragma once

#include "balance_equations.hpp"

#include <cstdint>
#include <vector>

namespace parkcarbon::engine::flows {

/// Fills in observable flows: what hangs on a bridge must balance, so the bridge carries what its other flows leave.
void addObservableValues(const BalanceGraph& graph, const BalanceStructure& structure, std::vector<double>& values);

/// The same sum over measured and exact flows alone: each observable term spread over the flows that determine it. One
/// weight per flow.
std::vector<double> spread(const BalanceGraph& graph, const BalanceStructure& structure, const FlowTotal& total);

/// Fills in the variances of observable flows: pᵀ·S·p − qᵀ·V⁻¹·q with q = A·S·p, where p are the flows across the
/// border of what hangs on the bridge. Only the smaller branches are walked again for the larger ones: flows ×
/// log(nodes) steps, and half a solve per bridge.
void addObservableVariances(const BalanceGraph& graph, const BalanceStructure& structure,
                            const BalanceEquations& equations, const numerics::GroundedLaplacian& laplacian,
                            double factor_operations, std::vector<double>& variances);

} // namespace parkcarbon::engine::flows
