#include "balance_conductance.hpp"

namespace parkcarbon::engine::flows {
namespace {

constexpr double kAffordableOperations = 2.5e8;
/// Finding an order and setting up count as this many operations per flow.
constexpr double kOperationsPerFlow = 2e3;

} // namespace

void VarianceNetwork::add(std::uint32_t source, std::uint32_t target, double variance) {
    from.push_back(source);
    to.push_back(target);
    weight.push_back(variance);
}

double VarianceNetwork::conductance(std::uint32_t a, std::uint32_t b) const {
    const auto relabelled = [a](std::uint32_t node) { return node == a ? 0U : node == 0U ? a : node; };
    auto sources = from;
    auto targets = to;
    for (std::size_t edge = 0; edge < from.size(); ++edge) {
        sources[edge] = relabelled(from[edge]);
        targets[edge] = relabelled(to[edge]);
    }
    numerics::GroundedLaplacian laplacian(nodes, sources, targets, weight);
    const auto end = relabelled(b);
    if (laplacian.part()[end] != 0 || !laplacian.factorise()) {
        return 0.0;
    }
    std::vector<double> potential(nodes, 0.0);
    potential[end] = 1.0;
    laplacian.solve(potential);
    return 1.0 / potential[end];
}

std::size_t affordableConductances(const BalanceEquations& equations, double factor_operations) {
    const double each = factor_operations + kOperationsPerFlow * static_cast<double>(equations.size() + 1);
    return static_cast<std::size_t>(kAffordableOperations / each);
}

} // namespace parkcarbon::engine::flows
