#include "random_balance_graph.hpp"

#include <engine/uncertainty/normal_quantile.hpp>
#include <engine/uncertainty/philox.hpp>

#include <algorithm>
#include <cmath>

namespace parkcarbon::engine::flows {
namespace {

/// Flows of a state in balance: a sum of ways round. Every flow that lies on a cycle, outside counted as a node, is
/// reached by walks from its target back to its source.
std::vector<double> balancedFlows(const BalanceGraph& graph, RandomStream& random) {
    std::vector<double> flows(graph.flows(), 0.0);
    for (std::size_t start = 0; start < graph.flows(); ++start) {
        // Breadth-first along flows of either direction, from the target of `start` to its source.
        std::vector<std::ptrdiff_t> by(graph.nodes, -1);
        std::vector<std::uint32_t> reached = {graph.to[start]};
        std::vector<bool> seen(graph.nodes, false);
        seen[graph.to[start]] = true;
        for (std::size_t next = 0; next < reached.size(); ++next) {
            for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
                for (const bool forward : {true, false}) {
                    const auto here = forward ? graph.from[flow] : graph.to[flow];
                    const auto there = forward ? graph.to[flow] : graph.from[flow];
                    if (flow != start && here == reached[next] && !seen[there]) {
                        seen[there] = true;
                        by[there] = static_cast<std::ptrdiff_t>(flow);
                        reached.push_back(there);
                    }
                }
            }
        }
        if (!seen[graph.from[start]]) {
            continue;
        }
        const double amount = 1.0 + 99.0 * random.uniform();
        flows[start] += amount;
        for (auto node = graph.from[start]; node != graph.to[start];) {
            const auto flow = static_cast<std::size_t>(by[node]);
            const bool forward = graph.to[flow] == node;
            flows[flow] += forward ? amount : -amount;
            node = forward ? graph.from[flow] : graph.to[flow];
        }
    }
    return flows;
}

} // namespace

double RandomStream::uniform() {
    const auto words = uncertainty::philox(
        {drawn_++, 0, 0, 0}, {static_cast<std::uint32_t>(seed_), static_cast<std::uint32_t>(seed_ >> 32U)});
    return (static_cast<double>(words[0]) + 0.5) / 4294967296.0;
}

double RandomStream::normal() {
    return uncertainty::normalQuantile(uniform());
}

std::uint32_t RandomStream::below(std::uint32_t end) {
    return std::min(static_cast<std::uint32_t>(uniform() * end), end - 1);
}

BalanceGraph randomBalanceGraph(std::uint64_t seed, const RandomGraphOptions& options) {
    RandomStream random(seed);
    BalanceGraph graph;
    graph.nodes = 2 + random.below(options.most_nodes);
    const auto flows = 1 + random.below(options.most_flows);
    const bool closed = random.uniform() < 0.3; // outside takes no part
    const double measured = random.uniform();
    const double exact = options.exact_flows ? 0.4 * random.uniform() : 0.0;
    for (std::uint32_t flow = 0; flow < flows; ++flow) {
        const auto node = [&] { return closed ? 1 + random.below(graph.nodes - 1) : random.below(graph.nodes); };
        graph.addUnmeasured(node(), node());
    }
    const auto balanced = balancedFlows(graph, random);
    for (std::uint32_t flow = 0; flow < flows; ++flow) {
        const double kind = random.uniform();
        const double sd = std::pow(10.0, options.sd_spread * (2.0 * random.uniform() - 1.0));
        if (kind < exact) {
            graph.state[flow] = FlowState::Exact;
            graph.value[flow] = balanced[flow];
        } else if (kind < exact + (1.0 - exact) * measured) {
            graph.state[flow] = FlowState::Measured;
            graph.value[flow] = balanced[flow] + sd * random.normal();
            graph.sd[flow] = sd;
        }
    }
    return graph;
}

} // namespace parkcarbon::engine::flows
