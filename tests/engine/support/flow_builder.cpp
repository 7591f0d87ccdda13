#include "flow_builder.hpp"

#include <algorithm>
#include <stdexcept>

namespace parkcarbon::engine::flows::test {
namespace {

template <typename Items> std::optional<std::uint32_t> positionOf(const Items& items, std::string_view id) {
    const auto at = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
    return at == items.end() ? std::nullopt : std::optional(static_cast<std::uint32_t>(at - items.begin()));
}

} // namespace

FlowBuilder::FlowBuilder(std::initializer_list<std::string_view> layers) {
    for (const std::string_view layer : layers) {
        const LayerKind kind = system.layers.empty() ? LayerKind::Goods : LayerKind::Substance;
        system.layers.push_back({std::string(layer), kind, "t"});
    }
}

std::uint32_t FlowBuilder::flowIndex(std::string_view id) const {
    return positionOf(system.flows, id).value();
}

std::uint32_t FlowBuilder::layerIndex(std::string_view id) const {
    return positionOf(system.layers, id).value();
}

std::uint32_t FlowBuilder::nodeIndex(std::string_view id) {
    if (const auto at = positionOf(system.nodes, id)) {
        return *at;
    }
    Node node;
    node.id = std::string(id);
    node.kind = id.starts_with("env:") ? NodeKind::Environment : NodeKind::Process;
    system.nodes.push_back(node);
    return static_cast<std::uint32_t>(system.nodes.size() - 1);
}

FlowBuilder& FlowBuilder::flow(std::string_view id, std::string_view from, std::string_view to, Datum goods,
                               std::uint32_t period) {
    Flow flow;
    flow.id = std::string(id);
    flow.from = nodeIndex(from);
    flow.to = nodeIndex(to);
    flow.period = period;
    for (std::uint32_t layer = 0; layer < system.layers.size(); ++layer) {
        flow.quantities.push_back({layer, layer == 0 ? goods : std::nullopt, std::nullopt});
    }
    system.flows.push_back(flow);
    return *this;
}

FlowBuilder& FlowBuilder::mass(std::string_view layer, Datum mass) {
    system.flows.back().quantities[layerIndex(layer)].mass = mass;
    return *this;
}

FlowBuilder& FlowBuilder::concentration(std::string_view layer, Datum concentration) {
    system.flows.back().quantities[layerIndex(layer)].concentration = concentration;
    return *this;
}

FlowBuilder& FlowBuilder::nonNegative() {
    system.flows.back().non_negative = true;
    return *this;
}

FlowBuilder& FlowBuilder::stock(std::string_view node, std::string_view layer, Datum initial, Datum change, Datum final,
                                std::uint32_t period) {
    system.stocks.push_back({nodeIndex(node), layerIndex(layer), period, initial, change, final});
    return *this;
}

FlowBuilder& FlowBuilder::transfer(std::string_view node, std::string_view layer, std::string_view flow, Datum value) {
    system.transfer_coefficients.push_back({nodeIndex(node), layerIndex(layer), flowIndex(flow), value});
    return *this;
}

FlowBuilder& FlowBuilder::relation(std::vector<Relation::Term> terms, double constant) {
    system.relations.push_back({std::move(terms), constant});
    return *this;
}

FlowBuilder& FlowBuilder::correlation(std::string_view a, std::string_view b, double r) {
    system.correlations.push_back({goodsOf(a), goodsOf(b), r});
    return *this;
}

FlowBuilder& FlowBuilder::tolerance(std::string_view node, std::string_view layer, double sd) {
    system.nodes[nodeIndex(node)].tolerances.push_back({layerIndex(layer), sd});
    return *this;
}

FlowBuilder& FlowBuilder::periods(std::vector<std::string> names) {
    system.periods = std::move(names);
    return *this;
}

const ReconciledValue& valueOf(const Reconciliation& result, const VariableRef& ref) {
    const auto at = std::find_if(result.values.begin(), result.values.end(),
                                 [&](const ReconciledValue& value) { return value.variable == ref; });
    if (at == result.values.end()) {
        throw std::logic_error("no such number in the result");
    }
    return *at;
}

Reconciliation solved(const System& system, const ReconciliationOptions& options) {
    auto result = reconcile(system, options);
    if (!result) {
        std::string text = "not reconciled: " + std::string(result.error().code.name);
        for (const auto& argument : result.error().arguments) {
            text += "; " + argument.name + "=" + argument.value;
        }
        throw std::runtime_error(text);
    }
    return std::move(*result);
}

} // namespace parkcarbon::engine::flows::test
