#pragma once

#include <benchmark/benchmark.h>
#include <functional>
#include <optional>
#include <vector>

namespace parkcarbon::bench {

/// What a piece of work took. Processor time is that of the whole process, all threads and the kernel's share included;
/// a busy machine lengthens only the wall time.
struct Spent {
    double cpu_s = 0.0;
    double wall_s = 0.0;
};

Spent measured(const std::function<void()>& work);
/// The median of several runs, by each clock on its own.
Spent median(std::vector<Spent> runs);
Spent medianOf(int runs, const std::function<void()>& work);

double peakMemoryMb(); ///< the most memory that this process has had resident so far

/// What a figure stands beside: the least that any program would do over the same data.
struct Yardsticks {
    std::optional<Spent> plain_loop = {}; ///< a plain loop over the same arrays or bytes
    std::optional<Spent> sqlite = {};     ///< the same question put to SQLite directly
    std::optional<Spent> dense = {};      ///< the same answer by dense matrices
    std::optional<Spent> sparse_lu = {};  ///< the same equations put to a general sparse solver
};

/// Runs `work` once per iteration of `state` and prints the medians, the bar, and the ratios to the yardsticks
/// (processor time to processor time) as counters.
void report(benchmark::State& state, double bar_ms, const Yardsticks& yardsticks, const std::function<void()>& work);
/// The same with something to make ready before each run, which is not counted.
void report(benchmark::State& state, double bar_ms, const Yardsticks& yardsticks, const std::function<void()>& prepare,
            const std::function<void()>& work);

} // namespace parkcarbon::bench
