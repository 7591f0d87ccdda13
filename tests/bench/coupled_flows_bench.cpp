#include <parkcarbon/engine/flows/reconciliation.hpp>

#include <benchmark/benchmark.h>
#include <cstdint>
#include <random>
#include <string>

/// Goods and substances together (mass = concentration × goods, both measured), as a park's network: most flows go to
/// neighbours.
namespace parkcarbon::engine::flows {
namespace {

System coupledPark(std::uint32_t nodes, std::uint32_t substances) {
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
    for (std::uint32_t node = 1; node <= nodes; ++node) {
        for (int turn = 0; turn < 5; ++turn) {
            const bool outside = turn == 0 && node % 5 == 0;
            const std::uint32_t hop = 1 + static_cast<std::uint32_t>(random() % (turn == 4 ? nodes - 1 : 12));
            const std::uint32_t other = outside ? 0 : 1 + (node - 1 + hop) % nodes;
            ring(node, other);
            ring(other, node);
        }
    }
    return system;
}

void reconcileCoupled(benchmark::State& state) {
    const System system =
        coupledPark(static_cast<std::uint32_t>(state.range(0)), static_cast<std::uint32_t>(state.range(1)));
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
    ->ArgNames({"processes", "substances", "variances"})
    ->Args({10, 5, 1})
    ->Args({200, 20, 1})
    ->Args({2000, 20, 0})
    ->Args({2000, 20, 1})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);

} // namespace
} // namespace parkcarbon::engine::flows

BENCHMARK_MAIN();
