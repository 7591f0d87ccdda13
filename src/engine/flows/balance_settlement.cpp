#include "balance_settlement.hpp"

#include <engine/numerics/union_find.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>

namespace parkcarbon::engine::flows {
namespace {

/// Of a node's imbalance relative to what goes through it.
constexpr double kBalanced = 1e-13;

bool holdsToTheLastDigits(const BalanceGraph& graph, const BalanceStructure& structure,
                          const std::vector<double>& values, const std::vector<double>& imbalance) {
    const auto& merged = structure.classes.merged_node;
    std::vector<double> throughput(imbalance.size(), 0.0);
    for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
        if (effectiveState(graph, flow) != FlowState::Unmeasured) {
            throughput[merged[graph.from[flow]]] += std::abs(values[flow]);
            throughput[merged[graph.to[flow]]] += std::abs(values[flow]);
        }
    }
    for (std::size_t node = 1; node < imbalance.size(); ++node) {
        if (std::abs(imbalance[node]) > kBalanced * throughput[node]) {
            return false;
        }
    }
    return true;
}

/// Every part joins another by its most uncertain edge, until all that can are joined (Borůvka 1926): no sorting.
std::vector<std::size_t> mostUncertainForest(const BalanceEquations& equations) {
    numerics::UnionFind parts(equations.nodes);
    std::vector<std::size_t> between(equations.size());
    std::iota(between.begin(), between.end(), std::size_t{0});
    const auto worse = [&](std::size_t a, std::size_t b) {
        return equations.weight[a] != equations.weight[b] ? equations.weight[a] > equations.weight[b] : a < b;
    };
    const auto none = equations.size();
    std::vector<std::size_t> choice(equations.nodes);
    std::vector<std::size_t> forest;
    while (!between.empty()) {
        std::fill(choice.begin(), choice.end(), none);
        std::erase_if(between, [&](std::size_t edge) {
            const auto from = parts.find(equations.from[edge]);
            const auto to = parts.find(equations.to[edge]);
            for (const auto part : {from, to}) {
                if (from != to && (choice[part] == none || worse(edge, choice[part]))) {
                    choice[part] = edge;
                }
            }
            return from == to;
        });
        for (const auto edge : choice) {
            if (edge != none && parts.join(equations.from[edge], equations.to[edge])) {
                forest.push_back(edge);
            }
        }
    }
    return forest;
}

} // namespace

bool settle(const BalanceGraph& graph, const BalanceStructure& structure, const BalanceEquations& equations,
            std::vector<double>& values) {
    auto imbalance = imbalances(graph, structure, values);
    if (holdsToTheLastDigits(graph, structure, values, imbalance)) {
        return false;
    }
    // Leaves give what they have too much to their only edge, until nothing but roots is left; outside never is a leaf.
    const auto forest = mostUncertainForest(equations);
    std::vector<std::uint32_t> degree(equations.nodes, 0);
    std::vector<std::size_t> edges_at(equations.nodes, 0); // the exclusive or of all: of a leaf its only edge
    for (const auto edge : forest) {
        for (const auto node : {equations.from[edge], equations.to[edge]}) {
            ++degree[node];
            edges_at[node] ^= edge;
        }
    }
    for (std::uint32_t start = 1; start < equations.nodes; ++start) {
        for (auto leaf = start; leaf != 0 && degree[leaf] == 1;) {
            const auto edge = edges_at[leaf];
            const bool leaves = equations.from[edge] == leaf;
            const auto other = leaves ? equations.to[edge] : equations.from[edge];
            values[equations.flow[edge]] += leaves ? imbalance[leaf] : -imbalance[leaf];
            imbalance[other] += imbalance[leaf];
            imbalance[leaf] = 0.0;
            degree[leaf] = 0;
            --degree[other];
            edges_at[other] ^= edge;
            leaf = other;
        }
    }
    return true;
}

} // namespace parkcarbon::engine::flows
