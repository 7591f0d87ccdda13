#include "metric_park.hpp"

namespace parkcarbon::engine::test {

using flows::Datum;
using flows::Flow;
using flows::LayerKind;
using flows::NodeKind;

MetricPark::MetricPark() {
    project.system.layers = {{"goods", LayerKind::Goods, "t"},
                             {"water", LayerKind::Water, "m3"},
                             {"energy", LayerKind::Energy, "GJ"},
                             {"carbon", LayerKind::Carbon, "tC"}};
}

std::uint32_t MetricPark::node(std::string_view id) {
    if (const auto known = nodes_.find(id); known != nodes_.end()) {
        return known->second;
    }
    const auto index = static_cast<std::uint32_t>(project.system.nodes.size());
    nodes_.emplace(id, index);
    flows::Node node;
    node.id = id;
    node.kind = id.starts_with("env:")     ? NodeKind::Environment
                : id.starts_with("ext:")   ? NodeKind::External
                : id.starts_with("stock:") ? NodeKind::Stock
                                           : NodeKind::Process;
    project.system.nodes.push_back(node);

    flows::ProjectNode known;
    known.in_park = node.kind == NodeKind::Process || node.kind == NodeKind::Stock;
    const std::string_view inner = node.kind == NodeKind::Stock ? id.substr(id.find(':') + 1) : id;
    if (known.in_park && inner.starts_with('E')) {
        const std::string enterprise(inner.substr(0, inner.find('/')));
        known.enterprise =
            enterprises_.emplace(enterprise, static_cast<std::uint32_t>(enterprises_.size())).first->second;
        known.is_enterprise = enterprise == id;
    }
    project.nodes.push_back(known);
    return index;
}

Flow& MetricPark::addFlow(std::string_view id, std::string_view from, std::string_view to, std::string_view material) {
    Flow flow;
    flow.id = id;
    flow.from = node(from);
    flow.to = node(to);
    flows::ProjectFlow known;
    known.material = material;
    project.flows.push_back(known);
    return project.system.flows.emplace_back(flow);
}

MetricPark& MetricPark::flow(std::string_view id, std::string_view from, std::string_view to, std::string_view material,
                             std::uint32_t layer, double value, double sd) {
    addFlow(id, from, to, material).quantities.push_back({layer, flows::Measurement{value, sd}, std::nullopt});
    return *this;
}

MetricPark& MetricPark::unmeasured(std::string_view id, std::string_view from, std::string_view to,
                                   std::string_view material, std::uint32_t layer) {
    addFlow(id, from, to, material).quantities.push_back({layer, std::nullopt, std::nullopt});
    return *this;
}

MetricPark& MetricPark::carrying(std::uint32_t layer, Datum mass) {
    project.system.flows.back().quantities.push_back({layer, mass, std::nullopt});
    return *this;
}

MetricPark& MetricPark::origin(flows::FlowOrigin origin) {
    project.flows.back().origin = origin;
    project.flows.back().is_fuel = origin == flows::FlowOrigin::Fuel;
    return *this;
}

MetricPark& MetricPark::outside(std::string_view id) {
    project.nodes[node(id)].in_park = false;
    return *this;
}

flows::Reconciliation
MetricPark::reconciliation(const std::map<std::string, std::pair<double, double>>& changed) const {
    flows::Reconciliation result;
    for (std::uint32_t index = 0; index < project.system.flows.size(); ++index) {
        const Flow& flow = project.system.flows[index];
        for (const flows::FlowQuantity& quantity : flow.quantities) {
            flows::ReconciledValue value;
            value.variable = {flows::QuantityKind::Mass, quantity.layer, index};
            value.input = quantity.mass;
            if (quantity.mass) {
                value.value = quantity.mass->value;
                value.sd = quantity.mass->sd;
            }
            if (const auto found = changed.find(flow.id); found != changed.end()) {
                value.value = found->second.first;
                value.sd = found->second.second;
            }
            result.values.push_back(value);
        }
    }
    return result;
}

domain::Stream streamRow(std::string_view enterprise, domain::StreamSide side, std::string_view name_zh, double value,
                         std::string_view unit, std::string_view quality) {
    return {domain::StreamId("S1"),
            domain::EnterpriseId(std::string(enterprise)),
            side,
            "",
            std::string(name_zh),
            "",
            *domain::Quantity::create(value, *domain::Unit::parse(unit)),
            "",
            std::string(quality),
            std::nullopt,
            "",
            std::nullopt,
            std::nullopt,
            "",
            {}};
}

} // namespace parkcarbon::engine::test
