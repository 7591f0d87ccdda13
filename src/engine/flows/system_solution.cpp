#include "system_solution.hpp"

#include "contradiction.hpp"

#include <parkcarbon/engine/uncertainty/error_codes.hpp>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

constexpr double kExactTolerance = 1e-9;
constexpr double kNoVariance = 1e-30;   ///< of the input's variance: rounding
constexpr double kNoCorrection = 1e-18; ///< of the input's variance: nothing is left to test

/// Of equations between exact numbers only.
std::optional<base::Error> exactContradiction(const System& system, const EquationSystem& equations,
                                              const std::vector<std::uint32_t>& constant_equations) {
    for (const std::uint32_t equation : constant_equations) {
        double sum = equations.equations[equation].constant;
        double largest = std::abs(sum);
        for (const EquationTerm& term : equations.termsOf(equation)) {
            double value = term.coefficient;
            for (const std::uint32_t variable : {term.a, term.b}) {
                if (variable != kNoVariable && value != 0.0) {
                    const Datum& input = equations.variables[variable].input;
                    value *= input && input->sd == 0.0 ? input->value : 0.0;
                }
            }
            sum += value;
            largest = std::max(largest, std::abs(value));
        }
        if (std::abs(sum) > kExactTolerance * largest) {
            return contradictionError(system, equations, {equation}, sum);
        }
    }
    return std::nullopt;
}

base::Error blockError(const System& system, const EquationSystem& equations, const BlockFailure& failure) {
    switch (failure.reason) {
    case BlockFailure::Reason::Contradiction:
        return contradictionError(system, equations, failure.equations, failure.residual);
    case BlockFailure::Reason::Cancelled:
        return base::Error(uncertainty::kCancelled);
    case BlockFailure::Reason::NotConverged:
        break;
    }
    return base::Error(kNotConverged, {{"iterations", std::to_string(failure.iterations)},
                                       {"residual", fmt::format("{:.3g}", failure.residual)}});
}

bool needsBlock(const SystemVariable& variable, bool non_negative) {
    const bool bounded =
        variable.sign == SignRule::NonNegative || (variable.sign == SignRule::NonNegativeIfAsked && non_negative);
    return variable.input && bounded && variable.input->value < 0.0;
}

} // namespace

base::Result<SystemSolution> SystemSolution::solve(const System& system, const EquationSystem& equations,
                                                   const BlockOptions& options, const base::RunContext& context) {
    Components split = components(equations);
    if (auto error = exactContradiction(system, equations, split.constant_equations)) {
        return base::failure(std::move(*error));
    }
    for (const std::uint32_t variable : split.alone) {
        if (needsBlock(equations.variables[variable], options.non_negative)) {
            split.parts.push_back({{variable}, {}});
        }
    }
    SystemSolution solution(equations);
    solution.parts_ = std::move(split.parts);
    solution.places_.resize(equations.variables.size());
    for (std::uint32_t block = 0; block < solution.parts_.size(); ++block) {
        context.progress("reconcile", static_cast<double>(block) / static_cast<double>(solution.parts_.size()));
        auto solved = solveBlock(equations, solution.parts_[block], options, context);
        if (!solved) {
            return base::failure(blockError(system, equations, solved.error()));
        }
        solution.blocks_.push_back(std::move(*solved));
        solution.place(block);
    }
    return solution;
}

void SystemSolution::place(std::uint32_t block) {
    const auto& variables = blocks_[block].variables;
    for (std::uint32_t column = 0; column < variables.size(); ++column) {
        places_[variables[column]] = {block, column};
    }
}

void SystemSolution::replaceBlock(std::uint32_t block, BlockSolution solution) {
    blocks_[block] = std::move(solution);
    place(block);
}

VariableClass SystemSolution::classOf(std::uint32_t variable) const {
    const Knowledge knowledge = equations_->variables[variable].knowledge();
    if (knowledge == Knowledge::Exact) {
        return VariableClass::Exact;
    }
    if (places_[variable].block == kNoVariable) {
        return knowledge == Knowledge::Measured ? VariableClass::NonRedundant : VariableClass::Unobservable;
    }
    return blocks_[places_[variable].block].classes[places_[variable].column];
}

