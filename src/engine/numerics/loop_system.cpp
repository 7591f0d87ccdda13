#include "loop_system.hpp"

#include "loop_block_solver.hpp"
#include "loop_gain.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace parkcarbon::engine::numerics {
namespace {

constexpr int kMaxSweeps = 60;
constexpr int kSweepsBeforeJudging = 6;
constexpr double kSlow = 0.85;         // change from sweep to sweep, above which another method is better
constexpr double kConverged = 1e-15;   // relative to the terms of the row; (1 − kSlow) times the wanted 1e-14
constexpr double kStalled = 1e-13;     // rounding of long rows; accepted when no sweep improves it
constexpr double kAccepted = 1e-10;    // of the true residual, whatever the method
constexpr std::size_t kLuAtOnce = 100; // rows for which LU takes no longer than a try
constexpr int kPolishing = 3;
constexpr double kSteady = 0.1; // difference of one ratio from the next

constexpr std::array<std::string_view, 3> kMethodWords = {"neumann", "bicgstab", "lu"};

/// How the changes of one sweep compare with those of the sweep before.
class Trend {
public:
    void add(double change, double change_before) {
        product_ += change * change_before;
        square_ += change_before * change_before;
    }
    /// Once the ratio is steady: all further changes as a multiple of the last.
    std::optional<double> take() {
        const double ratio = square_ > 0.0 ? product_ / square_ : 0.0;
        const bool steady = sweeps_ >= 2 && std::abs(ratio - ratio_) <= kSteady * ratio;
        product_ = square_ = 0.0;
        ratio_ = ratio;
        ++sweeps_;
        if (!steady || ratio >= kSlow) {
            return std::nullopt;
        }
        sweeps_ = 0;
        return ratio / (1.0 - ratio);
    }

private:
    double product_ = 0.0;
    double square_ = 0.0;
    double ratio_ = 0.0;
    int sweeps_ = 0; // since the last extrapolation
};

/// One solution in the making.
class LoopRun {
public:
    LoopRun(const SparseRows& matrix, std::vector<double> right_sides, std::size_t count)
        : matrix_(matrix), count_(count), right_(std::move(right_sides)), values_(right_.size(), 0.0),
          step_(right_.size(), 0.0), sum_(count, 0.0), size_(count, 0.0), trend_(count) {}

    /// False when singular.
    bool solve(std::span<const std::uint32_t> nodes) {
        if (nodes.size() == 1) {
            const double diagonal = gather(nodes.front());
            return diagonal != 1.0 && (store(nodes.front(), diagonal), true);
        }
        return sweepUntilConverged(nodes) || (nodes.size() > kLuAtOnce && solveBlocks(nodes, LoopMethod::BiCgStab)) ||
               solveBlocks(nodes, LoopMethod::Lu);
    }

    LoopSolution take() {
        double largest = 0.0;
        for (std::uint32_t row = 0; row < matrix_.size(); ++row) {
            largest = std::max(largest, residualOf({&row, 1}));
        }
        return {std::move(values_), method_, largest};
    }

private:
    /// Σ and Σ|·| of the terms of a row without its own, whose factor it returns.
    double gather(std::size_t row) { return count_ == 1 ? gatherOne(row) : gatherAll(row); }

    /// One right side: sums that stay in registers make it three times as fast.
    double gatherOne(std::size_t row) {
        double sum = right_[row];
        double size = std::abs(sum);
        double diagonal = 0.0;
        for (std::size_t entry = matrix_.start[row]; entry < matrix_.start[row + 1]; ++entry) {
            const std::uint32_t column = matrix_.column[entry];
            if (column == row) {
                diagonal = matrix_.value[entry];
                continue;
            }
            const double term = matrix_.value[entry] * values_[column];
            sum += term;
            size += std::abs(term);
        }
        sum_[0] = sum;
        size_[0] = size;
        return diagonal;
    }

