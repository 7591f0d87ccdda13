#include "balance_leverage.hpp"

#include "balance_conductance.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

double conductanceOfTheOthers(const BalanceEquations& equations, std::size_t left_out) {
    VarianceNetwork others;
    others.nodes = equations.nodes;
    for (std::size_t edge = 0; edge < equations.size(); ++edge) {
        if (edge != left_out) {
            others.add(equations.from[edge], equations.to[edge], equations.weight[edge]);
        }
    }
    return others.conductance(equations.from[left_out], equations.to[left_out]);
}

} // namespace

std::vector<Leverage> leverages(const BalanceEquations& equations, const numerics::GroundedLaplacian& laplacian,
                                double factor_operations) {
    const auto resistances = laplacian.resistances();
    std::vector<Leverage> result(equations.size());
    std::vector<std::pair<double, std::size_t>> poor; // −relative error, so that the worst come first
    for (std::size_t edge = 0; edge < equations.size(); ++edge) {
        const double weight = equations.weight[edge];
        const double taken = std::clamp(weight * resistances[edge].value, 0.0, 1.0);
        result[edge] = {taken, 1.0 - taken};
        const double error = std::numeric_limits<double>::epsilon() * (1.0 + weight * resistances[edge].magnitude);
        if (error > kTolerableVarianceError * result[edge].left) {
            poor.emplace_back(-error / std::max(result[edge].left, error), edge);
        }
    }
    std::sort(poor.begin(), poor.end());
    poor.resize(std::min(poor.size(), affordableConductances(equations, factor_operations)));
    for (const auto& [error, edge] : poor) {
        const double conductance = conductanceOfTheOthers(equations, edge);
        const double both = equations.weight[edge] + conductance;
        result[edge] = {equations.weight[edge] / both, conductance / both};
    }
    return result;
}

} // namespace parkcarbon::engine::flows
