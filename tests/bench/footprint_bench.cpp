#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdint>
#include <ctime>
#include <engine/numerics/dense_solver.hpp>
#include <engine/numerics/loop_block_solver.hpp>
#include <engine/numerics/sparse_rows.hpp>
#include <parkcarbon/engine/flows/footprint.hpp>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

/// Footprints of all products of a park network, from names to results: every process makes one product from a few of
/// its neighbours, from some hubs (power, steam, water) and from anybody; loops join nearly all of them. Bars: 2·10^4
/// processes in 50 ms; the ratio to a dense solve of a small network and to a sparse LU of a larger one, which is given
/// the finished matrix and solves for one substance.
namespace parkcarbon::bench {
namespace {

using namespace engine;

constexpr std::size_t kHubs = 20;
constexpr int kInputs = 12;
constexpr double kGain = 0.6; // of all that a process uses, in the unit of its own product

flows::ProcessNetwork parkNetwork(std::size_t processes) {
    std::mt19937 random(2026);
    flows::ProcessNetwork network;
    for (std::size_t index = 0; index < processes; ++index) {
        flows::NetworkProcess process;
        process.id = "process " + std::to_string(index);
        process.outputs.push_back({"product " + std::to_string(index), 1.0, "t", {}});
        for (int input = 0; input < kInputs; ++input) {
            const std::size_t neighbour = (index + 1 + random() % 200) % processes;
            const std::size_t supplier = input < 3 ? random() % kHubs : input < 10 ? neighbour : random() % processes;
            process.inputs.push_back({"product " + std::to_string(supplier), kGain / kInputs, "t"});
        }
        process.emissions.push_back({"CO2", 1.0 + static_cast<double>(index % 90), "kg"});
        network.processes.push_back(std::move(process));
    }
    return network;
}

/// The finished matrix of the same network: of every product, what a unit of it uses.
numerics::SparseRows matrixOf(const flows::ProcessNetwork& network) {
    numerics::SparseRows matrix;
    std::vector<std::uint32_t> columns;
    for (const auto& process : network.processes) {
        columns.clear();
        for (const auto& input : process.inputs) {
            columns.push_back(static_cast<std::uint32_t>(std::stoul(input.product.substr(8))));
        }
        std::sort(columns.begin(), columns.end());
        for (std::size_t at = 0; at < columns.size(); ++at) {
            const bool again = at > 0 && columns[at] == columns[at - 1];
            again ? void(matrix.value.back() += kGain / kInputs) : matrix.add(columns[at], kGain / kInputs);
        }
        matrix.endRow();
    }
    return matrix;
}

std::vector<double> emissionsOf(const flows::ProcessNetwork& network) {
    std::vector<double> emissions;
    for (const auto& process : network.processes) {
        emissions.push_back(process.emissions.front().amount);
    }
    return emissions;
}

double processorSeconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

template <typename Body> double secondsOf(Body body) {
    const double begin = processorSeconds();
    body();
    return processorSeconds() - begin;
}

double solveDensely(const flows::ProcessNetwork& network) {
    const numerics::SparseRows matrix = matrixOf(network);
    numerics::DenseSystem system(matrix.size());
    for (std::size_t row = 0; row < matrix.size(); ++row) {
        system.at(row, row) = 1.0;
        for (std::size_t entry = matrix.start[row]; entry < matrix.start[row + 1]; ++entry) {
            system.at(row, matrix.column[entry]) -= matrix.value[entry];
        }
    }
    system.right_side = emissionsOf(network);
    return secondsOf([&] { benchmark::DoNotOptimize(numerics::solve(system)->data()); });
}

double solveByLu(const flows::ProcessNetwork& network) {
    const numerics::SparseRows matrix = matrixOf(network);
    const std::vector<double> emissions = emissionsOf(network);
    return secondsOf([&] { benchmark::DoNotOptimize(numerics::solveBlockByLu(matrix, emissions)->data()); });
}

void checked(const flows::ProcessNetwork& network) {
    const auto result = flows::footprints(network);
    if (!result || result->residual > 1e-12) {
        throw std::runtime_error("the footprints failed");
    }
    benchmark::DoNotOptimize(result->footprints.data());
}

void footprints(benchmark::State& state) {
    const flows::ProcessNetwork network = parkNetwork(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        checked(network);
    }
}

template <typename Reference> void footprintsBeside(benchmark::State& state, const char* name, Reference reference) {
    const flows::ProcessNetwork network = parkNetwork(static_cast<std::size_t>(state.range(0)));
    const double reference_seconds = reference(network);
    double seconds = 0.0;
    for (auto _ : state) {
        seconds += secondsOf([&] { checked(network); });
    }
    seconds /= static_cast<double>(state.iterations());
    state.counters[std::string(name) + "_ms"] = reference_seconds * 1e3;
    state.counters[std::string("x_") + name] = seconds / reference_seconds;
}

void footprintsBesideDense(benchmark::State& state) {
    footprintsBeside(state, "dense", solveDensely);
}

void footprintsBesideSparseLu(benchmark::State& state) {
    footprintsBeside(state, "sparse_lu", solveByLu);
}

BENCHMARK(footprints)->Unit(benchmark::kMillisecond)->Arg(1'000)->Arg(20'000);
BENCHMARK(footprintsBesideDense)->Unit(benchmark::kMillisecond)->Arg(500);
BENCHMARK(footprintsBesideSparseLu)->Unit(benchmark::kMillisecond)->Arg(2'500);

} // namespace
} // namespace parkcarbon::bench

BENCHMARK_MAIN();
