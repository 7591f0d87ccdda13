#include "flow_park.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <limits>
#include <stdexcept>

namespace parkcarbon::engine::test {
namespace {

domain::Unit unitNamed(std::string_view symbol) {
    const auto unit = domain::Unit::parse(symbol);
    if (!unit) {
        throw std::invalid_argument("no such unit: " + std::string(symbol));
    }
    return *unit;
}

std::optional<std::uint32_t> layerIndex(const flows::ProjectSystem& project, std::string_view id) {
    const auto& layers = project.system.layers;
    const auto found = std::find_if(layers.begin(), layers.end(), [&](const auto& one) { return one.id == id; });
    return found == layers.end() ? std::nullopt : std::optional(static_cast<std::uint32_t>(found - layers.begin()));
}

} // namespace

FlowPark& FlowPark::enterprises(std::initializer_list<std::string_view> ids) {
    for (const std::string_view id : ids) {
        enterprise({{"enterprise_id", id}});
    }
    return *this;
}

FlowPark& FlowPark::flow(const FlowText& row) {
    flows_.push_back({domain::FlowId(std::string(row.id)), base::Period::parse(row.period).value(),
                      domain::FlowParty::parse(row.from).value(), domain::FlowParty::parse(row.to).value(),
                      std::string(row.material), std::string(row.layer), row.quantity, unitNamed(row.unit),
                      row.uncertainty_pct, row.evidence_class, "", "", "",
                      domain::Provenance{"flows.csv", "", static_cast<std::int64_t>(flows_.size()) + 2}});
    return *this;
}

FlowPark& FlowPark::process(std::string_view id, std::string_view enterprise, bool balance,
                            std::optional<double> tolerance_pct) {
    domain::Process process;
    process.id = domain::ProcessId(std::string(id));
    if (!enterprise.empty()) {
        process.enterprise = domain::EnterpriseId(std::string(enterprise));
    }
    process.balance = balance;
    process.tolerance_pct = tolerance_pct;
    processes_.push_back(std::move(process));
    return *this;
}

FlowPark& FlowPark::composition(std::string_view flow, std::string_view substance, double fraction,
                                std::string_view unit, std::optional<double> uncertainty_pct) {
    compositions_.push_back({domain::FlowId(std::string(flow)),
                             std::string(substance),
                             fraction,
                             unitNamed(unit),
                             uncertainty_pct,
                             domain::EvidenceClass::Measured,
                             {}});
    return *this;
}

FlowPark& FlowPark::coefficient(std::string_view process, std::string_view layer, std::string_view flow, double value,
                                std::optional<double> uncertainty_pct) {
    coefficients_.push_back(
        {std::string(process), std::string(layer), domain::FlowId(std::string(flow)), value, uncertainty_pct, {}});
    return *this;
}

domain::ProjectSnapshot FlowPark::snapshot() const {
    domain::ProjectSnapshot snapshot = ParkBuilder::snapshot();
    snapshot.flows = flows_;
    snapshot.processes = processes_;
    snapshot.compositions = compositions_;
    snapshot.transfer_coefficients = coefficients_;
    return snapshot;
}

flows::ProjectSystem FlowPark::system(std::string_view period) const {
    flows::ProjectSystemOptions options;
    options.period = base::Period::parse(period).value();
    auto project = flows::projectSystem(snapshot(), *shippedLibrary(), options);
    if (!project) {
        ADD_FAILURE() << "no flow system: " << project.error().code.name;
        return {};
    }
    EXPECT_EQ(project->flows.size(), project->system.flows.size());
    EXPECT_EQ(project->nodes.size(), project->system.nodes.size());
    return std::move(*project);
}

bool hasFlow(const flows::ProjectSystem& project, std::string_view id) {
    const auto& all = project.system.flows;
    return std::any_of(all.begin(), all.end(), [&](const flows::Flow& flow) { return flow.id == id; });
}

std::uint32_t flowIndex(const flows::ProjectSystem& project, std::string_view id) {
    const auto& all = project.system.flows;
    const auto found = std::find_if(all.begin(), all.end(), [&](const flows::Flow& flow) { return flow.id == id; });
    if (found == all.end()) {
        throw std::invalid_argument("no such flow: " + std::string(id));
    }
    return static_cast<std::uint32_t>(found - all.begin());
}

const flows::Node& nodeOf(const flows::ProjectSystem& project, std::string_view id) {
    const auto& all = project.system.nodes;
    const auto found = std::find_if(all.begin(), all.end(), [&](const flows::Node& node) { return node.id == id; });
    if (found == all.end()) {
        throw std::invalid_argument("no such node: " + std::string(id));
    }
    return *found;
}

std::optional<flows::FlowQuantity> quantityOf(const flows::ProjectSystem& project, std::string_view flow,
                                              std::string_view layer) {
    const auto index = layerIndex(project, layer);
    for (const flows::FlowQuantity& quantity : project.system.flows[flowIndex(project, flow)].quantities) {
        if (index == quantity.layer) {
            return quantity;
        }
    }
    return std::nullopt;
}

double massOf(const flows::ProjectSystem& project, std::string_view flow, std::string_view layer) {
    const auto quantity = quantityOf(project, flow, layer);
    return quantity && quantity->mass ? quantity->mass->value : std::numeric_limits<double>::quiet_NaN();
}

double sdOf(const flows::ProjectSystem& project, std::string_view flow, std::string_view layer) {
    const auto quantity = quantityOf(project, flow, layer);
    return quantity && quantity->mass ? quantity->mass->sd : std::numeric_limits<double>::quiet_NaN();
}

bool isBalanced(const flows::ProjectSystem& project, std::string_view node, std::string_view layer) {
    const auto index = layerIndex(project, layer);
    return index && nodeOf(project, node).balancedIn(*index);
}

} // namespace parkcarbon::engine::test
