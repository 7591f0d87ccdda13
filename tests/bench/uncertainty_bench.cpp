#include <parkcarbon/engine/uncertainty/monte_carlo.hpp>

#include <Eigen/Core>
#include <array>
#include <benchmark/benchmark.h>
#include <ctime>
#include <random>
#include <stdexcept>
#include <string>

/// Monte Carlo of a park: 10,000 draws, 10^4 sources with an activity uncertainty of their own, 300 shared factors, 60
/// outputs (56 enterprises and 4 views of all of them). Bar: 3 × one dense product of the aggregated problem, draws ×
/// factors times factors × outputs, which draws nothing, knows no activity uncertainty and makes no statistics.
namespace parkcarbon::bench {
namespace {

using namespace engine::uncertainty;

constexpr int kSources = 10'000;
constexpr int kFactors = 300;
constexpr int kEnterprises = 56;
constexpr int kViews = 4;
constexpr std::uint64_t kDraws = 10'000;

Model parkModel() {
    Model model;
    std::mt19937 random(2026);
    for (int source = 0; source < kSources; ++source) {
        const auto factor_number = random() % kFactors;
        const auto factor = model.parameter("factor " + std::to_string(factor_number),
                                            Distribution::fromHalfWidth(Shape::Normal, 2.0, 10.0));
        const auto amount = model.parameter("amount " + std::to_string(source),
                                            Distribution::fromHalfWidth(Shape::Normal, 10.0 + source % 90, 5.0));
        const std::array product = {factor, amount};
        model.addTerm(model.output("enterprise " + std::to_string(source % kEnterprises)), 1.0, product);
        for (int view = 0; view < kViews; ++view) {
            model.addTerm(model.output("view " + std::to_string(view)), 1.0, product);
        }
    }
    return model;
}

/// Processor time, so that a busy machine does not change the ratio.
double processorSeconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

template <typename Body> double secondsOf(int runs, Body body) {
    const double begin = processorSeconds();
    for (int run = 0; run < runs; ++run) {
        body();
    }
    return (processorSeconds() - begin) / runs;
}

double secondsOfDenseProduct() {
    const Eigen::MatrixXd draws = Eigen::MatrixXd::Random(kDraws, kFactors);
    const Eigen::MatrixXd problem = Eigen::MatrixXd::Random(kFactors, kEnterprises + kViews);
    Eigen::MatrixXd outputs(kDraws, kEnterprises + kViews);
    return secondsOf(20, [&] {
        outputs.noalias() = draws * problem;
        benchmark::DoNotOptimize(outputs.data());
    });
}

void denseProduct(benchmark::State& state) {
    for (auto _ : state) {
        state.SetIterationTime(secondsOfDenseProduct());
    }
}

template <typename Body> void besideTheDenseProduct(benchmark::State& state, Body body) {
    static const double kDense = secondsOfDenseProduct();
    double seconds = 0.0;
    for (auto _ : state) {
        seconds += secondsOf(1, body);
    }
    const double per_run = seconds / static_cast<double>(state.iterations());
    state.counters["cpu_ms"] = per_run * 1e3;
    state.counters["dense_product_ms"] = kDense * 1e3;
    state.counters["x_dense_product"] = per_run / kDense;
}

/// The argument is the number of threads; 0: as many as the machine has.
MonteCarloOptions optionsOf(const benchmark::State& state) {
    MonteCarloOptions options;
    options.draws = kDraws;
    options.threads = static_cast<unsigned>(state.range(0));
    return options;
}

void monteCarlo(benchmark::State& state) {
    static const Model kModel = parkModel();
    besideTheDenseProduct(state, [&] {
        const auto draws = simulate(kModel, optionsOf(state));
        if (!draws) {
            throw std::runtime_error("the simulation failed");
        }
        benchmark::DoNotOptimize(draws->outputs.data());
    });
}

/// With first-order results and contributions of 10^4 sources to 60 outputs.
void monteCarloAndFirstOrder(benchmark::State& state) {
    static const Model kModel = parkModel();
    besideTheDenseProduct(state, [&] { benchmark::DoNotOptimize(assess(kModel, optionsOf(state))->outputs.data()); });
}

BENCHMARK(denseProduct)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(3);
BENCHMARK(monteCarlo)->Unit(benchmark::kMillisecond)->UseRealTime()->Arg(1)->Arg(0);
BENCHMARK(monteCarloAndFirstOrder)->Unit(benchmark::kMillisecond)->UseRealTime()->Arg(1)->Arg(0);

} // namespace
} // namespace parkcarbon::bench

BENCHMARK_MAIN();
