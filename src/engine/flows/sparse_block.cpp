#include "block_solver.hpp"

#include "gauss_newton.hpp"
#include "start_values.hpp"

#include "../numerics/normal_equations.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

constexpr double kStepOfSd = 1e-7;
constexpr double kSparseResidual = 1e-10;
constexpr double kNearStep = 0.03;          ///< of the sd: from here on the factor is worth renewing for the last time
constexpr double kAffordableFlops = 2.5e11; ///< of a factorisation, for its inverse to be computed
constexpr double kCheapFlops = 5e9;         ///< of a factorisation that may be done once more at the very end
constexpr double kSparseContradiction = 1e-6;
constexpr std::size_t kMostTerms = 12; ///< of a gradient

using numerics::SparseEntry;
using numerics::SparseRow;

/// The linearised equations at one point, unmeasured numbers eliminated, measured ones in units of L.
struct SparseLinearisation {
    SparseLinearisation(const BlockProblem& block, std::span<const double> values)
        : problem(block), jacobian(block.jacobian(values)), scales(numerics::equilibrate(jacobian, block.columns())),
          elimination(jacobian, block.unknowns()) {
        for (const std::uint32_t row : elimination.remaining()) {
            if (!elimination.row(row).empty()) {
                rows.push_back(row);
                weighted.push_back(weightedRow(elimination.row(row)));
            } else {
                empty_rows.push_back(row);
            }
        }
    }

    SparseRow weightedRow(const SparseRow& row) const {
        std::map<std::uint32_t, double> entries;
        const auto& factor = problem.factor();
        SparseRow result;
        for (const SparseEntry& entry : row) {
            const std::uint32_t index = entry.column - problem.unknowns();
            const double plain = entry.value / scales.column[entry.column];
            if (factor.diagonal()) {
                result.push_back({index, plain * factor.sd(index)});
                continue;
            }
            entries[index] += plain * factor.diagonalEntry(index);
            for (const SparseEntry& other : factor.offDiagonal(index)) {
                entries[other.column] += plain * other.value;
            }
        }
        for (const auto& [column, value] : entries) {
            result.push_back({column, value});
        }
        return result;
    }

    /// Scaled residuals, less what the measured columns move by `change`, with the row operations applied.
    std::vector<double> rightSide(std::span<const double> values, std::span<const double> change, double sign) const {
        std::vector<double> result = problem.residuals(values);
        for (std::size_t row = 0; row < result.size(); ++row) {
            result[row] *= scales.row[row];
            for (const SparseEntry& entry : jacobian[row]) {
                if (entry.column >= problem.unknowns()) {
                    result[row] +=
                        entry.value * change[entry.column - problem.unknowns()] / scales.column[entry.column];
                }
            }
            result[row] *= sign;
        }
        elimination.operations().apply(result);
        return result;
    }

    const BlockProblem& problem;
    std::vector<SparseRow> jacobian;
    numerics::Equilibration scales;
    numerics::RowElimination elimination;
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> empty_rows;
    std::vector<SparseRow> weighted;
};

class SparseBlock {
public:
    SparseBlock(const EquationSystem& system, const Component& component, const BlockOptions& options,
                const base::RunContext& context)
        : system_(system), options_(options), context_(context), problem_(system, component) {}

    std::optional<BlockResult> solve() {
        values_ = startValues(problem_, system_);
        for (int iteration = 1; iteration <= options_.max_iterations; ++iteration) {
            if (context_.cancelled()) {
                return failure(BlockFailure::Reason::Cancelled, iteration);
            }
            const auto linearisation = std::make_unique<SparseLinearisation>(problem_, values_);
            if (!prepare(*linearisation)) {
                return std::nullopt;
            }
            const double size = step(*linearisation);
            const double residual = relativeResidual(problem_, values_);
            if (!std::isfinite(residual)) {
                break;
            }
            if (size <= kStepOfSd && residual <= kSparseResidual) {
                return finish(iteration, residual);
            }
            if (problem_.linear() && iteration > 2) {
                return residual > kSparseContradiction ? std::optional<BlockResult>() : finish(iteration, residual);
            }
            // Values alone need no factor of the last point: the first one leads there by conjugate gradients.
            renew_ = !renewed_ && size < kNearStep && options_.uncertainties != Uncertainties::None;
        }
        return failure(BlockFailure::Reason::NotConverged, options_.max_iterations);
    }

private:
    BlockResult failure(BlockFailure::Reason reason, int iterations) const {
        return tl::unexpected(BlockFailure{reason, {}, relativeResidual(problem_, values_), iterations});
    }

    bool prepare(const SparseLinearisation& linearisation) {
        if (!normal_ || normal_->rows() != linearisation.rows.size()) {
            normal_ = std::make_unique<numerics::NormalEquations>(linearisation.weighted, problem_.measured());
            return normal_->factorise();
        }
        normal_->replace(linearisation.weighted);
        if (renew_ && !problem_.linear()) {
            renewed_ = true;
            return normal_->factorise();
        }
        return true;
    }

