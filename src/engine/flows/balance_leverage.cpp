#include "balance_leverage.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

/// Relative error of 1 − h above which it is computed anew.
constexpr double kTolerableError = 1e-7;
/// What computing anew may cost at most, in operations of factorisations: about a tenth of a second.
constexpr double kOperationsForPoorLeverages = 1e9;
/// Finding an order and setting up count as this many operations per connection.
constexpr double kOperationsPerConnection = 2e3;

/// The conductance between the ends of one redundant flow through all others, outside included. One end becomes the
/// ground, a unit enters at the other: nothing of that is a difference.
double conductanceOfTheOthers(const BalanceEquations& equations, std::size_t left_out) {
    const auto source = equations.from[left_out];
    const auto target = equations.to[left_out];
    const auto relabelled = [source](std::uint32_t node) { return node == source ? 0U : node == 0U ? source : node; };
    std::vector<std::uint32_t> from;
    std::vector<std::uint32_t> to;
    std::vector<double> weight;
    for (std::size_t edge = 0; edge < equations.size(); ++edge) {
        if (edge != left_out) {
            from.push_back(relabelled(equations.from[edge]));
            to.push_back(relabelled(equations.to[edge]));
            weight.push_back(equations.weight[edge]);
        }
    }
    numerics::GroundedLaplacian others(equations.nodes, from, to, weight);
    const auto end = relabelled(target);
    if (others.part()[end] != 0 || !others.factorise()) {
        return 0.0;
    }
    std::vector<double> potential(equations.nodes, 0.0);
    potential[end] = 1.0;
    others.solve(potential);
    return 1.0 / potential[end];
}

} // namespace

std::vector<Leverage> leverages(const BalanceEquations& equations, const numerics::GroundedLaplacian& laplacian,
                                double operations) {
    const auto resistances = laplacian.resistances();
    std::vector<Leverage> result(equations.size());
    std::vector<std::pair<double, std::size_t>> poor;
    for (std::size_t edge = 0; edge < equations.size(); ++edge) {
        const auto& resistance = resistances[edge];
        const double taken = std::clamp(equations.weight[edge] * resistance.value, 0.0, 1.0);
        result[edge] = {taken, 1.0 - taken};
        const double error =
            4.0 * std::numeric_limits<double>::epsilon() * equations.weight[edge] * resistance.magnitude;
        if (error > kTolerableError * result[edge].left) {
            poor.emplace_back(-error / std::max(result[edge].left, error), edge);
        }
    }
    const double each = operations + kOperationsPerConnection * static_cast<double>(equations.size());
    const auto affordable = static_cast<std::size_t>(kOperationsForPoorLeverages / each) + 1;
    std::sort(poor.begin(), poor.end()); // the worst first
    for (std::size_t index = 0; index < std::min(affordable, poor.size()); ++index) {
        const auto edge = poor[index].second;
        const double conductance = conductanceOfTheOthers(equations, edge);
        const double both = equations.weight[edge] + conductance;
        result[edge] = {equations.weight[edge] / both, conductance / both};
    }
    return result;
}

} // namespace parkcarbon::engine::flows
