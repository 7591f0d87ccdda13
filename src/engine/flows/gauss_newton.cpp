#include "gauss_newton.hpp"

#include "augmented_lagrangian.hpp"
#include "block_linearisation.hpp"
#include "definitions.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

constexpr double kStepTolerance = 1e-11;
constexpr double kRoundingSteps = 1e3;          ///< times the tolerance: smaller steps that do not shrink are rounding
constexpr double kMeasuredStepTolerance = 1e-9; ///< of the standard uncertainty
constexpr double kResidualTolerance = 1e-9;
constexpr double kVanished = 1e-12;       ///< of the largest term beside it
constexpr double kVanishingFactor = 1e-7; ///< of the usual size of its layer
constexpr double kSmallStep = 1e-3;       ///< near the end whole steps are safe
constexpr int kHalvings = 4;
constexpr int kGaussNewtonSteps = 30; ///< what has not converged by then has curvature that matters
constexpr int kFewSteps = 12;         ///< who is there by then came straight
constexpr int kPolishingSteps = 10;
constexpr int kFarSteps = 4;                ///< times the steps of Gauss–Newton
constexpr std::uint32_t kLargeSearch = 400; ///< columns from which on a step is dear
constexpr double kNoWorse = 1e-6;

double squaredNorm(std::span<const double> vector) {
    double sum = 0.0;
    for (const double value : vector) {
        sum += value * value;
    }
    return sum;
}

class GaussNewton {
public:
    GaussNewton(const BlockProblem& problem, std::vector<double> start)
        : problem_(problem), values_(std::move(start)), weighted_(problem.measured(), 0.0) {}

    tl::expected<BlockPoint, BlockFailure> run(int max_iterations, const base::RunContext& context) {
        double former = std::numeric_limits<double>::infinity();
        for (int iteration = 1; iteration <= max_iterations; ++iteration) {
            if (context.cancelled()) {
                return tl::unexpected(BlockFailure{BlockFailure::Reason::Cancelled, {}, 0.0, iteration});
            }
            const BlockLinearisation linearisation(problem_, values_);
            BlockLinearisation::Step step = linearisation.step(values_);
            if (problem_.linear()) {
                return finishLinear(linearisation, std::move(step));
            }
            const double size = stepSize(linearisation, step);
            move(step, size);
            if (!std::isfinite(squaredNorm(values_))) {
                break;
            }
            const bool settled =
                !step.contradicting.empty() || relativeResidual(problem_, values_) <= kResidualTolerance;
            const bool stalled = size <= kRoundingSteps && size >= 0.5 * former; // rounding is reached
            former = size;
            if ((size <= 1.0 || stalled) && settled) {
                return finish(step, iteration);
            }
        }
        return tl::unexpected(
            BlockFailure{BlockFailure::Reason::NotConverged, {}, relativeResidual(problem_, values_), max_iterations});
    }

private:
    /// One more step takes back the rounding of the first.
    tl::expected<BlockPoint, BlockFailure> finishLinear(const BlockLinearisation& linearisation,
                                                        BlockLinearisation::Step step) const {
        if (!step.contradicting.empty()) {
            return tl::unexpected(contradiction(step.contradicting, step.values));
        }
        BlockLinearisation::Step again = linearisation.step(step.values);
        return BlockPoint{std::move(again.values), std::move(again.weighted), std::move(again.multipliers), 1};
    }

    tl::expected<BlockPoint, BlockFailure> finish(BlockLinearisation::Step& step, int iteration) {
        const double residual = relativeResidual(problem_, values_);
        if (residual > kResidualTolerance) {
            BlockFailure failure = contradiction(step.contradicting, values_);
            failure.iterations = iteration;
            return tl::unexpected(std::move(failure));
        }
        return BlockPoint{std::move(values_), std::move(weighted_), std::move(step.multipliers), iteration};
    }

    BlockFailure contradiction(std::span<const std::size_t> rows, std::span<const double> values) const {
        BlockFailure failure{BlockFailure::Reason::Contradiction, {}, 0.0, 1};
        const std::vector<double> residuals = problem_.residuals(values);
        const std::vector<double> magnitudes = problem_.magnitudes(values);
        std::vector<std::size_t> named(rows.begin(), rows.end());
        for (std::size_t row = 0; named.empty() && row < residuals.size(); ++row) {
            if (std::abs(residuals[row]) > kResidualTolerance * magnitudes[row]) {
                named.push_back(row);
            }
        }
        for (const std::size_t row : named) {
            failure.residual =
                std::abs(residuals[row]) > std::abs(failure.residual) ? residuals[row] : failure.residual;
            if (problem_.equation(row) != kNoVariable) {
                failure.equations.push_back(problem_.equation(row));
            }
        }
        return failure;
    }

