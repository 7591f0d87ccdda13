#pragma once

#include "balance_structure.hpp"

#include <engine/numerics/grounded_laplacian.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace parkcarbon::engine::flows {

/// The balances of merged nodes in redundant flows alone: r = A·x + b and the weights of V = A·S·Aᵀ. Variances are in
/// units of the largest one, so that units and orders of magnitude leave no trace.
struct BalanceEquations {
    std::vector<std::uint32_t> flow; ///< of the graph, one per redundant flow
    std::vector<std::uint32_t> from; ///< merged nodes
    std::vector<std::uint32_t> to;
    std::vector<double> weight; ///< variance / scale²
    double scale = 1.0;         ///< the largest sd
    std::uint32_t nodes = 1;

    std::size_t size() const { return flow.size(); }
};

BalanceEquations equationsOf(const BalanceGraph& graph, const BalanceStructure& structure);

/// Σ in − Σ out of every merged node, over redundant and exact flows; 0 for outside.
std::vector<double> imbalances(const BalanceGraph& graph, const BalanceStructure& structure,
                               const std::vector<double>& values);

/// Parts of the merged graph, as redundant flows join them (`part` of the Laplacian), that only exact flows join with
/// the rest. They contradict when they miss balance by more than 1e-9 of what crosses the border.
std::vector<BalanceContradiction> contradictionsIn(const BalanceGraph& graph, const BalanceStructure& structure,
                                                   const std::vector<std::uint32_t>& part);

} // namespace parkcarbon::engine::flows
