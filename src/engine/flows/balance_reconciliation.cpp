#include "balance_equations.hpp"
#include "balance_graph.hpp"
#include "balance_leverage.hpp"
#include "balance_observable.hpp"
#include "balance_settlement.hpp"

#include <engine/numerics/compensated_sum.hpp>
#include <engine/numerics/grounded_laplacian.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>
#include <optional>
#include <stdexcept>

namespace parkcarbon::engine::flows {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
/// Beyond either of these sizes values alone come from conjugate gradients, if these converge: so many pairs of nodes
/// that even finding an order of elimination takes long, so many operations of the factorisation.
constexpr std::size_t kConnectionsToOrder = 300'000;
constexpr double kOperationsToFactorise = 5e9;
constexpr double kIterativeTolerance = 1e-12;
constexpr int kMostIterations = 5'000;

} // namespace

struct BalanceReconciliation::State {
    BalanceGraph graph;
    BalanceStructure structure;
    BalanceEquations equations;
    numerics::GroundedLaplacian laplacian;
    double operations = 0.0;
    std::once_flag factorised;
    std::vector<BalanceContradiction> contradictions;
    double chi_square = 0.0;
    std::vector<double> values;
    std::vector<double> variances;
    std::vector<double> correction_variances;

    explicit State(BalanceGraph given)
        : graph(std::move(given)), structure(structureOf(graph)), equations(equationsOf(graph, structure)),
          laplacian(equations.nodes, equations.from, equations.to, equations.weight) {}

    void factorise() {
        std::call_once(factorised, [this] {
            operations = laplacian.analyse().operations;
            if (!laplacian.factorise()) {
                throw std::range_error("variances of one layer are too far apart");
            }
        });
    }

    bool iterative(Uncertainties uncertainties) {
        return uncertainties == Uncertainties::None && (laplacian.connections() > kConnectionsToOrder ||
                                                        laplacian.analyse().operations > kOperationsToFactorise);
    }

    void solve(std::vector<double>& right_side, bool iteratively) {
        if (!iteratively || !laplacian.solveIteratively(right_side, kIterativeTolerance, kMostIterations).has_value()) {
            factorise();
            laplacian.solve(right_side);
        }
    }

    void findValues(bool iteratively) {
        values.assign(graph.flows(), kUnknown);
        for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
            if (effectiveState(graph, flow) != FlowState::Unmeasured) {
                values[flow] = graph.value[flow];
            }
        }
        auto multiplier = imbalances(graph, structure, values);
        solve(multiplier, iteratively);
        for (std::size_t edge = 0; edge < equations.size(); ++edge) {
            values[equations.flow[edge]] -= equations.weight[edge] * difference(multiplier, edge);
        }
        const auto unsettled = values;
        settle(graph, structure, equations, values);
        chi_square = sumOfSquares(multiplier, unsettled);
        addObservableValues(graph, structure, values);
    }

    double difference(const std::vector<double>& multiplier, std::size_t edge) const {
        return multiplier[equations.to[edge]] - multiplier[equations.from[edge]];
    }

    /// Corrections in sds, from the multipliers, which know them better than x̂ − x does unless rounding had to be
    /// settled.
    double sumOfSquares(const std::vector<double>& multiplier, const std::vector<double>& unsettled) const {
        numerics::CompensatedSum sum;
        for (std::size_t edge = 0; edge < equations.size(); ++edge) {
            const auto flow = equations.flow[edge];
            const double in_sds = values[flow] == unsettled[flow] ? std::sqrt(equations.weight[edge]) *
                                                                        difference(multiplier, edge) / equations.scale
                                                                  : (values[flow] - graph.value[flow]) / graph.sd[flow];
            sum.add(in_sds * in_sds);
        }
        return sum.value();
    }

    void findVariances(Uncertainties uncertainties) {
        variances.assign(graph.flows(), kUnknown);
        correction_variances.assign(graph.flows(), kUnknown);
        for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
            if (structure.classes.flow_class[flow] == VariableClass::Exact) {
                variances[flow] = 0.0;
            } else if (structure.classes.flow_class[flow] == VariableClass::NonRedundant &&
                       uncertainties != Uncertainties::None) {
                variances[flow] = graph.sd[flow] * graph.sd[flow];
                correction_variances[flow] = 0.0;
            }
        }
        if (uncertainties == Uncertainties::None) {
            return;
        }
        const auto leverage = leverages(equations, laplacian, operations);
        for (std::size_t edge = 0; edge < equations.size(); ++edge) {
            const auto flow = equations.flow[edge];
            const double variance = graph.sd[flow] * graph.sd[flow];
            variances[flow] = variance * leverage[edge].left;
            correction_variances[flow] = variance * leverage[edge].taken;
        }
        if (uncertainties == Uncertainties::All) {
            addObservableVariances(graph, structure, equations, laplacian, operations, variances);
        }
    }

    bool determined(const FlowTotal& total) const {
        return std::none_of(total.begin(), total.end(), [this](const auto& term) {
            return structure.classes.flow_class[term.first] == VariableClass::Unobservable;
        });
    }
};

