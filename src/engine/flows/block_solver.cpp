#include "block_solver.hpp"

#include "block_linearisation.hpp"
#include "gauss_newton.hpp"
#include "start_values.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>
#include <optional>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

constexpr int kAttempts = 6;
constexpr int kAttemptsOfLarge = 2;
constexpr std::uint32_t kLargeBlockSearch = 400; ///< columns from which on an attempt is dear
constexpr int kFewBlockSteps = 12;               ///< who is there by then came straight
constexpr double kSameSquare = 1e-9;
constexpr double kBelowZero = 1e-9;

class DenseBlockCovariance final : public BlockCovariance {
public:
    DenseBlockCovariance(std::vector<double> rows, std::size_t measured)
        : rows_(std::move(rows)), measured_(measured) {}

    std::vector<double> covariance(const std::vector<ColumnWeights>& sums) const override {
        std::vector<std::vector<double>> vectors;
        for (const ColumnWeights& sum : sums) {
            std::vector<double> vector(measured_, 0.0);
            for (const auto& [column, weight] : sum) {
                for (std::size_t index = 0; index < measured_; ++index) {
                    vector[index] += weight * rows_[column * measured_ + index];
                }
            }
            vectors.push_back(std::move(vector));
        }
        std::vector<double> result;
        for (const std::vector<double>& a : vectors) {
            for (const std::vector<double>& b : vectors) {
                result.push_back(product(a, b));
            }
        }
        return result;
    }

private:
    static double product(const std::vector<double>& a, const std::vector<double>& b) {
        double sum = 0.0;
        for (std::size_t index = 0; index < a.size(); ++index) {
            sum += a[index] * b[index];
        }
        return sum;
    }

    std::vector<double> rows_; ///< BlockLinearisation::covarianceFactor, in the units of the system
    std::size_t measured_;
};

class GeneralBlock {
public:
    GeneralBlock(const EquationSystem& system, const Component& component, const BlockOptions& options,
                 const base::RunContext& context)
        : system_(system), options_(options), context_(context), free_(system, component) {}

    BlockResult solve() {
        auto point = solveFree();
        if (!point) {
            return tl::unexpected(point.error());
        }
        const BlockLinearisation linearisation(free_, point->values);
        BlockSolution solution;
        classify(linearisation, solution);
        solution.degrees_of_freedom = linearisation.degreesOfFreedom();
        solution.iterations = point->iterations;
        solution.mode = free_.linear() ? Mode::Linear : Mode::Coupled;
        BlockProblem held = free_;
        if (auto settled = settleSigns(held, *point, solution); !settled) {
            return tl::unexpected(settled.error());
        }
        finish(held, *point, solution);
        return solution;
    }

private:
    /// A regular point that is found straight away, else that of the smallest weighted square from several starts.
    tl::expected<BlockPoint, BlockFailure> solveFree() const {
        if (free_.linear()) {
            return gaussNewton(free_, linearStart(), options_.max_iterations, context_);
        }
        std::optional<BlockFailure> failure;
        std::optional<BlockPoint> best;
        const int attempts = free_.columns() > kLargeBlockSearch ? kAttemptsOfLarge : kAttempts;
        for (int attempt = 0; attempt < attempts; ++attempt) {
            std::vector<double> start = startValues(free_, system_, attempt);
            const std::size_t usual_rank = BlockLinearisation(free_, start).rank();
            auto point = gaussNewton(free_, std::move(start), options_.max_iterations, context_);
            if (!point) {
                if (point.error().reason == BlockFailure::Reason::Cancelled) {
                    return point;
                }
                failure = failure ? failure : point.error();
                continue;
            }
            const bool straight = attempt == 0 && point->iterations <= kFewBlockSteps &&
                                  BlockLinearisation(free_, point->values).rank() >= usual_rank;
            if (straight) {
                return point;
            }
            if (!best || isBetter(*point, *best)) {
                best = std::move(*point);
            }
        }
        if (best) {
            return std::move(*best);
        }
        return tl::unexpected(*failure);
    }

    bool isBetter(const BlockPoint& a, const BlockPoint& b) const {
        const double square = squaredLength(a.weighted);
        const double other = squaredLength(b.weighted);
        if (std::abs(square - other) > kSameSquare * (1.0 + std::max(square, other))) {
            return square < other;
        }
        return BlockLinearisation(free_, a.values).rank() > BlockLinearisation(free_, b.values).rank();
    }

    static double squaredLength(std::span<const double> vector) {
        return std::inner_product(vector.begin(), vector.end(), vector.begin(), 0.0);
    }

    std::vector<double> linearStart() const {
        std::vector<double> start(free_.unknowns(), 0.0);
        start.insert(start.end(), free_.inputs().begin(), free_.inputs().end());
        return start;
    }

    void classify(const BlockLinearisation& linearisation, BlockSolution& solution) const {
        for (const char determined : linearisation.determined()) {
            solution.classes.push_back(determined != 0 ? VariableClass::Observable : VariableClass::Unobservable);
        }
        for (const char redundant : linearisation.redundant()) {
            solution.classes.push_back(redundant != 0 ? VariableClass::Redundant : VariableClass::NonRedundant);
        }
        for (std::uint32_t column = 0; column < free_.columns(); ++column) {
            solution.variables.push_back(free_.variable(column));
        }
    }

    bool isBounded(std::uint32_t column, const BlockSolution& solution) const {
        const SignRule sign = system_.variables[free_.variable(column)].sign;
        const bool asked =
            sign == SignRule::NonNegative || (sign == SignRule::NonNegativeIfAsked && options_.non_negative);
        return asked && solution.classes[column] != VariableClass::Unobservable;
    }