    double gatherAll(std::size_t row) {
        for (std::size_t side = 0; side < count_; ++side) {
            sum_[side] = right_[row * count_ + side];
            size_[side] = std::abs(sum_[side]);
        }
        double diagonal = 0.0;
        for (std::size_t entry = matrix_.start[row]; entry < matrix_.start[row + 1]; ++entry) {
            const std::uint32_t column = matrix_.column[entry];
            if (column == row) {
                diagonal = matrix_.value[entry];
                continue;
            }
            for (std::size_t side = 0; side < count_; ++side) {
                const double term = matrix_.value[entry] * values_[column * count_ + side];
                sum_[side] += term;
                size_[side] += std::abs(term);
            }
        }
        return diagonal;
    }

    /// The largest change relative to the terms of the row. Notes every change, and how it compares with the one
    /// before.
    double store(std::size_t row, double diagonal) {
        double largest = 0.0;
        for (std::size_t side = 0; side < count_; ++side) {
            if (size_[side] == 0.0) {
                values_[row * count_ + side] = 0.0;
                continue;
            }
            double& value = values_[row * count_ + side];
            double& step = step_[row * count_ + side];
            const double weight = 1.0 / size_[side];
            const double next = diagonal == 0.0 ? sum_[side] : sum_[side] / (1.0 - diagonal);
            const double change = (next - value) * weight;
            trend_[side].add(change, step * weight);
            largest = std::max(largest, std::abs(change));
            step = next - value;
            value = next;
        }
        return largest;
    }

    /// Largest |b + W·y − y| relative to the terms of its row; infinite when it is no number.
    double residualOf(std::span<const std::uint32_t> nodes) {
        double largest = 0.0;
        for (const std::uint32_t node : nodes) {
            const double diagonal = gather(node);
            for (std::size_t side = 0; side < count_; ++side) {
                const double value = values_[node * count_ + side];
                const double terms = size_[side] + std::abs(value);
                const double residual = std::abs(sum_[side] - (1.0 - diagonal) * value);
                const double relative = terms > 0.0 ? residual / terms : 0.0;
                largest =
                    std::isfinite(relative) ? std::max(largest, relative) : std::numeric_limits<double>::infinity();
            }
        }
        return largest;
    }

    double sweep(std::span<const std::uint32_t> nodes) {
        double largest = 0.0;
        for (const std::uint32_t node : nodes) {
            const double diagonal = gather(node);
            if (diagonal == 1.0) {
                return std::numeric_limits<double>::infinity();
            }
            largest = std::max(largest, store(node, diagonal));
        }
        return largest;
    }

    bool sweepUntilConverged(std::span<const std::uint32_t> nodes) {
        std::fill(trend_.begin(), trend_.end(), Trend());
        double before = std::numeric_limits<double>::infinity();
        for (int count = 1; count <= kMaxSweeps; ++count) {
            const double change = sweep(nodes);
            if (!std::isfinite(change)) {
                return false;
            }
            const bool slow = change > kSlow * before;
            if (change <= kConverged || (slow && change <= kStalled)) {
                return true;
            }
            if (slow && count > kSweepsBeforeJudging) {
                return false;
            }
            before = extrapolate(nodes) ? std::numeric_limits<double>::infinity() : change;
        }
        return false;
    }

    /// Where every sweep shrinks the changes by the same factor, adds at once what all further sweeps would (Aitken
    /// 1926).
    bool extrapolate(std::span<const std::uint32_t> nodes) {
        bool done = false;
        for (std::size_t side = 0; side < count_; ++side) {
            const auto factor = trend_[side].take();
            for (std::size_t index = 0; factor && index < nodes.size(); ++index) {
                const std::size_t place = nodes[index] * count_ + side;
                values_[place] += step_[place] * *factor;
            }
            done = done || factor;
        }
        return done;
    }

