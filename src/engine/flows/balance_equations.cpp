#include "balance_equations.hpp"

#include <engine/numerics/compensated_sum.hpp>

#include <algorithm>
#include <cmath>

namespace parkcarbon::engine::flows {
namespace {

/// Below this part of the largest sd a measurement is as good as exact; its square still is a normal number.
constexpr double kLeastRelativeSd = 1e-30;
constexpr double kContradictionTolerance = 1e-9;

} // namespace

BalanceEquations equationsOf(const BalanceGraph& graph, const BalanceStructure& structure) {
    const auto& classes = structure.classes;
    BalanceEquations equations;
    equations.nodes = classes.merged_nodes;
    double largest = 0.0;
    for (std::uint32_t flow = 0; flow < graph.flows(); ++flow) {
        if (classes.flow_class[flow] == VariableClass::Redundant) {
            equations.flow.push_back(flow);
            equations.from.push_back(classes.merged_node[graph.from[flow]]);
            equations.to.push_back(classes.merged_node[graph.to[flow]]);
            largest = std::max(largest, graph.sd[flow]);
        }
    }
    equations.scale = largest > 0.0 ? largest : 1.0;
    equations.weight.reserve(equations.size());
    for (const auto flow : equations.flow) {
        const double relative = std::max(graph.sd[flow] / equations.scale, kLeastRelativeSd);
        equations.weight.push_back(relative * relative);
    }
    return equations;
}

std::vector<double> imbalances(const BalanceGraph& graph, const BalanceStructure& structure,
                               const std::vector<double>& values) {
    const auto& classes = structure.classes;
    std::vector<numerics::CompensatedSum> sums(classes.merged_nodes);
    for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
        const auto flow_class = classes.flow_class[flow];
        const auto source = classes.merged_node[graph.from[flow]];
        const auto target = classes.merged_node[graph.to[flow]];
        if (source != target && (flow_class == VariableClass::Redundant || flow_class == VariableClass::Exact)) {
            sums[source].add(-values[flow]);
            sums[target].add(values[flow]);
        }
    }
    std::vector<double> result(sums.size(), 0.0);
    for (std::size_t node = 1; node < sums.size(); ++node) {
        result[node] = sums[node].value();
    }
    return result;
}

std::vector<BalanceContradiction> contradictionsIn(const BalanceGraph& graph, const BalanceStructure& structure,
                                                   const std::vector<std::uint32_t>& part) {
    std::vector<numerics::CompensatedSum> net(part.size());
    std::vector<double> crossing(part.size(), 0.0);
    const auto part_of = [&](std::uint32_t node) { return part[structure.classes.merged_node[node]]; };
    const auto visitCrossings = [&](auto&& take) {
        for (std::uint32_t flow = 0; flow < graph.flows(); ++flow) {
            const auto source = part_of(graph.from[flow]);
            const auto target = part_of(graph.to[flow]);
            if (source != target) { // only exact flows join parts
                take(flow, source, target);
            }
        }
    };
    visitCrossings([&](std::uint32_t flow, std::uint32_t source, std::uint32_t target) {
        net[source].add(-graph.value[flow]);
        net[target].add(graph.value[flow]);
        crossing[source] += std::abs(graph.value[flow]);
        crossing[target] += std::abs(graph.value[flow]);
    });

    std::vector<BalanceContradiction> contradictions;
    std::vector<std::uint32_t> found(part.size(), BalanceStructure::kNone);
    for (std::uint32_t first = 1; first < part.size(); ++first) {
        if (part[first] == first && std::abs(net[first].value()) > kContradictionTolerance * crossing[first]) {
            found[first] = static_cast<std::uint32_t>(contradictions.size());
            contradictions.push_back({{}, {}, net[first].value()});
        }
    }
    if (contradictions.empty()) {
        return contradictions;
    }
    for (std::uint32_t node = 0; node < graph.nodes; ++node) {
        if (const auto index = found[part_of(node)]; index != BalanceStructure::kNone) {
            contradictions[index].nodes.push_back(node);
        }
    }
    visitCrossings([&](std::uint32_t flow, std::uint32_t source, std::uint32_t target) {
        for (const auto side : {source, target}) {
            if (found[side] != BalanceStructure::kNone) {
                contradictions[found[side]].flows.push_back(flow);
            }
        }
    });
    return contradictions;
}

} // namespace parkcarbon::engine::flows
