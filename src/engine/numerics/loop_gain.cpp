#include "loop_gain.hpp"

#include "loop_block_solver.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace parkcarbon::engine::numerics {
namespace {

constexpr int kPowerSteps = 200;
constexpr double kRounding = 1e-12;       // a gain this close to 1 is 1: nothing would be left to deliver
constexpr std::size_t kDenseProof = 1000; // rows up to which LU is dense and quick
constexpr std::size_t kCycleWork = 200'000'000;
constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();

/// W·x with |W|, and the bounds that it gives.
void multiply(const SparseRows& block, LoopGain& gain, std::vector<double>& product) {
    gain.lower = std::numeric_limits<double>::infinity();
    gain.upper = 0.0;
    for (std::size_t row = 0; row < block.size(); ++row) {
        double sum = 0.0;
        for (std::size_t entry = block.start[row]; entry < block.start[row + 1]; ++entry) {
            sum += std::abs(block.value[entry]) * gain.vector[block.column[entry]];
        }
        product[row] = sum;
        const double ratio = sum / gain.vector[row];
        gain.lower = std::min(gain.lower, ratio);
        gain.upper = std::max(gain.upper, ratio);
    }
}

bool isDecided(const LoopGain& gain) {
    return gain.upper < 1.0 - kRounding || gain.lower >= 1.0 - kRounding;
}

/// x > W·x > 0 proves ρ < 1, however x was found.
bool isProof(const SparseRows& block, const std::vector<double>& candidate) {
    for (std::size_t row = 0; row < block.size(); ++row) {
        double sum = 0.0;
        for (std::size_t entry = block.start[row]; entry < block.start[row + 1]; ++entry) {
            sum += block.value[entry] * candidate[block.column[entry]];
        }
        if (!(candidate[row] > 0.0 && candidate[row] > sum)) {
            return false;
        }
    }
    return true;
}

/// I − W is an M-matrix exactly when x = d + W·x has a positive solution for d > 0.
bool hasPositiveSolution(const SparseRows& block, const std::vector<double>& right_side) {
    if (block.size() > kDenseProof) {
        const auto guess = solveBlockIteratively(block, right_side);
        if (guess && isProof(block, *guess)) {
            return true;
        }
    }
    const auto solution = solveBlockByLu(block, right_side);
    return solution && isProof(block, *solution);
}

bool isProductive(const SparseRows& block) {
    const LoopGain gain = loopGain(block);
    if (isDecided(gain)) {
        return gain.upper < 1.0 - kRounding;
    }
    return hasPositiveSolution(block, gain.vector);
}

SparseRows positivePart(const SparseRows& matrix) {
    SparseRows positive;
    for (std::size_t row = 0; row < matrix.size(); ++row) {
        for (std::size_t entry = matrix.start[row]; entry < matrix.start[row + 1]; ++entry) {
            if (matrix.value[entry] > 0.0) {
                positive.add(matrix.column[entry], matrix.value[entry]);
            }
        }
        positive.endRow();
    }
    return positive;
}

/// Longest paths in the logarithms of the factors (Bellman–Ford): where they never end, there is a cycle.
class StrongestCycle {
public:
    explicit StrongestCycle(const SparseRows& block)
        : block_(block), length_(block.size(), 0.0), next_(block.size(), kNobody) {}

    std::optional<std::vector<std::uint32_t>> find() {
        const std::size_t entries = std::max<std::size_t>(block_.value.size(), 1);
        const std::size_t rounds = std::min(block_.size() + 1, std::max<std::size_t>(kCycleWork / entries, 2));
        for (std::size_t round = 0; round < rounds; ++round) {
            if (!lengthen()) {
                return std::nullopt;
            }
            if (auto cycle = cycleOfNext()) {
                return cycle;
            }
        }
        return std::nullopt;
    }

private:
    bool lengthen() {
        bool changed = false;
        for (std::uint32_t row = 0; row < block_.size(); ++row) {
            for (std::size_t entry = block_.start[row]; entry < block_.start[row + 1]; ++entry) {
                // the addition lets a gain of exactly 1 count as a cycle
                const double through = std::log(block_.value[entry]) + 2.0 * kRounding + length_[block_.column[entry]];
                if (through > length_[row] + kRounding) {
                    length_[row] = through;
                    next_[row] = block_.column[entry];
                    changed = true;
                }
            }
        }
        return changed;
    }