    /// What the rows outside the loop, all solved already, contribute to the right side.
    std::vector<double> outsideOf(std::span<const std::uint32_t> nodes, std::size_t side) const {
        std::vector<double> result;
        result.reserve(nodes.size());
        for (const std::uint32_t node : nodes) {
            double sum = right_[node * count_ + side];
            for (std::size_t entry = matrix_.start[node]; entry < matrix_.start[node + 1]; ++entry) {
                const std::uint32_t column = matrix_.column[entry];
                const std::uint32_t index = local_[column];
                if (index >= nodes.size() || nodes[index] != column) {
                    sum += matrix_.value[entry] * values_[column * count_ + side];
                }
            }
            result.push_back(sum);
        }
        return result;
    }

    bool solveBlocks(std::span<const std::uint32_t> nodes, LoopMethod method) {
        local_.resize(matrix_.size(), 0);
        SparseRows block = blockOf(matrix_, nodes, local_);
        const std::vector<double> scale = loopGain(block).vector;
        for (std::size_t row = 0; row < block.size(); ++row) {
            for (std::size_t entry = block.start[row]; entry < block.start[row + 1]; ++entry) {
                block.value[entry] *= scale[block.column[entry]] / scale[row];
            }
        }
        for (std::size_t side = 0; side < count_; ++side) {
            if (!solveSide(nodes, block, scale, side, method)) {
                return false;
            }
        }
        for (int count = 0; count < kPolishing && method == LoopMethod::BiCgStab; ++count) {
            sweep(nodes); // small rows, too, become exact; after LU they are, and sweeps could only spoil a loop that
                          // diverges
        }
        method_ = std::max(method_, method);
        return residualOf(nodes) <= kAccepted;
    }

    bool solveSide(std::span<const std::uint32_t> nodes, const SparseRows& block, const std::vector<double>& scale,
                   std::size_t side, LoopMethod method) {
        std::vector<double> right = outsideOf(nodes, side);
        for (std::size_t index = 0; index < nodes.size(); ++index) {
            right[index] /= scale[index];
        }
        if (std::all_of(right.begin(), right.end(), [](double value) { return value == 0.0; })) {
            for (const std::uint32_t node : nodes) {
                values_[node * count_ + side] = 0.0;
            }
            return true;
        }
        const auto solution =
            method == LoopMethod::Lu ? solveBlockByLu(block, right) : solveBlockIteratively(block, right);
        if (!solution) {
            return false;
        }
        for (std::size_t index = 0; index < nodes.size(); ++index) {
            values_[nodes[index] * count_ + side] = (*solution)[index] * scale[index];
        }
        return true;
    }

    const SparseRows& matrix_;
    std::size_t count_;
    std::vector<double> right_;
    std::vector<double> values_;
    std::vector<double> step_; ///< the last change of each value
    std::vector<double> sum_;
    std::vector<double> size_;
    std::vector<Trend> trend_;
    std::vector<std::uint32_t> local_;
    LoopMethod method_ = LoopMethod::Sweeps;
};

} // namespace

std::string_view loopMethodWord(LoopMethod method) {
    return kMethodWords[static_cast<std::size_t>(method)];
}

LoopSystem::LoopSystem(SparseRows matrix) : matrix_(std::move(matrix)), components_(strongComponents(matrix_)) {}

std::optional<std::vector<std::uint32_t>> LoopSystem::nonProductiveLoop() const {
    return numerics::nonProductiveLoop(matrix_, components_);
}

std::optional<LoopSolution> LoopSystem::solve(std::vector<double> right_sides, std::size_t count,
                                              const base::RunContext& context) const {
    LoopRun run(matrix_, std::move(right_sides), count);
    for (std::size_t component = 0; component < components_.size(); ++component) {
        const auto nodes = components_.nodesOf(component);
        const bool takes_time = nodes.size() > 1 || component == 0;
        if ((takes_time && context.cancelled()) || !run.solve(nodes)) {
            return std::nullopt;
        }
    }
    LoopSolution solution = run.take();
    if (!(solution.residual <= kAccepted)) {
        return std::nullopt;
    }
    return solution;
}

} // namespace parkcarbon::engine::numerics
