#include "support/synthetic_park.hpp"

#include <parkcarbon/engine/inventory/inventory.hpp>

#include <benchmark/benchmark.h>
#include <ctime>
#include <stdexcept>
#include <vector>

/// The inventory's arithmetic on 10^6 activity rows: bars are 40 ms for the whole and 100 ms after an edit of one row.
/// The plain loop reads the same columns and does the least that any inventory must: one product per row and gas.
namespace parkcarbon::bench {
namespace {

using engine::inventory::Calculator;
using engine::inventory::Options;

constexpr std::size_t kRows = 1'000'000;

const domain::ProjectSnapshot& park() {
    static const domain::ProjectSnapshot kPark = syntheticPark(kRows);
    return kPark;
}

std::shared_ptr<const reference::Library> library() {
    static const auto kLibrary = reference::Library::shipped();
    if (!kLibrary) {
        throw std::runtime_error("the shipped reference data are invalid");
    }
    return *kLibrary;
}

Options withoutLines() {
    Options options;
    options.period = base::Period::year(2022);
    options.keep_lines = false;
    return options;
}

/// Direct emissions by enterprise with one factor per item, parameters and units left aside.
double plainLoop(const domain::ActivityColumns& columns, const std::vector<double>& factor_by_item,
                 std::vector<double>& by_enterprise) {
    double total = 0.0;
    for (std::size_t row = 0; row < columns.size(); ++row) {
        if (columns.period[row] / 100 == 2022) {
            const double co2e = columns.quantity[row] * factor_by_item[columns.item[row]];
            by_enterprise[columns.enterprise[row]] += co2e;
            total += co2e;
        }
    }
    return total;
}

/// Processor time, so that a busy machine does not change the ratio.
double processorSeconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double secondsOfPlainLoop() {
    const std::vector<double> factors(park().activities->items.size(), 2.0);
    std::vector<double> by_enterprise(park().enterprises.size(), 0.0);
    constexpr int kRuns = 20;
    const double begin = processorSeconds();
    for (int run = 0; run < kRuns; ++run) {
        benchmark::DoNotOptimize(plainLoop(*park().activities, factors, by_enterprise));
    }
    return (processorSeconds() - begin) / kRuns;
}

void reportRatio(benchmark::State& state, double seconds) {
    static const double kPlain = secondsOfPlainLoop();
    const double per_run = seconds / static_cast<double>(state.iterations());
    state.counters["ms"] = per_run * 1e3;
    state.counters["plain_loop_ms"] = kPlain * 1e3;
    state.counters["ratio_to_plain_loop"] = per_run / kPlain;
}

template <typename Body> void timed(benchmark::State& state, Body body) {
    double seconds = 0.0;
    for (auto _ : state) {
        const double begin = processorSeconds();
        body();
        seconds += processorSeconds() - begin;
    }
    reportRatio(state, seconds);
}

void inventoryOfAMillionRows(benchmark::State& state) {
    timed(state, [] {
        auto result = engine::inventory::compute(park(), *library(), withoutLines());
        benchmark::DoNotOptimize(result->park.direct);
    });
}

void inventoryAfterOneEdit(benchmark::State& state) {
    Calculator calculator(library());
    const domain::ProjectSnapshot edited = withOneRowEdited(park(), kRows / 2);
    benchmark::DoNotOptimize(calculator.compute(park(), withoutLines())->park.direct);
    timed(state, [&] { benchmark::DoNotOptimize(calculator.compute(edited, withoutLines())->park.direct); });
}

void inventoryWithLines(benchmark::State& state) {
    Options options = withoutLines();
    options.keep_lines = true;
    timed(state, [&] {
        auto result = engine::inventory::compute(park(), *library(), options);
        benchmark::DoNotOptimize(result->lines.data());
    });
}

BENCHMARK(inventoryOfAMillionRows)->Unit(benchmark::kMillisecond);
BENCHMARK(inventoryAfterOneEdit)->Unit(benchmark::kMillisecond);
BENCHMARK(inventoryWithLines)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace
} // namespace parkcarbon::bench

BENCHMARK_MAIN();
