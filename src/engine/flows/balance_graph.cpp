#include "balance_graph.hpp"

namespace parkcarbon::engine::flows {
namespace {

void addGraphFlow(BalanceGraph& graph, std::uint32_t source, std::uint32_t target, double amount, double sd,
                  FlowState state) {
    graph.from.push_back(source);
    graph.to.push_back(target);
    graph.value.push_back(amount);
    graph.sd.push_back(sd);
    graph.state.push_back(state);
}

} // namespace

void BalanceGraph::addMeasured(std::uint32_t source, std::uint32_t target, double amount, double standard_uncertainty) {
    addGraphFlow(*this, source, target, amount, standard_uncertainty, FlowState::Measured);
}

void BalanceGraph::addUnmeasured(std::uint32_t source, std::uint32_t target) {
    addGraphFlow(*this, source, target, 0.0, 0.0, FlowState::Unmeasured);
}

void BalanceGraph::addExact(std::uint32_t source, std::uint32_t target, double amount) {
    addGraphFlow(*this, source, target, amount, 0.0, FlowState::Exact);
}

} // namespace parkcarbon::engine::flows
