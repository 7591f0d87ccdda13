#include "system_draft.hpp"

#include "../inventory/parameter_reader.hpp"
#include "flow_uncertainty.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/engine/flows/finding_codes.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::engine::flows {
namespace {

struct KnownLayer {
    std::string_view id;
    LayerKind kind;
    std::string_view unit;
};
constexpr std::array kKnownLayers = {
    KnownLayer{"goods", LayerKind::Goods, "t"},    KnownLayer{"water", LayerKind::Water, "m3"},
    KnownLayer{"energy", LayerKind::Energy, "GJ"}, KnownLayer{"carbon", LayerKind::Carbon, "tC"},
    KnownLayer{"value", LayerKind::Value, "CNY"},
};
constexpr std::string_view kSubstanceUnit = "t";
constexpr std::array<std::string_view, 4> kOriginWords = {"flow", "energy_transfer", "fuel", "implied"};

domain::Unit currencyOf(const domain::Park& park) {
    const auto unit = domain::Unit::parse(park.currency);
    return unit ? *unit : inventory::knownUnit("CNY");
}

} // namespace

std::string_view flowOriginWord(FlowOrigin origin) {
    return kOriginWords[static_cast<std::size_t>(origin)];
}

SystemDraft::SystemDraft(const inventory::RunState& run) : run_(run) {
    project_.system.periods = {run.options.period.str()};
    for (const domain::Process& process : run.snapshot.processes) {
        processes_.emplace(process.id.str(), &process);
    }
    layer("goods"); // concentrations refer to the first layer of kind Goods
}

std::uint32_t SystemDraft::layer(std::string_view id) {
    if (const auto known = findLayer(id)) {
        return *known;
    }
    const auto* const known =
        std::find_if(kKnownLayers.begin(), kKnownLayers.end(), [&](const KnownLayer& one) { return one.id == id; });
    const bool is_known = known != kKnownLayers.end();
    const LayerKind kind = is_known ? known->kind : LayerKind::Substance;
    const domain::Unit unit = kind == LayerKind::Value ? currencyOf(run_.snapshot.park)
                                                       : inventory::knownUnit(is_known ? known->unit : kSubstanceUnit);
    system().layers.push_back({std::string(id), kind, unit.symbol()});
    units_.push_back(unit);
    return static_cast<std::uint32_t>(system().layers.size() - 1);
}

std::optional<std::uint32_t> SystemDraft::findLayer(std::string_view id) const {
    const auto& layers = project_.system.layers;
    const auto found = std::find_if(layers.begin(), layers.end(), [&](const Layer& one) { return one.id == id; });
    return found == layers.end() ? std::nullopt : std::optional(static_cast<std::uint32_t>(found - layers.begin()));
}

std::uint32_t SystemDraft::addNode(const std::string& id, NodeKind kind, ProjectNode about) {
    Node node;
    node.id = id;
    node.kind = kind;
    node.balance = kind == NodeKind::Process;
    const auto index = static_cast<std::uint32_t>(system().nodes.size());
    system().nodes.push_back(std::move(node));
    project_.nodes.push_back(std::move(about));
    nodes_.emplace(id, index);
    return index;
}

std::optional<std::uint32_t> SystemDraft::findNode(const std::string& id) const {
    const auto found = nodes_.find(id);
    return found == nodes_.end() ? std::nullopt : std::optional(found->second);
}

ProjectNode SystemDraft::aboutEnterprise(std::size_t enterprise) const {
    const domain::Enterprise& record = run_.snapshot.enterprises[enterprise];
    ProjectNode about;
    about.enterprise = static_cast<std::uint32_t>(enterprise);
    about.is_enterprise = true;
    about.name_zh = record.name_zh;
    about.name_en = record.name_en;
    about.in_park = run_.boundary.isInside(enterprise) && run_.boundary.isMember(enterprise, run_.options.period);
    return about;
}

std::uint32_t SystemDraft::enterpriseNode(std::size_t enterprise) {
    const std::string& id = run_.snapshot.enterprises[enterprise].id.str();
    if (const auto known = findNode(id)) {
        return *known;
    }
    ProjectNode about = aboutEnterprise(enterprise);
    const NodeKind kind = about.in_park ? NodeKind::Process : NodeKind::External;
    return addNode(id, kind, std::move(about));
}

std::uint32_t SystemDraft::outsideNode(const std::string& id, NodeKind kind, std::string_view name) {
    if (const auto known = findNode(id)) {
        return *known;
    }
    ProjectNode about;
    about.name_zh = name;
    about.name_en = name;
    return addNode(id, kind, std::move(about));
}

