#include "totals_covariance.hpp"

#include <limits>
#include <optional>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

struct LinearisedTotal {
    std::optional<double> value;
    ColumnWeights gradient; ///< by variables
};

/// Adds weight · number; false when it is not determined.
bool addNumber(const EquationSystem& equations, const SystemSolution& solution, const VariableRef& ref, double weight,
               LinearisedTotal& total) {
    const auto at = equations.listedIndex(ref);
    if (!at) {
        return false;
    }
    const ListedNumber& number = equations.listed[*at];
    if (number.variable != kNoVariable) {
        const auto value = solution.value(number.variable);
        if (!value) {
            return false;
        }
        *total.value += weight * *value;
        total.gradient.emplace_back(number.variable, weight);
        return true;
    }
    const auto mass = solution.value(number.mass);
    const auto goods = solution.value(number.goods);
    if (!mass || !goods || *goods == 0.0) {
        return false;
    }
    *total.value += weight * *mass / *goods;
    total.gradient.emplace_back(number.mass, weight / *goods);
    total.gradient.emplace_back(number.goods, -weight * *mass / (*goods * *goods));
    return true;
}

} // namespace

TotalsCovariance covarianceOfTotals(const EquationSystem& equations, const SystemSolution& solution,
                                    const std::vector<Total>& totals) {
    TotalsCovariance result;
    std::vector<ColumnWeights> gradients;
    for (const Total& total : totals) {
        LinearisedTotal sum{0.0, {}};
        for (const auto& [variable, weight] : total.terms) {
            if (!addNumber(equations, solution, variable, weight, sum)) {
                sum = {std::nullopt, {}};
                break;
            }
        }
        result.values.push_back(sum.value);
        gradients.push_back(std::move(sum.gradient));
    }
    result.covariance = solution.covariance(gradients);
    for (std::size_t row = 0; row < totals.size(); ++row) {
        for (std::size_t column = 0; column < totals.size(); ++column) {
            if (!result.values[row] || !result.values[column]) {
                result.covariance[row * totals.size() + column] = std::numeric_limits<double>::quiet_NaN();
            }
        }
    }
    return result;
}

} // namespace parkcarbon::engine::flows
