#include "measurement.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <sys/resource.h>

namespace parkcarbon::bench {
namespace {

double processSeconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

void compare(benchmark::State& state, const char* name, const std::optional<Spent>& yardstick, double cpu_s) {
    if (yardstick) {
        state.counters[std::string(name) + "_ms"] = yardstick->cpu_s * 1e3;
        state.counters["x_" + std::string(name)] = cpu_s / yardstick->cpu_s;
    }
}

} // namespace

Spent measured(const std::function<void()>& work) {
    const auto wall = std::chrono::steady_clock::now();
    const double cpu = processSeconds();
    work();
    const double spent = processSeconds() - cpu;
    return {spent, std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count()};
}

Spent median(std::vector<Spent> runs) {
    const auto middle = runs.begin() + static_cast<std::ptrdiff_t>(runs.size() / 2);
    std::nth_element(runs.begin(), middle, runs.end(),
                     [](const Spent& a, const Spent& b) { return a.cpu_s < b.cpu_s; });
    const double cpu_s = middle->cpu_s;
    std::nth_element(runs.begin(), middle, runs.end(),
                     [](const Spent& a, const Spent& b) { return a.wall_s < b.wall_s; });
    return {cpu_s, middle->wall_s};
}

Spent medianOf(int runs, const std::function<void()>& work) {
    std::vector<Spent> spent;
    for (int run = 0; run < runs; ++run) {
        spent.push_back(measured(work));
    }
    return median(std::move(spent));
}

double peakMemoryMb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

void report(benchmark::State& state, double bar_ms, const Yardsticks& yardsticks, const std::function<void()>& work) {
    report(
        state, bar_ms, yardsticks, [] {}, work);
}

void report(benchmark::State& state, double bar_ms, const Yardsticks& yardsticks, const std::function<void()>& prepare,
            const std::function<void()>& work) {
    std::vector<Spent> runs;
    for (auto _ : state) {
        state.PauseTiming();
        prepare();
        state.ResumeTiming();
        runs.push_back(measured(work));
    }
    const Spent middle = median(std::move(runs));
    state.counters["cpu_ms"] = middle.cpu_s * 1e3;
    state.counters["wall_ms"] = middle.wall_s * 1e3;
    state.counters["bar_ms"] = bar_ms;
    compare(state, "plain_loop", yardsticks.plain_loop, middle.cpu_s);
    compare(state, "sqlite", yardsticks.sqlite, middle.cpu_s);
    compare(state, "dense", yardsticks.dense, middle.cpu_s);
    compare(state, "sparse_lu", yardsticks.sparse_lu, middle.cpu_s);
}

} // namespace parkcarbon::bench