std::optional<double> SystemSolution::value(std::uint32_t variable) const {
    const Datum& input = equations_->variables[variable].input;
    const Place place = places_[variable];
    if (place.block == kNoVariable || classOf(variable) == VariableClass::Exact) {
        return input ? std::optional(input->value) : std::nullopt;
    }
    if (classOf(variable) == VariableClass::Unobservable) {
        return std::nullopt;
    }
    return blocks_[place.block].values[place.column] + 0.0; // never −0
}

std::optional<double> SystemSolution::variance(std::uint32_t variable) const {
    const Datum& input = equations_->variables[variable].input;
    const Place place = places_[variable];
    if (place.block == kNoVariable || classOf(variable) == VariableClass::Exact) {
        return input ? std::optional(input->sd * input->sd) : std::nullopt;
    }
    const double variance = blocks_[place.block].variances[place.column];
    if (std::isnan(variance)) {
        return std::nullopt;
    }
    return input && variance < kNoVariance * input->sd * input->sd ? 0.0 : variance;
}

double SystemSolution::correction(std::uint32_t variable) const {
    const Place place = places_[variable];
    return place.block == kNoVariable ? 0.0 : blocks_[place.block].corrections[place.column];
}

std::optional<double> SystemSolution::correctionVariance(std::uint32_t variable) const {
    const Place place = places_[variable];
    if (place.block == kNoVariable || classOf(variable) != VariableClass::Redundant) {
        return std::nullopt;
    }
    const double variance = blocks_[place.block].correction_variances[place.column];
    const double sd = equations_->variables[variable].input->sd;
    return variance > kNoCorrection * sd * sd ? std::optional(variance) : std::nullopt;
}

std::optional<double> SystemSolution::z(std::uint32_t variable) const {
    const auto variance = correctionVariance(variable);
    return variance ? std::optional(std::abs(correction(variable)) / std::sqrt(*variance)) : std::nullopt;
}

std::vector<double> SystemSolution::covariance(const std::vector<ColumnWeights>& sums) const {
    std::vector<double> result(sums.size() * sums.size(), 0.0);
    std::vector<std::uint32_t> used;
    for (std::uint32_t first = 0; first < sums.size(); ++first) {
        for (const auto& [variable, weight] : sums[first]) {
            const std::uint32_t block = places_[variable].block;
            if (block != kNoVariable) {
                used.push_back(block);
                continue;
            }
            const Datum& input = equations_->variables[variable].input;
            for (std::uint32_t second = 0; input && second < sums.size(); ++second) {
                for (const auto& [other, other_weight] : sums[second]) {
                    const double product = other == variable ? weight * other_weight * input->sd * input->sd : 0.0;
                    result[first * sums.size() + second] += product;
                }
            }
        }
    }
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    for (const std::uint32_t block : used) {
        std::vector<ColumnWeights> parts(sums.size());
        for (std::size_t index = 0; index < sums.size(); ++index) {
            for (const auto& [variable, weight] : sums[index]) {
                if (places_[variable].block == block) {
                    parts[index].emplace_back(places_[variable].column, weight);
                }
            }
        }
        const std::vector<double> part = blocks_[block].covariance->covariance(parts);
        std::transform(part.begin(), part.end(), result.begin(), result.begin(), std::plus<>());
    }
    return result;
}

double SystemSolution::chiSquare() const {
    double sum = 0.0;
    for (const BlockSolution& block : blocks_) {
        sum += block.chi_square;
    }
    return sum;
}

std::size_t SystemSolution::degreesOfFreedom() const {
    std::size_t sum = 0;
    for (const BlockSolution& block : blocks_) {
        sum += block.degrees_of_freedom;
    }
    return sum;
}

} // namespace parkcarbon::engine::flows