std::optional<std::uint32_t> SystemDraft::node(const domain::FlowParty& party) {
    using Kind = domain::FlowParty::Kind;
    if (party.kind() == Kind::Environment || party.kind() == Kind::External) {
        return outsideNode(party.str(), party.kind() == Kind::External ? NodeKind::External : NodeKind::Environment,
                           party.name());
    }
    if (const auto known = findNode(party.str())) {
        return known;
    }
    ProjectNode about;
    if (const auto enterprise = run_.boundary.find(party.name())) {
        if (party.kind() == Kind::Node) {
            return enterpriseNode(*enterprise);
        }
        about = aboutEnterprise(*enterprise);
    } else if (const auto process = processes_.find(party.name()); process != processes_.end()) {
        const domain::Process& record = *process->second;
        const auto owner = record.enterprise ? run_.boundary.find(record.enterprise->str()) : std::nullopt;
        about = owner ? aboutEnterprise(*owner) : ProjectNode{};
        about.in_park = !owner || about.in_park;
        about.name_zh = record.name_zh;
        about.name_en = record.name_en;
    } else {
        return std::nullopt;
    }
    about.is_enterprise = false;
    return addNode(party.str(), party.kind() == Kind::Stock ? NodeKind::Stock : NodeKind::Process, std::move(about));
}

std::uint32_t SystemDraft::node(const domain::Party& party) {
    switch (party.kind()) {
    case domain::Party::Kind::Grid:
        return outsideNode("grid", NodeKind::External, "grid");
    case domain::Party::Kind::External:
        return outsideNode(party.str(), NodeKind::External, party.name());
    case domain::Party::Kind::Enterprise:
        break;
    }
    return enterpriseNode(*run_.boundary.find(party.name()));
}

std::uint32_t SystemDraft::addFlow(std::string id, std::uint32_t from, std::uint32_t to, ProjectFlow about) {
    const auto index = static_cast<std::uint32_t>(system().flows.size());
    flows_.emplace(id, index);
    Flow flow;
    flow.id = std::move(id);
    flow.from = from;
    flow.to = to;
    system().flows.push_back(std::move(flow));
    project_.flows.push_back(std::move(about));
    return index;
}

std::optional<std::uint32_t> SystemDraft::findFlow(const std::string& id) const {
    const auto found = flows_.find(id);
    return found == flows_.end() ? std::nullopt : std::optional(found->second);
}

const FlowQuantity* SystemDraft::findQuantity(std::uint32_t flow, std::uint32_t layer) const {
    const auto& quantities = project_.system.flows[flow].quantities;
    const auto found =
        std::find_if(quantities.begin(), quantities.end(), [&](const FlowQuantity& one) { return one.layer == layer; });
    return found == quantities.end() ? nullptr : &*found;
}

FlowQuantity& SystemDraft::quantity(std::uint32_t flow, std::uint32_t layer) {
    auto& quantities = system().flows[flow].quantities;
    const auto found =
        std::find_if(quantities.begin(), quantities.end(), [&](const FlowQuantity& one) { return one.layer == layer; });
    return found != quantities.end() ? *found : quantities.emplace_back(FlowQuantity{layer, {}, {}});
}

double SystemDraft::halfWidthPct(std::optional<double> stated, domain::EvidenceClass evidence, double default_pct) {
    if (!stated) {
        ++assumed_[{evidence, default_pct}];
    }
    return stated.value_or(default_pct);
}

double SystemDraft::halfWidthPct(std::optional<double> stated, domain::EvidenceClass evidence) {
    return stated ? *stated
                  : halfWidthPct(stated, evidence, evidenceHalfWidthPct(run_.library.uncertainty(), evidence));
}

void SystemDraft::reportAssumptions() {
    for (const auto& [key, count] : assumed_) {
        report(kFlowUncertaintyAssumed, base::Severity::Note,
               {{"value", std::string(domain::word(key.first))},
                {"count", std::to_string(count)},
                {"expected", base::formatNumber(key.second)}},
               {});
    }
}

void SystemDraft::report(base::Code code, base::Severity severity, base::Arguments arguments, base::Location where) {
    findings_.add({code, severity, std::move(arguments), std::move(where)});
}

ProjectSystem SystemDraft::take() {
    project_.findings = findings_.take();
    return std::move(project_);
}

} // namespace parkcarbon::engine::flows
