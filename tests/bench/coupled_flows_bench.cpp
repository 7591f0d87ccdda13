#include <parkcarbon/engine/flows/reconciliation.hpp>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdint>
#include <random>
#include <string>

/// Goods and substances together (mass = concentration × goods, both measured).
namespace parkcarbon::engine::flows {
namespace {

/// Joined as in support/park_network.hpp: of the pairs of flows 80 % (less those that go far) run between neighbours at
/// distances with a heavy tail, 10 % to a hub, 10 % to outside.
System coupledPark(std::uint32_t nodes, std::uint32_t substances, double far) {
    std::mt19937 random(7);
    std::normal_distribution<double> normal;
    System system;
    system.layers.push_back({"goods", LayerKind::Goods, "t"});
    for (std::uint32_t substance = 1; substance <= substances; ++substance) {
        system.layers.push_back({"S" + std::to_string(substance), LayerKind::Substance, "t"});
    }
    system.nodes.push_back({"env:all", NodeKind::Environment, true, false, {}});
    for (std::uint32_t node = 1; node <= nodes; ++node) {
        system.nodes.push_back({"P" + std::to_string(node), NodeKind::Process, true, false, {}});
    }
    // Rings through neighbouring processes: every node is balanced, with concentrations of the ring's own.
    const auto ring = [&](std::uint32_t from, std::uint32_t to) {
        Flow flow;
        flow.id = "F" + std::to_string(system.flows.size());
        flow.from = from;
        flow.to = to;
        const double goods = 100.0;
        flow.quantities.push_back({0, Measurement{goods * (1.0 + 0.05 * normal(random)), 0.05 * goods}, std::nullopt});
        for (std::uint32_t layer = 1; layer <= substances; ++layer) {
            const double share = 0.01 * layer;
            flow.quantities.push_back(
                {layer, std::nullopt, Measurement{share * (1.0 + 0.05 * normal(random)), 0.05 * share}});
        }
        system.flows.push_back(flow);
    };
    constexpr std::uint32_t kFarthestNeighbour = 100;
    constexpr std::uint32_t kProcessesOfAHub = 500;
    const std::uint32_t hubs = std::max<std::uint32_t>(1, nodes / kProcessesOfAHub);
    std::uniform_real_distribution<double> share;
    const auto partner = [&](std::uint32_t node) -> std::uint32_t {
        const double draw = share(random);
        if (draw < 0.1) {
            return 0;
        }
        if (draw < 0.2) {
            return 1 + static_cast<std::uint32_t>(random() % hubs) * (nodes / hubs);
        }
        const double tail = 1.0 / (1.0 - share(random)); // one per distance²
        const auto near = static_cast<std::uint32_t>(std::min<double>(tail, std::min(kFarthestNeighbour, nodes - 1)));
        const auto distance = draw < 0.2 + far ? 1 + static_cast<std::uint32_t>(random() % (nodes - 1)) : near;
        return 1 + (node - 1 + distance) % nodes;
    };
    for (std::uint32_t node = 1; node <= nodes; ++node) {
        for (int turn = 0; turn < 5; ++turn) {
            const std::uint32_t other = turn == 0 && node % 5 == 0 ? 0 : partner(node);
            if (other != node) {
                ring(node, other);
                ring(other, node);
            }
        }
    }
    return system;
}

void reconcileCoupled(benchmark::State& state) {
    const System system =
        coupledPark(static_cast<std::uint32_t>(state.range(0)), static_cast<std::uint32_t>(state.range(1)),
                    static_cast<double>(state.range(3)) / 100.0);
    ReconciliationOptions options;
    options.uncertainties = state.range(2) == 0 ? Uncertainties::None : Uncertainties::All;
    for (auto _ : state) {
        const auto result = reconcile(system, options);
        if (!result) {
            state.SkipWithError(std::string(result.error().code.name).c_str());
            return;
        }
        state.counters["iterations"] = result->iterations;
        state.counters["residual"] = result->largest_residual;
        state.counters["chi_square_per_degree"] = result->chi_square / static_cast<double>(result->degrees_of_freedom);
        state.counters["warnings"] = static_cast<double>(result->warnings.size());
        state.counters["elimination"] = static_cast<double>(result->elimination.size());
    }
}

BENCHMARK(reconcileCoupled)
    ->ArgNames({"processes", "substances", "variances", "far_pct"})
    ->Args({10, 5, 1, 0})
    ->Args({200, 20, 1, 0})
    ->Args({2000, 20, 0, 0})
    ->Args({2000, 20, 0, 20})
    ->Args({2000, 20, 1, 0})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);

} // namespace
} // namespace parkcarbon::engine::flows

BENCHMARK_MAIN();
