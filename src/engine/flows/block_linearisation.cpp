#include "block_linearisation.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

/// A row of measured numbers whose correlated errors cancel has no more than this of their size left.
constexpr double kNoStatedVariance = 1e-7;
constexpr double kConsistent = 1e-9; ///< of the largest terms of the equations that a row was made of

std::vector<numerics::SparseRow> scaledJacobian(const BlockProblem& problem, std::span<const double> values,
                                                numerics::Equilibration& scales) {
    auto rows = problem.jacobian(values);
    scales = numerics::equilibrate(rows, problem.columns());
    return rows;
}

} // namespace

BlockLinearisation::BlockLinearisation(const BlockProblem& problem, std::span<const double> values)
    : problem_(problem), jacobian_(scaledJacobian(problem, values, scales_)),
      elimination_(jacobian_, problem.unknowns()), operations_(elimination_.operations()), reduced_(jacobian_.size()),
      least_norm_(0, 0, {}) {
    reduce();
}

void BlockLinearisation::reduce() {
    std::vector<double> weights(problem_.measured());
    for (std::uint32_t index = 0; index < problem_.measured(); ++index) {
        weights[index] = problem_.factor().sd(index) / scales_.column[problem_.unknowns() + index];
    }
    for (const std::uint32_t row : elimination_.remaining()) {
        reduced_[row] = elimination_.row(row);
    }
    const auto independent =
        numerics::independentRows(reduced_, elimination_.remaining(), problem_.unknowns(), weights, operations_);
    independent_ = independent.size();
    for (const std::uint32_t row : independent) {
        double size = 0.0;
        for (const numerics::SparseEntry& entry : reduced_[row]) {
            size = std::max(size, std::abs(entry.value) * weights[entry.column - problem_.unknowns()]);
        }
        const std::vector<double> weighted = weightedRow(row);
        const bool varies = std::any_of(weighted.begin(), weighted.end(),
                                        [&](double value) { return std::abs(value) > kNoStatedVariance * size; });
        if (varies) {
            rows_.push_back(row);
            weighted_rows_.insert(weighted_rows_.end(), weighted.begin(), weighted.end());
        }
    }
    least_norm_ = numerics::LeastNorm(rows_.size(), problem_.measured(), weighted_rows_);
}

std::vector<double> BlockLinearisation::weightedRow(std::uint32_t row) const {
    std::vector<double> plain(problem_.measured(), 0.0);
    for (const numerics::SparseEntry& entry : reduced_[row]) {
        plain[entry.column - problem_.unknowns()] = entry.value / scales_.column[entry.column];
    }
    return problem_.factor().transposedTimes(plain);
}

BlockLinearisation::Step BlockLinearisation::step(std::span<const double> values) const {
    const std::uint32_t unknowns = problem_.unknowns();
    const std::vector<double> residuals = problem_.residuals(values);
    std::vector<double> magnitudes = problem_.magnitudes(values);
    std::vector<double> right_side(residuals.size());
    for (std::size_t row = 0; row < residuals.size(); ++row) {
        right_side[row] = scales_.row[row] * residuals[row];
        magnitudes[row] *= scales_.row[row];
        for (const numerics::SparseEntry& entry : jacobian_[row]) {
            if (entry.column >= unknowns) {
                const double back = problem_.inputs()[entry.column - unknowns] - values[entry.column];
                right_side[row] += entry.value * back / scales_.column[entry.column];
                magnitudes[row] =
                    std::max(magnitudes[row], std::abs(entry.value * back / scales_.column[entry.column]));
            }
        }
    }
    operations_.apply(right_side);
    Step result;
    std::vector<double> independent;
    for (const std::uint32_t row : rows_) {
        independent.push_back(right_side[row]);
    }
    result.weighted = least_norm_.solve(independent);
    const std::vector<double> correction = problem_.factor().times(result.weighted);
    result.values.assign(values.begin(), values.end());
    for (std::uint32_t column = unknowns; column < problem_.columns(); ++column) {
        result.values[column] = problem_.inputs()[column - unknowns] - correction[column - unknowns];
    }
    findContradiction(right_side, magnitudes, result);

    std::vector<double> rest(residuals.size());
    for (std::size_t row = 0; row < residuals.size(); ++row) {
        rest[row] = -scales_.row[row] * residuals[row];
        for (const numerics::SparseEntry& entry : jacobian_[row]) {
            if (entry.column >= unknowns) {
                rest[row] -=
                    entry.value * (result.values[entry.column] - values[entry.column]) / scales_.column[entry.column];
            }
        }
    }
    operations_.apply(rest);
    std::vector<double> change(unknowns, 0.0);
    elimination_.backSubstitute(rest, change);
    for (std::uint32_t column = 0; column < unknowns; ++column) {
        result.values[column] += scales_.column[column] * change[column];
    }
    const std::vector<double> lambda = least_norm_.multipliers(result.weighted);
    result.multipliers.assign(residuals.size(), 0.0);
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        result.multipliers[rows_[index]] = lambda[index];
    }
    operations_.applyTransposed(result.multipliers);
    for (std::size_t row = 0; row < residuals.size(); ++row) {
        result.multipliers[row] *= scales_.row[row];
    }
    return result;
}