BalanceReconciliation::BalanceReconciliation(BalanceGraph graph, Uncertainties uncertainties)
    : state_(std::make_unique<State>(std::move(graph))) {
    const bool iteratively = state_->iterative(uncertainties);
    if (!iteratively) {
        state_->factorise();
    }
    state_->contradictions = contradictionsIn(state_->graph, state_->structure, state_->laplacian.part());
    state_->findValues(iteratively);
    state_->findVariances(uncertainties);
}

BalanceReconciliation::~BalanceReconciliation() = default;
BalanceReconciliation::BalanceReconciliation(BalanceReconciliation&&) noexcept = default;
BalanceReconciliation& BalanceReconciliation::operator=(BalanceReconciliation&&) noexcept = default;

const BalanceGraph& BalanceReconciliation::graph() const {
    return state_->graph;
}

const BalanceClasses& BalanceReconciliation::classes() const {
    return state_->structure.classes;
}

const std::vector<BalanceContradiction>& BalanceReconciliation::contradictions() const {
    return state_->contradictions;
}

double BalanceReconciliation::chiSquare() const {
    return state_->chi_square;
}

std::size_t BalanceReconciliation::degreesOfFreedom() const {
    return state_->laplacian.rank();
}

const std::vector<double>& BalanceReconciliation::values() const {
    return state_->values;
}

const std::vector<double>& BalanceReconciliation::variances() const {
    return state_->variances;
}

const std::vector<double>& BalanceReconciliation::correctionVariances() const {
    return state_->correction_variances;
}

std::vector<double> BalanceReconciliation::values(std::span<const FlowTotal> totals) const {
    std::vector<double> result;
    for (const auto& total : totals) {
        numerics::CompensatedSum sum;
        for (const auto& [flow, weight] : total) {
            sum.add(weight * state_->values[flow]);
        }
        result.push_back(sum.value());
    }
    return result;
}

/// pᵀ·S·p − qᵀ·V⁻¹·q with p the weights of measured flows and q = A·S·p.
std::vector<double> BalanceReconciliation::covariance(std::span<const FlowTotal> totals) const {
    const auto& graph = state_->graph;
    const auto& equations = state_->equations;
    state_->factorise();
    const auto count = totals.size();
    std::vector<double> stated(count * graph.flows()); // sd × weight
    std::vector<double> right_sides(count * equations.nodes, 0.0);
    for (std::size_t total = 0; total < count; ++total) {
        const auto weights = spread(graph, state_->structure, totals[total]);
        double* scaled = stated.data() + total * graph.flows();
        for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
            const bool measured = effectiveState(graph, flow) == FlowState::Measured;
            scaled[flow] = measured ? weights[flow] * (graph.sd[flow] / equations.scale) : 0.0;
        }
        double* right_side = right_sides.data() + total * equations.nodes;
        for (std::size_t edge = 0; edge < equations.size(); ++edge) {
            const double part = std::sqrt(equations.weight[edge]) * scaled[equations.flow[edge]];
            right_side[equations.from[edge]] -= part;
            right_side[equations.to[edge]] += part;
        }
    }
    const auto halves = state_->laplacian.halfSolve(right_sides);
    const auto rank = state_->laplacian.rank();
    std::vector<double> result(count * count, kUnknown);
    for (std::size_t row = 0; row < count; ++row) {
        for (std::size_t column = 0; column <= row; ++column) {
            if (!state_->determined(totals[row]) || !state_->determined(totals[column])) {
                continue;
            }
            numerics::CompensatedSum sum;
            for (std::size_t flow = 0; flow < graph.flows(); ++flow) {
                sum.add(stated[row * graph.flows() + flow] * stated[column * graph.flows() + flow]);
            }
            for (std::size_t node = 0; node < rank; ++node) {
                sum.add(-halves[row * rank + node] * halves[column * rank + node]);
            }
            const double value = row == column ? std::max(sum.value(), 0.0) : sum.value();
            result[row * count + column] = result[column * count + row] = value * equations.scale * equations.scale;
        }
    }
    return result;
}

} // namespace parkcarbon::engine::flows
