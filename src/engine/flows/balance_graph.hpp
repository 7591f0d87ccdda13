#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/engine/flows/reconciliation.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

/// One layer and period of pure balances, Σ in = Σ out at every node, as a graph: no concentrations, no transfer
/// coefficients, no correlations (docs/methods/balance-layer.md). A stock change, or the tolerance of a balance, is a
/// flow between its node and outside.
namespace parkcarbon::engine::flows {

enum class FlowState : std::uint8_t { Measured, Unmeasured, Exact };

/// Flat arrays, one entry per flow; units are the caller's, the same for all flows.
struct BalanceGraph {
    static constexpr std::uint32_t kOutside = 0; ///< everything that has no balance is this node

    std::uint32_t nodes = 1; ///< outside included
    std::vector<std::uint32_t> from;
    std::vector<std::uint32_t> to;
    std::vector<double> value; ///< of no meaning when unmeasured
    std::vector<double> sd;    ///< of measured flows; a measured flow with sd 0 is exact
    std::vector<FlowState> state;

    std::size_t flows() const { return from.size(); }
    void addMeasured(std::uint32_t source, std::uint32_t target, double amount, double standard_uncertainty);
    void addUnmeasured(std::uint32_t source, std::uint32_t target);
    void addExact(std::uint32_t source, std::uint32_t target, double amount);
};

struct BalanceClasses {
    std::vector<VariableClass> flow_class; ///< one per flow
    /// Nodes that unmeasured flows join share a number, 0 … merged_nodes − 1; what is joined with outside has 0.
    std::vector<std::uint32_t> merged_node;
    std::uint32_t merged_nodes = 1;
};

/// A measured flow is redundant when its ends lie in different merged nodes; an unmeasured one is observable when it is
/// a bridge of the graph of unmeasured flows. Linear in nodes + flows.
BalanceClasses classify(const BalanceGraph& graph);

/// Nodes that only exact flows join with the rest, though these do not balance.
struct BalanceContradiction {
    std::vector<std::uint32_t> nodes; ///< whose balances together fail
    std::vector<std::uint32_t> flows; ///< exact, across the border of these nodes
    double residual = 0.0;            ///< Σ in − Σ out of these flows
};

/// A weighted sum of flows: flow, weight.
using FlowTotal = std::vector<std::pair<std::uint32_t, double>>;

/// The balanced state of a graph: x̂ = x − S·Aᵀ·V⁻¹·(A·x + b) with V = A·S·Aᵀ, S the variances, A the incidence of
/// redundant flows on merged nodes and b what exact flows carry.
class BalanceReconciliation {
public:
    /// With `Uncertainties::None` a large network is solved by conjugate gradients, without a factorisation.
    explicit BalanceReconciliation(BalanceGraph graph, Uncertainties uncertainties = Uncertainties::All);
    ~BalanceReconciliation();
    BalanceReconciliation(BalanceReconciliation&&) noexcept;
    BalanceReconciliation& operator=(BalanceReconciliation&&) noexcept;

    const BalanceGraph& graph() const;
    const BalanceClasses& classes() const;
    /// What exact flows contradict; the rest of the graph is reconciled regardless.
    const std::vector<BalanceContradiction>& contradictions() const;

    /// The minimum of Σ ((x̂ − x)/sd)², and the rank of V.
    double chiSquare() const;
    std::size_t degreesOfFreedom() const;
    /// One per flow; NaN when unobservable.
    const std::vector<double>& values() const;
    /// One per flow: of measured flows, and with `Uncertainties::All` of observable ones; 0 for exact flows, NaN for
    /// what is not known or not asked for.
    const std::vector<double>& variances() const;
    /// Of the correction x̂ − x: sd² − variance, without loss by subtraction. 0 when not redundant, NaN when not asked
    /// for or not measured.
    const std::vector<double>& correctionVariances() const;

    /// Totals × totals, row by row; NaN in rows and columns of totals with an unobservable term.
    std::vector<double> covariance(std::span<const FlowTotal> totals) const;
    /// One per total; NaN with an unobservable term.
    std::vector<double> values(std::span<const FlowTotal> totals) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace parkcarbon::engine::flows