    /// The largest move of a measured number, in units of its uncertainty.
    double step(const SparseLinearisation& linearisation) {
        const std::uint32_t unknowns = problem_.unknowns();
        std::vector<double> back(problem_.measured());
        for (std::uint32_t index = 0; index < problem_.measured(); ++index) {
            back[index] = problem_.inputs()[index] - values_[unknowns + index];
        }
        const std::vector<double> all = linearisation.rightSide(values_, back, 1.0);
        std::vector<double> right_side;
        for (const std::uint32_t row : linearisation.rows) {
            right_side.push_back(all[row]);
        }
        weighted_ = normal_->transposedTimes(normal_->solve(right_side));
        corrections_ = problem_.factor().times(weighted_);
        std::vector<double> change(problem_.measured());
        double largest = 0.0;
        for (std::uint32_t index = 0; index < problem_.measured(); ++index) {
            change[index] = back[index] - corrections_[index];
            largest = std::max(largest, std::abs(change[index]) / problem_.factor().sd(index));
        }
        const std::vector<double> rest = linearisation.rightSide(values_, change, -1.0);
        std::vector<double> unknown_change(unknowns, 0.0);
        linearisation.elimination.backSubstitute(rest, unknown_change);
        for (std::uint32_t column = 0; column < unknowns; ++column) {
            values_[column] += linearisation.scales.column[column] * unknown_change[column];
        }
        for (std::uint32_t index = 0; index < problem_.measured(); ++index) {
            values_[unknowns + index] += change[index];
        }
        return largest;
    }

    std::optional<BlockResult> finish(int iterations, double residual) {
        const SparseLinearisation linearisation(problem_, values_);
        BlockSolution solution;
        solution.iterations = problem_.linear() ? 1 : iterations;
        solution.mode = problem_.linear() ? Mode::Linear : Mode::Coupled;
        solution.residual = residual;
        solution.degrees_of_freedom = normal_->rank();
        for (const double value : weighted_) {
            solution.chi_square += value * value;
        }
        classify(linearisation, solution);
        const double unknown = std::numeric_limits<double>::quiet_NaN();
        solution.values = values_;
        solution.corrections.assign(problem_.unknowns(), 0.0);
        solution.corrections.insert(solution.corrections.end(), corrections_.begin(), corrections_.end());
        solution.variances.assign(problem_.columns(), unknown);
        solution.correction_variances.assign(problem_.columns(), unknown);
        solution.covariance = std::make_shared<UnknownCovariance>();
        if (options_.uncertainties != Uncertainties::None) {
            addVariances(linearisation, solution);
        }
        intoSystemUnits(problem_, solution);
        return solution;
    }

    void classify(const SparseLinearisation& linearisation, BlockSolution& solution) const {
        for (const char determined : linearisation.elimination.determined()) {
            solution.classes.push_back(determined != 0 ? VariableClass::Observable : VariableClass::Unobservable);
        }
        solution.classes.resize(problem_.columns(), VariableClass::NonRedundant);
        for (const std::uint32_t row : linearisation.rows) {
            for (const SparseEntry& entry : linearisation.elimination.row(row)) {
                solution.classes[entry.column] = VariableClass::Redundant;
            }
        }
        for (std::uint32_t column = 0; column < problem_.columns(); ++column) {
            solution.variables.push_back(problem_.variable(column));
        }
    }

    class UnknownCovariance final : public BlockCovariance {
    public:
        std::vector<double> covariance(const std::vector<ColumnWeights>& sums) const override {
            std::vector<double> result(sums.size() * sums.size(), 0.0);
            for (std::size_t a = 0; a < sums.size(); ++a) {
                for (std::size_t b = 0; b < sums.size(); ++b) {
                    result[a * sums.size() + b] =
                        sums[a].empty() || sums[b].empty() ? 0.0 : std::numeric_limits<double>::quiet_NaN();
                }
            }
            return result;
        }
    };

    void addVariances(const SparseLinearisation& linearisation, BlockSolution& solution) {
        if (!problem_.factor().diagonal() || normal_->factorFlops() > kAffordableFlops) {
            solution.warnings.emplace_back(kUncertaintiesPartial.name);
            return;
        }
        if (!problem_.linear() && normal_->factorFlops() < kCheapFlops) {
            normal_->replace(linearisation.weighted);
            if (!normal_->factorise()) {
                solution.warnings.emplace_back(kUncertaintiesPartial.name);
                return;
            }
        }
        if (normal_->rank() < normal_->rows()) {
            solution.warnings.emplace_back(kUncertaintiesPartial.name);
            return;
        }
        normal_->invertSelected();
        rows_of_.assign(problem_.measured(), {});
        for (std::uint32_t row = 0; row < linearisation.weighted.size(); ++row) {
            for (const SparseEntry& entry : linearisation.weighted[row]) {
                rows_of_[entry.column].push_back({row, entry.value});
            }
        }
        for (std::uint32_t column = problem_.unknowns(); column < problem_.columns(); ++column) {
            const std::uint32_t index = column - problem_.unknowns();
            const double variance = problem_.factor().sd(index) * problem_.factor().sd(index);
            const auto share = quadraticForm(rows_of_[index]);
            if (share) {
                solution.correction_variances[column] = variance * *share;
                solution.variances[column] = variance * std::max(0.0, 1.0 - *share);
            }
        }
        if (options_.uncertainties == Uncertainties::All) {
            addUnmeasured(linearisation, solution);
        }
    }