    /// How much of a column would be seen in one of its equations, as a size of that column.
    std::vector<double> columnSizes(std::span<const double> values) const {
        std::vector<double> sizes(values.size(), std::numeric_limits<double>::infinity());
        const std::vector<double> magnitudes = problem_.magnitudes(values);
        const auto see = [&](std::uint32_t column, double slope, double magnitude) {
            if (slope != 0.0 && magnitude > 0.0) {
                sizes[column] = std::min(sizes[column], magnitude / std::abs(slope));
            }
        };
        for (std::size_t row = 0; row < magnitudes.size(); ++row) {
            for (const EquationTerm& term : problem_.termsOf(row)) {
                see(term.a, term.coefficient * (term.b == kNoVariable ? 1.0 : values[term.b]), magnitudes[row]);
                if (term.b != kNoVariable) {
                    see(term.b, term.coefficient * values[term.a], magnitudes[row]);
                }
            }
        }
        return sizes;
    }

    /// At most 1 when no determined number moves by more than the tolerance.
    double stepSize(const BlockLinearisation& linearisation, const BlockLinearisation::Step& step) const {
        const std::vector<char> determined = linearisation.determined();
        const std::vector<double> sizes = columnSizes(step.values);
        double size = 0.0;
        for (std::uint32_t column = 0; column < problem_.columns(); ++column) {
            const double change = std::abs(step.values[column] - values_[column]);
            double scale = kStepTolerance * (std::isfinite(sizes[column]) ? sizes[column] : 0.0);
            scale = std::max(scale, kStepTolerance * std::abs(step.values[column]));
            if (column >= problem_.unknowns()) {
                scale += kMeasuredStepTolerance * problem_.factor().sd(column - problem_.unknowns());
            }
            const bool counts = column >= problem_.unknowns() || determined[column] != 0;
            if (change > 0.0 && counts) {
                size = std::max(size, change / std::max(scale, std::numeric_limits<double>::min()));
            }
        }
        return size;
    }

    /// An exact penalty for every equation, in the units of that equation.
    double merit(std::span<const double> values, std::span<const double> weighted) const {
        const std::vector<double> residuals = problem_.residuals(values);
        double sum = 0.5 * squaredNorm(weighted);
        for (std::size_t row = 0; row < residuals.size(); ++row) {
            sum += penalties_[row] * std::abs(residuals[row]);
        }
        return sum;
    }

    void move(const BlockLinearisation::Step& step, double size) {
        penalties_ = problem_.magnitudes(values_);
        for (std::size_t row = 0; row < penalties_.size(); ++row) {
            const double share = penalties_[row] > 0.0 ? 1.0 / penalties_[row] : 0.0;
            penalties_[row] = 2.0 * std::abs(step.multipliers[row]) + share;
        }
        const double before = merit(values_, weighted_);
        double length = 1.0;
        for (int halving = 0; halving <= kHalvings; ++halving, length /= 2.0) {
            std::vector<double> values = values_;
            std::vector<double> weighted = weighted_;
            for (std::size_t at = 0; at < values.size(); ++at) {
                values[at] += length * (step.values[at] - values[at]);
            }
            for (std::size_t at = 0; at < weighted.size(); ++at) {
                weighted[at] += length * (step.weighted[at] - weighted[at]);
            }
            const bool near = size * kStepTolerance < kSmallStep;
            if (near || halving == kHalvings || merit(values, weighted) <= before * (1.0 - 1e-4 * length)) {
                values_ = std::move(values);
                weighted_ = std::move(weighted);
                return;
            }
        }
    }

    const BlockProblem& problem_;
    std::vector<double> values_;
    std::vector<double> weighted_;
    std::vector<double> penalties_;
};

using Search = tl::expected<BlockPoint, BlockFailure>;

std::optional<BlockPoint> polished(const BlockProblem& problem, const BlockPoint& point, int max_iterations,
                                   const base::RunContext& context) {
    const double square = squaredNorm(point.weighted);
    auto result = GaussNewton(problem, point.values).run(std::min(max_iterations, kPolishingSteps), context);
    if (!result || squaredNorm(result->weighted) > square + kNoWorse * (1.0 + square)) {
        return std::nullopt;
    }
    result->iterations += point.iterations;
    return std::move(*result);
}

/// Where a number has been driven to zero, equations around it are degenerate: it is held at zero.
std::optional<BlockPoint> polishedAtZero(const BlockProblem& core, const BlockPoint& point, int max_iterations,
                                         const base::RunContext& context) {
    for (const double zero : {1e-9, 1e-7, 1e-5, 1e-3}) {
        BlockProblem held = core;
        for (std::uint32_t column = 0; column < core.columns(); ++column) {
            if (std::abs(point.values[column]) < zero) {
                held.hold(column);
            }
        }
        auto result = held.equations() > core.equations() ? polished(held, point, max_iterations, context)
                                                          : std::optional<BlockPoint>();
        if (result) {
            result->multipliers.resize(core.equations());
            return result;
        }
    }
    return std::nullopt;
}