    std::optional<std::vector<std::uint32_t>> cycleOfNext() const {
        std::vector<std::uint32_t> walk_of(block_.size(), kNobody);
        for (std::uint32_t first = 0; first < block_.size(); ++first) {
            std::uint32_t node = first;
            while (node != kNobody && walk_of[node] == kNobody) {
                walk_of[node] = first;
                node = next_[node];
            }
            if (node != kNobody && walk_of[node] == first) {
                std::vector<std::uint32_t> cycle = {node};
                for (std::uint32_t at = next_[node]; at != node; at = next_[at]) {
                    cycle.push_back(at);
                }
                return cycle;
            }
        }
        return std::nullopt;
    }

    const SparseRows& block_;
    std::vector<double> length_;
    std::vector<std::uint32_t> next_;
};

std::vector<std::uint32_t> culpritsOf(const SparseRows& block, std::span<const std::uint32_t> nodes) {
    const auto cycle = StrongestCycle(block).find();
    if (!cycle) {
        return {nodes.begin(), nodes.end()};
    }
    std::vector<std::uint32_t> culprits;
    for (const std::uint32_t local : *cycle) {
        culprits.push_back(nodes[local]);
    }
    std::rotate(culprits.begin(), std::min_element(culprits.begin(), culprits.end()), culprits.end());
    return culprits;
}

std::optional<std::vector<std::uint32_t>> firstUnproductive(const SparseRows& matrix,
                                                            const StrongComponents& components) {
    std::vector<std::uint32_t> local(matrix.size(), kNobody);
    for (std::size_t component = 0; component < components.size(); ++component) {
        const auto nodes = components.nodesOf(component);
        const auto columns = matrix.columnsOf(nodes.front());
        if (nodes.size() == 1 && std::find(columns.begin(), columns.end(), nodes.front()) == columns.end()) {
            continue;
        }
        const SparseRows block = blockOf(matrix, nodes, local);
        if (!isProductive(block)) {
            return culpritsOf(block, nodes);
        }
    }
    return std::nullopt;
}

} // namespace

LoopGain loopGain(const SparseRows& block) {
    LoopGain gain;
    gain.vector.assign(block.size(), 1.0);
    std::vector<double> product(block.size(), 0.0);
    for (int step = 0; step < kPowerSteps; ++step) {
        multiply(block, gain, product);
        if (isDecided(gain)) {
            break;
        }
        double largest = 0.0;
        for (std::size_t row = 0; row < block.size(); ++row) {
            gain.vector[row] += product[row]; // the shift by 1 keeps loops of two from swinging for ever
            largest = std::max(largest, gain.vector[row]);
        }
        for (double& value : gain.vector) {
            value /= largest;
        }
    }
    return gain;
}

SparseRows blockOf(const SparseRows& matrix, std::span<const std::uint32_t> nodes, std::vector<std::uint32_t>& local) {
    for (std::uint32_t index = 0; index < nodes.size(); ++index) {
        local[nodes[index]] = index;
    }
    SparseRows block;
    for (const std::uint32_t node : nodes) {
        for (std::size_t entry = matrix.start[node]; entry < matrix.start[node + 1]; ++entry) {
            const std::uint32_t index = local[matrix.column[entry]];
            if (index < nodes.size() && nodes[index] == matrix.column[entry]) {
                block.add(index, matrix.value[entry]);
            }
        }
        block.endRow();
    }
    return block;
}

std::optional<std::vector<std::uint32_t>> nonProductiveLoop(const SparseRows& matrix,
                                                            const StrongComponents& components) {
    if (std::all_of(matrix.value.begin(), matrix.value.end(), [](double value) { return value > 0.0; })) {
        return firstUnproductive(matrix, components);
    }
    const SparseRows positive = positivePart(matrix);
    return firstUnproductive(positive, strongComponents(positive));
}

} // namespace parkcarbon::engine::numerics