    /// Numbers below zero are held at zero, the worst first; one that the rest would rather have above zero is let go.
    tl::expected<void, BlockFailure> settleSigns(BlockProblem& held, BlockPoint& point, BlockSolution& solution) const {
        std::vector<std::uint32_t> at_zero;
        for (std::uint32_t round = 0; round < 3 * free_.columns() + 10; ++round) {
            const std::uint32_t release = releasable(point, at_zero);
            const std::uint32_t worst = mostNegative(point, at_zero, solution);
            if (release == kNoVariable && worst == kNoVariable) {
                for (const std::uint32_t column : at_zero) {
                    point.values[column] = 0.0;
                }
                return {};
            }
            if (worst != kNoVariable) {
                at_zero.push_back(worst);
            } else {
                at_zero.erase(at_zero.begin() + release);
            }
            held = free_;
            for (const std::uint32_t column : at_zero) {
                held.hold(column);
            }
            auto next = gaussNewton(held, point.values, options_.max_iterations, context_);
            if (!next) {
                return tl::unexpected(next.error());
            }
            solution.iterations += held.linear() ? 0 : next->iterations;
            point = std::move(*next);
        }
        return tl::unexpected(BlockFailure{BlockFailure::Reason::NotConverged, {}, 0.0, options_.max_iterations});
    }

    /// The index into `at_zero` of the number that pays most for being held.
    std::uint32_t releasable(const BlockPoint& point, const std::vector<std::uint32_t>& at_zero) const {
        std::uint32_t result = kNoVariable;
        double largest = kBelowZero;
        for (std::uint32_t index = 0; index < at_zero.size(); ++index) {
            const double pull = point.multipliers[free_.equations() + index] * columnSize(point, at_zero[index]);
            if (pull > largest) {
                largest = pull;
                result = index;
            }
        }
        return result;
    }

    std::uint32_t mostNegative(const BlockPoint& point, const std::vector<std::uint32_t>& at_zero,
                               const BlockSolution& solution) const {
        std::uint32_t result = kNoVariable;
        double worst = kBelowZero;
        for (std::uint32_t column = 0; column < free_.columns(); ++column) {
            if (point.values[column] >= 0.0 || !isBounded(column, solution) ||
                std::find(at_zero.begin(), at_zero.end(), column) != at_zero.end()) {
                continue;
            }
            const double below = -point.values[column] / columnSize(point, column);
            if (below > worst) {
                worst = below;
                result = column;
            }
        }
        return result;
    }

    double columnSize(const BlockPoint& point, std::uint32_t column) const {
        return column >= free_.unknowns() ? free_.factor().sd(column - free_.unknowns()) : usualSize(point);
    }

    static double usualSize(const BlockPoint& point) {
        double largest = 0.0;
        for (const double value : point.values) {
            largest = std::max(largest, std::abs(value));
        }
        return largest;
    }

    void finish(const BlockProblem& held, const BlockPoint& point, BlockSolution& solution) const {
        const double unknown = std::numeric_limits<double>::quiet_NaN();
        for (const double value : point.weighted) {
            solution.chi_square += value * value;
        }
        solution.residual = relativeResidual(free_, point.values);
        solution.values = point.values;
        solution.corrections.assign(free_.unknowns(), 0.0);
        const std::vector<double> corrections = free_.factor().times(point.weighted);
        solution.corrections.insert(solution.corrections.end(), corrections.begin(), corrections.end());
        solution.variances.assign(free_.columns(), unknown);
        solution.correction_variances.assign(free_.columns(), unknown);
        if (options_.uncertainties != Uncertainties::None) {
            addVariances(BlockLinearisation(held, point.values), solution);
        }
        intoSystemUnits(free_, solution);
    }

    void addVariances(const BlockLinearisation& linearisation, BlockSolution& solution) const {
        std::vector<double> rows = linearisation.covarianceFactor();
        for (std::uint32_t column = 0; column < free_.columns(); ++column) {
            solution.variances[column] =
                squaredLength(std::span<const double>(rows).subspan(column * free_.measured(), free_.measured()));
            for (std::uint32_t index = 0; index < free_.measured(); ++index) {
                rows[column * free_.measured() + index] *= free_.scale(column);
            }
        }
        const std::vector<double> correction_variances = linearisation.correctionVariances();
        for (std::uint32_t column = 0; column < free_.columns(); ++column) {
            const bool measured = column >= free_.unknowns();
            if (solution.classes[column] == VariableClass::Unobservable ||
                (!measured && options_.uncertainties != Uncertainties::All)) {
                solution.variances[column] = std::numeric_limits<double>::quiet_NaN();
            }
            if (measured) {
                solution.correction_variances[column] = correction_variances[column - free_.unknowns()];
            }
        }
        solution.covariance = std::make_shared<DenseBlockCovariance>(std::move(rows), free_.measured());
    }

    const EquationSystem& system_;
    const BlockOptions& options_;
    const base::RunContext& context_;
    BlockProblem free_;
};

} // namespace

void intoSystemUnits(const BlockProblem& problem, BlockSolution& solution) {
    for (std::uint32_t column = 0; column < problem.columns(); ++column) {
        const double scale = problem.scale(column);
        solution.values[column] *= scale;
        solution.corrections[column] *= scale;
        solution.variances[column] *= scale * scale;
        solution.correction_variances[column] *= scale * scale;
    }
}

BlockResult solveGeneralBlock(const EquationSystem& system, const Component& component, const BlockOptions& options,
                              const base::RunContext& context) {
    return GeneralBlock(system, component, options, context).solve();
}

} // namespace parkcarbon::engine::flows
