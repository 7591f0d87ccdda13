#include "balance_observable.hpp"

#include <engine/numerics/compensated_sum.hpp>

#include <algorithm>
#include <cstddef>

namespace parkcarbon::engine::flows {

void addObservableValues(const BalanceGraph& graph, const BalanceStructure& structure, std::vector<double>& values) {
    std::vector<numerics::CompensatedSum> surplus(graph.nodes); // of a node and what hangs on it
    for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
        if (effectiveState(graph, flow) != FlowState::Unmeasured) {
            surplus[graph.from[flow]].add(-values[flow]);
            surplus[graph.to[flow]].add(values[flow]);
        }
    }
    for (auto node = structure.preorder.rbegin(); node != structure.preorder.rend(); ++node) {
        const double left = surplus[*node].value();
        if (const auto bridge = structure.bridge[*node]; bridge != BalanceStructure::kNone) {
            const double carried = graph.from[bridge] == *node ? left : -left;
            values[bridge] = carried == 0.0 ? 0.0 : carried;
        }
        if (const auto parent = structure.parent[*node]; parent != BalanceStructure::kNone) {
            surplus[parent].add(left);
        }
    }
}

std::vector<double> spread(const BalanceGraph& graph, const BalanceStructure& structure, const FlowTotal& total) {
    std::vector<double> weights(graph.flows(), 0.0);
    for (const auto& [flow, weight] : total) {
        weights[flow] += weight;
    }
    // Σ over bridges above a node of what a unit of surplus at the node adds to the total.
    std::vector<double> node_weight(graph.nodes, 0.0);
    for (const auto node : structure.preorder) {
        if (const auto parent = structure.parent[node]; parent != BalanceStructure::kNone) {
            node_weight[node] = node_weight[parent];
        }
        if (const auto bridge = structure.bridge[node]; bridge != BalanceStructure::kNone) {
            node_weight[node] += graph.from[bridge] == node ? weights[bridge] : -weights[bridge];
            weights[bridge] = 0.0;
        }
    }
    for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
        if (effectiveState(graph, flow) != FlowState::Unmeasured) {
            weights[flow] += node_weight[graph.to[flow]] - node_weight[graph.from[flow]];
        }
    }
    return weights;
}

} // namespace parkcarbon::engine::flows
