#include "augmented_lagrangian.hpp"

#include "../numerics/shifted_cholesky.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

constexpr double kFirstWeight = 1e3; ///< of the square of a relative residual
constexpr double kMostWeight = 1e12;
constexpr double kWeightGrowth = 10.0;
constexpr double kSlowFeasibility = 0.25;
constexpr double kFeasible = 1e-11;
constexpr double kContradicts = 1e-6; ///< relative residual that is left where nothing can be met any better
constexpr double kFlatGradient = 1e-9;
constexpr double kLeastSize = 1e-9; ///< of an equation, beside the sum of its coefficients
constexpr double kFirstShift = 1e-8;
constexpr double kLeastShift = 1e-14;
constexpr double kMostShift = 1e8;
constexpr int kStepHalvings = 30;
constexpr int kStepsPerRound = 12;   ///< until the multipliers are renewed
constexpr double kNoDescent = 1e-11; ///< of the merit: as good as rounding

class AugmentedLagrangian {
public:
    AugmentedLagrangian(const BlockProblem& problem, std::vector<double> start)
        : problem_(problem), unknowns_(problem.unknowns()), values_(std::move(start)),
          weighted_(problem.measured(), 0.0), multipliers_(problem.equations(), 0.0) {
        std::copy(problem.inputs().begin(), problem.inputs().end(), values_.begin() + unknowns_);
    }

    tl::expected<BlockPoint, BlockFailure> run(int max_iterations, const base::RunContext& context) {
        double weight = kFirstWeight;
        double former = largestResidual(takeSizes());
        double wanted = 1e-3;
        int stuck = 0;
        for (int round = 0; iterations_ < max_iterations; ++round) {
            takeSizes();
            setWeights(weight);
            for (int step = 0; step < kStepsPerRound && iterations_ < max_iterations; ++step) {
                if (context.cancelled()) {
                    return fail(BlockFailure::Reason::Cancelled);
                }
                ++iterations_;
                if (!descend(wanted)) {
                    break;
                }
            }
            const double residual = largestResidual(takeSizes());
            if (residual <= kFeasible && flatness_ <= kFlatGradient) {
                return point();
            }
            raiseMultipliers();
            if (residual <= kFeasible && ++stuck > 3) {
                return point();
            }
            if (residual > kSlowFeasibility * former && residual > kFeasible) {
                if (weight >= kMostWeight) {
                    return residual > kContradicts ? contradiction() : fail(BlockFailure::Reason::NotConverged);
                }
                weight *= kWeightGrowth;
            }
            former = residual;
            wanted = std::max(0.1 * wanted, 0.1 * kFlatGradient);
        }
        return fail(BlockFailure::Reason::NotConverged);
    }

private:
    tl::expected<BlockPoint, BlockFailure> fail(BlockFailure::Reason reason) const {
        return tl::unexpected(BlockFailure{reason, {}, relativeResidual(problem_, values_), iterations_});
    }

    tl::expected<BlockPoint, BlockFailure> contradiction() const {
        BlockFailure failure{BlockFailure::Reason::Contradiction, {}, 0.0, iterations_};
        const std::vector<double> residuals = problem_.residuals(values_);
        for (std::size_t row = 0; row < residuals.size(); ++row) {
            if (std::abs(residuals[row]) <= kContradicts * sizes_[row]) {
                continue;
            }
            failure.residual =
                std::abs(residuals[row]) > std::abs(failure.residual) ? residuals[row] : failure.residual;
            if (problem_.equation(row) != kNoVariable) {
                failure.equations.push_back(problem_.equation(row));
            }
        }
        return tl::unexpected(std::move(failure));
    }

    BlockPoint point() const { return {values_, weighted_, multipliers_, iterations_}; }

    /// The largest term of each equation, but never nothing.
    const std::vector<double>& takeSizes() {
        sizes_ = problem_.magnitudes(values_);
        for (std::size_t row = 0; row < sizes_.size(); ++row) {
            double coefficients = 0.0;
            for (const EquationTerm& term : problem_.termsOf(row)) {
                coefficients += std::abs(term.coefficient);
            }
            sizes_[row] = std::max({sizes_[row], kLeastSize * coefficients, 1e-300});
        }
        return sizes_;
    }

    double largestResidual(const std::vector<double>& sizes) const {
        const std::vector<double> residuals = problem_.residuals(values_);
        double largest = 0.0;
        for (std::size_t row = 0; row < residuals.size(); ++row) {
            largest = std::max(largest, std::abs(residuals[row]) / sizes[row]);
        }
        return largest;
    }

    void setWeights(double weight) {
        weights_.resize(sizes_.size());
        for (std::size_t row = 0; row < sizes_.size(); ++row) {
            weights_[row] = weight / (sizes_[row] * sizes_[row]);
        }
    }

    void raiseMultipliers() {
        const std::vector<double> residuals = problem_.residuals(values_);
        for (std::size_t row = 0; row < residuals.size(); ++row) {
            multipliers_[row] += weights_[row] * residuals[row];
        }
    }

    double merit(std::span<const double> values, std::span<const double> weighted) const {
        double sum = 0.5 * std::inner_product(weighted.begin(), weighted.end(), weighted.begin(), 0.0);
        const std::vector<double> residuals = problem_.residuals(values);
        for (std::size_t row = 0; row < residuals.size(); ++row) {
            sum += (multipliers_[row] + 0.5 * weights_[row] * residuals[row]) * residuals[row];
        }
        return sum;
    }

