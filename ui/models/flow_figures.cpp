#include "ui/models/flow_figures.hpp"

#include <parkcarbon/engine/flows/finding_codes.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace parkcarbon::ui {
namespace {

using engine::flows::FlowAccount;
using engine::flows::QuantityKind;
using engine::flows::ReconciledValue;
using engine::flows::VariableRef;

constexpr double kCoverage = 1.96; ///< of a 95 % interval, in standard uncertainties
constexpr double kPercent = 100.0;

std::optional<std::uint32_t> flowOf(const FlowAccount& account, const VariableRef& variable) {
    switch (variable.quantity) {
    case QuantityKind::Mass:
    case QuantityKind::Concentration:
        return variable.index;
    case QuantityKind::TransferCoefficient:
        return account.project.system.transfer_coefficients[variable.index].flow;
    default:
        return std::nullopt;
    }
}

using FlowInLayer = std::pair<std::uint32_t, std::uint32_t>;

/// What single measurements say of the flows that they are about.
struct Marks {
    std::map<FlowInLayer, std::size_t> asked;
    std::set<FlowInLayer> over_limit;
};

Marks marksOf(const FlowAccount& account) {
    Marks marks;
    const std::vector<FlowSuspect> suspects = flowSuspects(account);
    for (std::size_t place = 0; place < suspects.size(); ++place) {
        if (suspects[place].flow) {
            marks.asked.emplace(FlowInLayer{*suspects[place].flow, suspects[place].variable.layer}, place + 1);
        }
    }
    if (account.reconciliation) {
        for (const engine::flows::Suspect& suspect : account.reconciliation->suspects) {
            if (const auto flow = flowOf(account, suspect.variable)) {
                marks.over_limit.insert({*flow, suspect.variable.layer});
            }
        }
    }
    return marks;
}

void takeBalanced(FlowFigures& figures, const ReconciledValue& balanced) {
    figures.value = balanced.value;
    figures.sd = balanced.sd;
    figures.z = balanced.z;
    figures.variable_class = balanced.variable_class;
    if (figures.stated && balanced.value) {
        figures.too_high = figures.stated->value > *balanced.value;
        if (figures.stated->value != 0.0) {
            figures.change = (*balanced.value - figures.stated->value) / std::abs(figures.stated->value);
        }
    }
}

bool isAbout(const base::Location& where, const std::string& record, const std::string& flow,
             const std::string& layer) {
    return where.record_id == record || where.record_id == flow + "|" + layer ||
           where.record_id.ends_with("|" + layer + "|" + flow);
}

} // namespace

std::vector<FlowSuspect> flowSuspects(const FlowAccount& account) {
    std::vector<FlowSuspect> suspects;
    if (!account.reconciliation) {
        return suspects;
    }
    const auto& tested = account.reconciliation->suspects;
    const auto limitOf = [&tested](const VariableRef& variable) -> std::optional<double> {
        const auto found =
            std::find_if(tested.begin(), tested.end(), [&](const auto& one) { return one.variable == variable; });
        return found != tested.end() ? std::optional(found->limit)
               : tested.empty()      ? std::nullopt
                                     : std::optional(tested.front().limit);
    };
    for (const engine::flows::EliminationStep& step : account.reconciliation->elimination) {
        suspects.push_back(
            {step.dropped, flowOf(account, step.dropped), step.z, limitOf(step.dropped), step.value, step.sd});
    }
    if (suspects.empty()) {
        for (const engine::flows::Suspect& one : tested) {
            suspects.push_back(
                {one.variable, flowOf(account, one.variable), one.z, one.limit, one.value_without, one.sd_without});
        }
    }
    return suspects;
}

std::vector<FlowFigures> flowFigures(const FlowAccount& account, std::uint32_t layer,
                                     const std::vector<engine::flows::SigmaOverride>& what_if) {
    const engine::flows::System& system = account.project.system;
    const Marks marks = marksOf(account);
    std::set<std::string> tried;
    for (const engine::flows::SigmaOverride& sigma : what_if) {
        if (sigma.layer == system.layers[layer].id) {
            tried.insert(sigma.flow_id);
        }
    }
    std::vector<FlowFigures> rows;
    for (std::uint32_t flow = 0; flow < system.flows.size(); ++flow) {
        const auto& quantities = system.flows[flow].quantities;
        const auto carried =
            std::find_if(quantities.begin(), quantities.end(), [&](const auto& one) { return one.layer == layer; });
        if (carried == quantities.end()) {
            continue;
        }
        FlowFigures figures;
        figures.flow = flow;
        figures.stated = account.raw(flow, layer);
        figures.has_own_sigma = carried->mass.has_value();
        if (const ReconciledValue* const balanced = account.mass(flow, layer)) {
            takeBalanced(figures, *balanced);
        }
        const auto asked = marks.asked.find({flow, layer});
        figures.asked = asked == marks.asked.end() ? 0 : asked->second;
        figures.over_limit = marks.over_limit.contains({flow, layer});
        figures.is_what_if = tried.contains(system.flows[flow].id);
        rows.push_back(figures);
    }
    return rows;
}

const base::Finding* questionAbout(const FlowAccount& account, const FlowSuspect& suspect) {
    const engine::flows::System& system = account.project.system;
    const std::string layer = system.layers[suspect.variable.layer].id;
    const std::string node = suspect.flow ? "" : system.nodes[system.stocks[suspect.variable.index].node].id;
    const std::string flow = suspect.flow ? system.flows[*suspect.flow].id : node;
    const bool has_record = suspect.flow && !account.project.flows[*suspect.flow].records.empty();
    const std::string record = has_record ? account.project.flows[*suspect.flow].records.front().id : flow;
    const std::string& unit = system.layers[suspect.variable.layer].unit;
    for (const base::Finding& finding : account.findings) {
        const bool asks = finding.code == engine::flows::kFlowSuspect;
        const auto stated_unit = std::find_if(finding.arguments.begin(), finding.arguments.end(),
                                              [](const base::Argument& argument) { return argument.name == "unit"; });
        const bool same_unit = suspect.variable.quantity != QuantityKind::Mass ||
                               (stated_unit != finding.arguments.end() && stated_unit->value == unit);
        if (asks && same_unit && isAbout(finding.where, record, flow, layer)) {
            return &finding;
        }
    }
    return nullptr;
}

std::optional<double> halfWidthPct(double value, double sd) {
    return value == 0.0 ? std::nullopt : std::optional(kPercent * kCoverage * sd / std::abs(value));
}

} // namespace parkcarbon::ui
