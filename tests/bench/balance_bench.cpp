#include "bench/support/measurement.hpp"
#include "bench/support/park_network.hpp"

#include <Eigen/Dense>
#include <Eigen/UmfPackSupport>
#include <benchmark/benchmark.h>
#include <stdexcept>
#include <vector>

/// One layer of pure balances (docs/methods/balance-layer.md) beside a plain dense solve and a general sparse solver
/// that knows nothing of graphs: UMFPACK on the equations of Lagrange, [1/S Aᵀ; A 0], which gives values and no
/// variances.
namespace parkcarbon::bench {
namespace {

using namespace engine::flows;

void doReconcile(const BalanceGraph& graph, Uncertainties uncertainties) {
    const BalanceReconciliation result(graph, uncertainties);
    if (!result.contradictions().empty()) {
        throw std::runtime_error("the network contradicts itself");
    }
    benchmark::DoNotOptimize(result.values().data());
}

/// A plain loop: what every flow adds to the imbalance of its ends.
Spent plainLoop(const BalanceGraph& graph) {
    std::vector<double> imbalance(graph.nodes);
    return medianOf(9, [&] {
        for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
            imbalance[graph.from[flow]] -= graph.value[flow];
            imbalance[graph.to[flow]] += graph.value[flow];
        }
        benchmark::DoNotOptimize(imbalance.data());
    });
}

/// x̂ and all variances with dense matrices, processes × processes, all flows measured.
Spent denseSolve(const BalanceGraph& graph) {
    const auto order = static_cast<Eigen::Index>(graph.nodes);
    return medianOf(3, [&] {
        Eigen::MatrixXd normal = Eigen::MatrixXd::Zero(order, order);
        Eigen::VectorXd imbalance = Eigen::VectorXd::Zero(order);
        for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
            const double variance = graph.sd[flow] * graph.sd[flow];
            normal(graph.from[flow], graph.from[flow]) += variance;
            normal(graph.to[flow], graph.to[flow]) += variance;
            normal(graph.from[flow], graph.to[flow]) -= variance;
            normal(graph.to[flow], graph.from[flow]) -= variance;
            imbalance(graph.from[flow]) -= graph.value[flow];
            imbalance(graph.to[flow]) += graph.value[flow];
        }
        const Eigen::MatrixXd inverse =
            normal.bottomRightCorner(order - 1, order - 1).llt().solve(Eigen::MatrixXd::Identity(order - 1, order - 1));
        const Eigen::VectorXd multipliers = inverse * imbalance.tail(order - 1);
        std::vector<double> variances(graph.flows());
        const auto entry = [&](std::uint32_t row, std::uint32_t column) {
            return row == 0 || column == 0 ? 0.0 : inverse(row - 1, column - 1);
        };
        for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
            const auto from = graph.from[flow];
            const auto to = graph.to[flow];
            const double variance = graph.sd[flow] * graph.sd[flow];
            const double resistance = entry(from, from) + entry(to, to) - 2.0 * entry(from, to);
            variances[flow] = variance - variance * variance * resistance;
        }
        benchmark::DoNotOptimize(variances.data());
        benchmark::DoNotOptimize(multipliers.data());
    });
}

/// Values alone by sparse LU of the equations of Lagrange.
Spent sparseLu(const BalanceGraph& graph) {
    const auto flows = static_cast<int>(graph.flows());
    const int order = flows + static_cast<int>(graph.nodes) - 1;
    return measured([&] {
        std::vector<Eigen::Triplet<double>> entries;
        Eigen::VectorXd right_side = Eigen::VectorXd::Zero(order);
        for (int flow = 0; flow < flows; ++flow) {
            entries.emplace_back(flow, flow, 1.0 / (graph.sd[flow] * graph.sd[flow]));
            right_side(flow) = graph.value[flow] / (graph.sd[flow] * graph.sd[flow]);
            for (const auto& [node, sign] : {std::pair(graph.from[flow], -1.0), std::pair(graph.to[flow], 1.0)}) {
                if (node != 0) {
                    const int row = flows + static_cast<int>(node) - 1;
                    entries.emplace_back(row, flow, sign);
                    entries.emplace_back(flow, row, sign);
                }
            }
        }
        Eigen::SparseMatrix<double> matrix(order, order);
        matrix.setFromTriplets(entries.begin(), entries.end());
        const Eigen::UmfPackLU<Eigen::SparseMatrix<double>> factors(matrix);
        const Eigen::VectorXd solution = factors.solve(right_side);
        benchmark::DoNotOptimize(solution.data());
    });
}

void classifyMillionFlows(benchmark::State& state) {
    const auto graph = parkNetwork({.processes = 100'000, .flows = 1'000'000, .measured = 0.9});
    Yardsticks yardsticks;
    yardsticks.plain_loop = plainLoop(graph);
    report(state, 100.0, yardsticks, [&] { benchmark::DoNotOptimize(classify(graph).flow_class.data()); });
}

void layer(benchmark::State& state, const ParkNetworkOptions& options, Uncertainties uncertainties, double bar_ms,
           bool with_lu) {
    const auto graph = parkNetwork(options);
    Yardsticks yardsticks;
    yardsticks.plain_loop = plainLoop(graph);
    if (options.processes <= 1000) {
        yardsticks.dense = denseSolve(graph);
    }
    if (with_lu) {
        yardsticks.sparse_lu = sparseLu(graph);
    }
    report(state, bar_ms, yardsticks, [&] { doReconcile(graph, uncertainties); });
}

constexpr ParkNetworkOptions kSmall{.processes = 1'000, .flows = 10'000};
constexpr ParkNetworkOptions kLarge{.processes = 10'000, .flows = 100'000};
constexpr ParkNetworkOptions kNineOfTen{.processes = 10'000, .flows = 100'000, .measured = 0.9};
constexpr ParkNetworkOptions kFar{.processes = 10'000, .flows = 100'000, .far = 0.05};
constexpr ParkNetworkOptions kHuge{.processes = 10'000, .flows = 1'000'000};
constexpr ParkNetworkOptions kHugeFar{.processes = 10'000, .flows = 1'000'000, .far = 0.05};

BENCHMARK(classifyMillionFlows)->Unit(benchmark::kMillisecond)->Iterations(9);
BENCHMARK_CAPTURE(layer, variances_1e3_1e4, kSmall, Uncertainties::All, 100.0, true)->Iterations(9);
BENCHMARK_CAPTURE(layer, variances_1e4_1e5, kLarge, Uncertainties::All, 1000.0, true)->Iterations(5);
BENCHMARK_CAPTURE(layer, variances_1e4_1e5_one_of_ten_unmeasured, kNineOfTen, Uncertainties::All, 1000.0, false)
    ->Iterations(5);
BENCHMARK_CAPTURE(layer, variances_1e4_1e5_far, kFar, Uncertainties::All, 1000.0, false)->Iterations(3);
BENCHMARK_CAPTURE(layer, values_1e4_1e5, kLarge, Uncertainties::None, 500.0, true)->Iterations(5);
BENCHMARK_CAPTURE(layer, values_1e4_1e6, kHuge, Uncertainties::None, 500.0, false)->Iterations(5);
BENCHMARK_CAPTURE(layer, values_1e4_1e6_far, kHugeFar, Uncertainties::None, 500.0, false)->Iterations(5);
BENCHMARK_CAPTURE(layer, variances_1e4_1e6_far, kHugeFar, Uncertainties::All, 60000.0, false)->Iterations(1);

} // namespace
} // namespace parkcarbon::bench

BENCHMARK_MAIN();