    /// Gradient and second derivatives by (unknowns, w), with x = x0 − L·w.
    void differentiate() {
        const std::size_t size = problem_.columns();
        gradient_.assign(size, 0.0);
        gradient_sizes_.assign(size, 0.0);
        hessian_.assign(size * size, 0.0);
        const std::vector<double> residuals = problem_.residuals(values_);
        const auto jacobian = problem_.jacobian(values_);
        for (std::size_t row = 0; row < residuals.size(); ++row) {
            const double slope = multipliers_[row] + weights_[row] * residuals[row];
            for (const numerics::SparseEntry& a : jacobian[row]) {
                gradient_[a.column] += slope * a.value;
                gradient_sizes_[a.column] +=
                    (std::abs(multipliers_[row]) + weights_[row] * sizes_[row] * kFlatGradient) * std::abs(a.value);
                for (const numerics::SparseEntry& b : jacobian[row]) {
                    hessian_[a.column * size + b.column] += weights_[row] * a.value * b.value;
                }
            }
            for (const EquationTerm& term : problem_.termsOf(row)) {
                if (term.b != kNoVariable) {
                    hessian_[term.a * size + term.b] += slope * term.coefficient;
                    hessian_[term.b * size + term.a] += slope * term.coefficient;
                }
            }
        }
        intoWeighted();
    }

    void intoWeighted() {
        const std::size_t size = problem_.columns();
        const auto transform = [&](double* begin, std::size_t stride) {
            std::vector<double> part(problem_.measured());
            for (std::size_t index = 0; index < part.size(); ++index) {
                part[index] = -begin[(unknowns_ + index) * stride];
            }
            part = problem_.factor().transposedTimes(part);
            for (std::size_t index = 0; index < part.size(); ++index) {
                begin[(unknowns_ + index) * stride] = part[index];
            }
        };
        transform(gradient_.data(), 1);
        for (std::size_t index = 0; index < size; ++index) {
            transform(hessian_.data() + index * size, 1);
        }
        for (std::size_t index = 0; index < size; ++index) {
            transform(hessian_.data() + index, size);
        }
        for (std::size_t index = 0; index < problem_.measured(); ++index) {
            const std::size_t column = unknowns_ + index;
            gradient_[column] += weighted_[index];
            gradient_sizes_[column] = 1.0 + std::abs(weighted_[index]);
            hessian_[column * size + column] += 1.0;
        }
    }

    double flatness() const {
        double largest = 0.0;
        for (std::size_t column = 0; column < gradient_.size(); ++column) {
            if (gradient_[column] != 0.0) {
                largest = std::max(largest, std::abs(gradient_[column]) / gradient_sizes_[column]);
            }
        }
        return largest;
    }

    /// False when the gradient is as flat as wanted, or nothing leads further down.
    bool descend(double wanted) {
        differentiate();
        flatness_ = flatness();
        if (flatness_ <= wanted) {
            return false;
        }
        const std::size_t size = problem_.columns();
        std::vector<double> diagonal(size);
        for (std::size_t column = 0; column < size; ++column) {
            diagonal[column] = std::max(std::abs(hessian_[column * size + column]), 1e-12);
        }
        std::vector<double> down(size);
        std::transform(gradient_.begin(), gradient_.end(), down.begin(), std::negate<>());
        const double before = merit(values_, weighted_);
        for (; shift_ <= kMostShift; shift_ *= 10.0) {
            const auto direction = numerics::solveShifted(hessian_, diagonal, shift_, down);
            if (direction && search(*direction, before)) {
                shift_ = std::max(shift_ / 30.0, kLeastShift);
                return before - merit(values_, weighted_) > kNoDescent * (1.0 + std::abs(before));
            }
        }
        shift_ = kFirstShift;
        return false;
    }

    bool search(std::span<const double> direction, double before) {
        const double slope = std::inner_product(direction.begin(), direction.end(), gradient_.begin(), 0.0);
        const std::vector<double> change = problem_.factor().times(direction.subspan(unknowns_));
        double length = 1.0;
        for (int halving = 0; halving < kStepHalvings; ++halving, length /= 2.0) {
            std::vector<double> values = values_;
            std::vector<double> weighted = weighted_;
            for (std::uint32_t column = 0; column < unknowns_; ++column) {
                values[column] += length * direction[column];
            }
            for (std::size_t index = 0; index < weighted.size(); ++index) {
                weighted[index] += length * direction[unknowns_ + index];
                values[unknowns_ + index] -= length * change[index];
            }
            const double after = merit(values, weighted);
            if (after <= before + 1e-4 * length * slope && after < before) {
                values_ = std::move(values);
                weighted_ = std::move(weighted);
                return true;
            }
            if (halving >= 6 && shift_ < 1.0) {
                return false; // rather turn towards the gradient
            }
        }
        return false;
    }

    const BlockProblem& problem_;
    const std::uint32_t unknowns_;
    std::vector<double> values_;
    std::vector<double> weighted_;
    std::vector<double> multipliers_;
    std::vector<double> sizes_;
    std::vector<double> weights_;
    std::vector<double> gradient_;
    std::vector<double> gradient_sizes_;
    std::vector<double> hessian_;
    double shift_ = kFirstShift;
    double flatness_ = 0.0;
    int iterations_ = 0;
};

} // namespace

tl::expected<BlockPoint, BlockFailure> augmentedLagrangian(const BlockProblem& problem, std::vector<double> start,
                                                           int max_iterations, const base::RunContext& context) {
    return AugmentedLagrangian(problem, std::move(start)).run(max_iterations, context);
}

} // namespace parkcarbon::engine::flows