void BlockLinearisation::findContradiction(std::span<const double> right_side, std::span<const double> magnitudes,
                                           Step& step) const {
    const std::uint32_t unknowns = problem_.unknowns();
    const std::vector<double> correction = problem_.factor().times(step.weighted);
    const double largest = magnitudes.empty() ? 0.0 : *std::max_element(magnitudes.begin(), magnitudes.end());
    for (const std::uint32_t row : elimination_.remaining()) {
        double left = right_side[row];
        for (const numerics::SparseEntry& entry : reduced_[row]) {
            left -= entry.value * correction[entry.column - unknowns] / scales_.column[entry.column];
        }
        if (std::abs(left) <= 1e-15 * largest) {
            continue;
        }
        std::vector<double> multipliers(right_side.size(), 0.0);
        multipliers[row] = 1.0;
        operations_.applyTransposed(multipliers);
        double size = 0.0;
        for (std::size_t equation = 0; equation < multipliers.size(); ++equation) {
            size += std::abs(multipliers[equation]) * magnitudes[equation];
        }
        if (std::abs(left) > kConsistent * size && std::abs(left) / size > step.contradiction) {
            step.contradiction = std::abs(left) / size;
            step.contradicting.clear();
            for (std::size_t equation = 0; equation < multipliers.size(); ++equation) {
                if (std::abs(multipliers[equation]) > kConsistent) {
                    step.contradicting.push_back(equation);
                }
            }
        }
    }
}

std::vector<char> BlockLinearisation::determined() const {
    return elimination_.determined();
}

std::vector<char> BlockLinearisation::redundant() const {
    std::vector<char> result(problem_.measured(), 0);
    for (const std::uint32_t row : elimination_.remaining()) {
        for (const numerics::SparseEntry& entry : elimination_.row(row)) {
            result[entry.column - problem_.unknowns()] = 1;
        }
    }
    return result;
}

std::vector<double> BlockLinearisation::covarianceFactor() const {
    const std::size_t measured = problem_.measured();
    const std::uint32_t unknowns = problem_.unknowns();
    std::vector<double> rows(problem_.columns() * measured, 0.0);
    std::vector<double> unit(measured, 0.0);
    for (std::size_t index = 0; index < measured; ++index) {
        unit[index] = 1.0;
        const std::vector<double> row = problem_.factor().transposedTimes(unit);
        unit[index] = 0.0;
        std::copy(row.begin(), row.end(), rows.begin() + static_cast<std::ptrdiff_t>((unknowns + index) * measured));
    }
    const auto& pivots = elimination_.pivots();
    for (auto pivot = pivots.rbegin(); pivot != pivots.rend(); ++pivot) {
        double* const target = rows.data() + pivot->column * measured;
        for (const numerics::SparseEntry& entry : elimination_.row(pivot->row)) {
            if (entry.column == pivot->column) {
                continue;
            }
            const double factor =
                -entry.value / pivot->value * scales_.column[pivot->column] / scales_.column[entry.column];
            const double* const source = rows.data() + entry.column * measured;
            for (std::size_t index = 0; index < measured; ++index) {
                target[index] += factor * source[index];
            }
        }
    }
    least_norm_.removeRowSpace(problem_.columns(), rows);
    return rows;
}

std::vector<double> BlockLinearisation::correctionVariances() const {
    const std::size_t measured = problem_.measured();
    std::vector<double> rows(measured * measured, 0.0);
    std::vector<double> unit(measured, 0.0);
    for (std::size_t index = 0; index < measured; ++index) {
        unit[index] = 1.0;
        const std::vector<double> row = problem_.factor().transposedTimes(unit);
        unit[index] = 0.0;
        std::copy(row.begin(), row.end(), rows.begin() + static_cast<std::ptrdiff_t>(index * measured));
    }
    return least_norm_.rowSpaceNorms(measured, rows);
}

} // namespace parkcarbon::engine::flows