    /// aᵀ·V⁻¹·a; nothing when entries of the inverse are not known.
    std::optional<double> quadraticForm(const SparseRow& a) const {
        double sum = 0.0;
        for (std::size_t first = 0; first < a.size(); ++first) {
            for (std::size_t second = 0; second <= first; ++second) {
                const auto inverse = normal_->inverse(a[first].column, a[second].column);
                if (!inverse) {
                    return std::nullopt;
                }
                sum += (first == second ? 1.0 : 2.0) * a[first].value * a[second].value * *inverse;
            }
        }
        return sum;
    }

    /// Unmeasured numbers that depend on few measured ones, as mass = concentration × goods does.
    void addUnmeasured(const SparseLinearisation& linearisation, BlockSolution& solution) {
        bool all = true;
        std::vector<SparseRow> gradients(problem_.unknowns());
        const auto& pivots = linearisation.elimination.pivots();
        for (auto pivot = pivots.rbegin(); pivot != pivots.rend(); ++pivot) {
            if (solution.classes[pivot->column] == VariableClass::Unobservable) {
                continue;
            }
            const auto gradient = gradientOf(linearisation, *pivot, gradients);
            const auto variance = gradient ? varianceOf(*gradient, solution) : std::nullopt;
            all = all && variance;
            if (variance) {
                solution.variances[pivot->column] = *variance;
            }
            gradients[pivot->column] = gradient.value_or(SparseRow{{kNoVariable, 0.0}});
        }
        if (!all) {
            solution.warnings.emplace_back(kUncertaintiesPartial.name);
        }
    }

    std::optional<SparseRow> gradientOf(const SparseLinearisation& linearisation,
                                        const numerics::RowElimination::Pivot& pivot,
                                        const std::vector<SparseRow>& gradients) const {
        std::map<std::uint32_t, double> sum;
        for (const SparseEntry& entry : linearisation.elimination.row(pivot.row)) {
            if (entry.column == pivot.column) {
                continue;
            }
            const double factor = -entry.value / pivot.value * linearisation.scales.column[pivot.column] /
                                  linearisation.scales.column[entry.column];
            if (entry.column >= problem_.unknowns()) {
                sum[entry.column - problem_.unknowns()] += factor;
                continue;
            }
            for (const SparseEntry& inner : gradients[entry.column]) {
                if (inner.column == kNoVariable) {
                    return std::nullopt;
                }
                sum[inner.column] += factor * inner.value;
            }
        }
        if (sum.size() > kMostTerms) {
            return std::nullopt;
        }
        SparseRow result;
        for (const auto& [column, value] : sum) {
            result.push_back({column, value});
        }
        return result;
    }

    /// From variances and covariances of the measured numbers that it depends on: there are few of them.
    std::optional<double> varianceOf(const SparseRow& gradient, const BlockSolution& solution) const {
        double sum = 0.0;
        for (std::size_t first = 0; first < gradient.size(); ++first) {
            const SparseEntry& a = gradient[first];
            const double variance = solution.variances[problem_.unknowns() + a.column];
            if (std::isnan(variance)) {
                return std::nullopt;
            }
            sum += a.value * a.value * variance;
            for (std::size_t second = 0; second < first; ++second) {
                const auto covariance = covarianceOf(a.column, gradient[second].column);
                if (!covariance) {
                    return std::nullopt;
                }
                sum += 2.0 * a.value * gradient[second].value * *covariance;
            }
        }
        return std::max(0.0, sum);
    }

    std::optional<double> covarianceOf(std::uint32_t first, std::uint32_t second) const {
        double sum = 0.0;
        for (const SparseEntry& a : rows_of_[first]) {
            for (const SparseEntry& b : rows_of_[second]) {
                const auto inverse = normal_->inverse(a.column, b.column);
                if (!inverse) {
                    return std::nullopt;
                }
                sum += a.value * b.value * *inverse;
            }
        }
        return -sum * problem_.factor().sd(first) * problem_.factor().sd(second);
    }

    const EquationSystem& system_;
    const BlockOptions& options_;
    const base::RunContext& context_;
    BlockProblem problem_;
    std::vector<double> values_;
    std::vector<double> weighted_;
    std::vector<double> corrections_;
    std::unique_ptr<numerics::NormalEquations> normal_;
    std::vector<SparseRow> rows_of_; ///< per measured column: rows of the normal equations
    bool renew_ = false;
    bool renewed_ = false;
};

} // namespace

std::optional<BlockResult> solveSparseBlock(const EquationSystem& system, const Component& component,
                                            const BlockOptions& options, const base::RunContext& context) {
    return SparseBlock(system, component, options, context).solve();
}

} // namespace parkcarbon::engine::flows
