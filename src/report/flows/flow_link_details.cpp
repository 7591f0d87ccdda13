#include "flow_link_details.hpp"

#include <parkcarbon/text/number_format.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace parkcarbon::report {
namespace {

constexpr std::size_t kNamedFlows = 5;
constexpr double kNormal95 = 1.96;

std::string amountWithUncertainty(const FlowDetailContext& context, const engine::flows::Amount& amount) {
    if (!amount.value) {
        return context.text.term("diagram.unknown");
    }
    const std::string unit = context.text.unitName(context.account.project.system.layers[context.layer].unit);
    std::string shown = text::formatFixed(*amount.value, context.decimals) + " " + unit;
    if (amount.sd && *amount.value != 0.0) {
        shown += " ± " + text::formatPercent(kNormal95 * *amount.sd / std::abs(*amount.value));
    }
    return shown;
}

/// Each different word once, in order of the words.
std::string joinedWords(const std::set<std::string>& words) {
    std::string joined;
    for (const std::string& word : words) {
        joined += (joined.empty() ? "" : " · ") + word;
    }
    return joined;
}

} // namespace

std::string flowLinkDetail(const FlowDetailContext& context, const std::vector<std::uint32_t>& flows,
                           const engine::flows::Amount& shown, const engine::flows::Amount& stated, bool negative) {
    const text::Text& text = context.text;
    std::string detail = text.term("flow_diagram.stated") + ": " + amountWithUncertainty(context, stated);
    if (context.reconciled) {
        detail += "\n" + text.term("flow_diagram.balanced") + ": " + amountWithUncertainty(context, shown);
    }
    std::set<std::string> classes;
    std::set<std::string> evidence;
    for (const std::uint32_t flow : flows) {
        if (const auto* value = context.account.mass(flow, context.layer)) {
            classes.insert(text.termOr("variable_class", engine::flows::variableClassWord(value->variable_class)));
        }
        evidence.insert(text.label(context.account.project.flows[flow].evidence_class));
    }
    if (!classes.empty()) {
        detail += "\n" + text.term("flow_diagram.class") + ": " + joinedWords(classes);
    }
    if (stated.value) {
        detail += "\n" + text.term("flow_diagram.evidence") + ": " + joinedWords(evidence);
    }
    detail += "\n" + text.term("flow_diagram.flows") + ": ";
    for (std::size_t index = 0; index < std::min(flows.size(), kNamedFlows); ++index) {
        detail += (index == 0 ? "" : ", ") + context.account.project.system.flows[flows[index]].id;
    }
    if (flows.size() > kNamedFlows) {
        detail += " … (" + std::to_string(flows.size()) + ")";
    }
    return negative ? detail + "\n" + text.term("flow_diagram.negative") : detail;
}

} // namespace parkcarbon::report