/// Factors of products that are all but zero are zero if that costs nothing: which way rounding took them must not
/// decide what the equations around them determine.
void settleVanishingFactors(const BlockProblem& core, BlockPoint& point, int max_iterations,
                            const base::RunContext& context) {
    std::vector<char> vanishes(core.columns(), 0);
    const auto see = [&](std::uint32_t column) {
        const double size = std::abs(point.values[column]);
        vanishes[column] = size > 0.0 && size < kVanishingFactor ? 1 : 0;
    };
    for (std::size_t row = 0; row < core.equations(); ++row) {
        for (const EquationTerm& term : core.termsOf(row)) {
            if (term.b != kNoVariable) {
                see(term.a);
                see(term.b);
            }
        }
    }
    BlockProblem held = core;
    for (std::uint32_t column = 0; column < core.columns(); ++column) {
        if (vanishes[column] != 0) {
            held.hold(column);
        }
    }
    if (held.equations() == core.equations()) {
        return;
    }
    const double square = squaredNorm(point.weighted);
    auto settled = polished(held, point, max_iterations, context);
    if (settled && squaredNorm(settled->weighted) <= square + kVanished * (1.0 + square)) {
        settled->multipliers.resize(core.equations());
        point = std::move(*settled);
    }
}

/// By the way that takes all second derivatives; Gauss–Newton then takes back its rounding, where it can.
Search searchFarAway(const BlockProblem& core, std::vector<double> start, int max_iterations,
                     const base::RunContext& context) {
    const int steps = core.columns() > kLargeSearch ? max_iterations : kFarSteps * max_iterations;
    auto far = augmentedLagrangian(core, std::move(start), steps, context);
    if (!far) {
        return far;
    }
    auto result = polished(core, *far, max_iterations, context);
    if (!result) {
        result = polishedAtZero(core, *far, max_iterations, context);
    }
    if (result) {
        return std::move(*result);
    }
    if (relativeResidual(core, far->values) > kResidualTolerance) {
        return tl::unexpected(
            BlockFailure{BlockFailure::Reason::NotConverged, {}, relativeResidual(core, far->values), far->iterations});
    }
    return far;
}

Search search(const BlockProblem& core, std::vector<double> start, int max_iterations,
              const base::RunContext& context) {
    if (core.linear()) {
        return GaussNewton(core, std::move(start)).run(max_iterations, context);
    }
    auto near = GaussNewton(core, start).run(std::min(max_iterations, kGaussNewtonSteps), context);
    if (near && (near->iterations <= kFewSteps || core.columns() > kLargeSearch)) {
        return near;
    }
    if (!near && near.error().reason == BlockFailure::Reason::Cancelled) {
        return near;
    }
    auto far = searchFarAway(core, std::move(start), max_iterations, context);
    if (near) { // whoever wanders may have missed the lowest point
        return far && squaredNorm(far->weighted) < squaredNorm(near->weighted) * (1.0 - kNoWorse) ? far : near;
    }
    const bool tells_more = far || far.error().reason != BlockFailure::Reason::NotConverged;
    return tells_more ? far : near;
}

} // namespace

tl::expected<BlockPoint, BlockFailure> gaussNewton(const BlockProblem& problem, std::vector<double> start,
                                                   int max_iterations, const base::RunContext& context) {
    const Definitions definitions(problem);
    const BlockProblem core = problem.restrictedTo(definitions.core());
    auto point = search(core, std::move(start), max_iterations, context);
    if (!point) {
        return point;
    }
    if (!core.linear()) {
        settleVanishingFactors(core, *point, max_iterations, context);
        dropRoundingErrors(core, point->values);
    }
    definitions.fill(point->values);
    const std::vector<double> multipliers = std::exchange(point->multipliers, {});
    point->multipliers.assign(problem.equations(), 0.0);
    for (std::size_t index = 0; index < multipliers.size(); ++index) {
        point->multipliers[definitions.core()[index]] = multipliers[index];
    }
    return point;
}

void dropRoundingErrors(const BlockProblem& problem, std::vector<double>& values) {
    std::vector<double> sizes(values.size(), 0.0);
    const std::vector<double> magnitudes = problem.magnitudes(values);
    for (std::size_t row = 0; row < magnitudes.size(); ++row) {
        for (const EquationTerm& term : problem.termsOf(row)) {
            if (term.b == kNoVariable) {
                sizes[term.a] = std::max(sizes[term.a], magnitudes[row] / std::abs(term.coefficient));
            }
        }
    }
    for (std::size_t column = 0; column < values.size(); ++column) {
        if (std::abs(values[column]) < kVanished * sizes[column]) {
            values[column] = 0.0;
        }
    }
}

double relativeResidual(const BlockProblem& problem, std::span<const double> values) {
    const std::vector<double> residuals = problem.residuals(values);
    const std::vector<double> magnitudes = problem.magnitudes(values);
    double largest = 0.0;
    for (std::size_t row = 0; row < residuals.size(); ++row) {
        if (residuals[row] != 0.0) {
            largest = std::max(largest, std::abs(residuals[row]) / magnitudes[row]);
        }
    }
    return largest;
}

} // namespace parkcarbon::engine::flows
