#include "flow_account_findings.hpp"

#include "node_sides.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/engine/flows/finding_codes.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace parkcarbon::engine::flows {
namespace {

constexpr double kSignificantSd = 1.96;
constexpr std::size_t kNamedFlows = 6; // of one side of a balance

/// Four significant digits: these numbers are read by people.
std::string shownNumber(double value) {
    if (value == 0.0 || !std::isfinite(value)) {
        return base::formatNumber(value);
    }
    constexpr int kDigits = 4;
    const int decimals = kDigits - 1 - static_cast<int>(std::floor(std::log10(std::abs(value))));
    const double scale = std::pow(10.0, std::max(decimals, 0));
    return base::formatNumber(std::round(value * scale) / scale);
}

/// One measurement to ask about.
struct Question {
    VariableRef variable;
    double z = 0.0;
    std::optional<double> value;
    std::optional<double> sd;
};

class AccountFindingWriter {
public:
    explicit AccountFindingWriter(const FlowAccount& account)
        : account_(account), system_(account.project.system), sides_(nodeSides(system_)) {}

    base::Findings write() {
        for (const Question& question : questions()) {
            ask(question);
        }
        tellNegativeLosses();
        tellUntestable();
        return std::move(findings_);
    }

private:
    /// A wrong number drags its neighbours over the limit: serial elimination tells it from them.
    std::vector<Question> questions() const {
        std::vector<Question> questions;
        const Reconciliation& result = *account_.reconciliation;
        for (const EliminationStep& step : result.elimination) {
            questions.push_back({step.dropped, step.z, step.value, step.sd});
        }
        if (questions.empty()) {
            for (const Suspect& suspect : result.suspects) {
                questions.push_back({suspect.variable, suspect.z, suspect.value_without, suspect.sd_without});
            }
        }
        return questions;
    }

    const ReconciledValue* valueOf(const VariableRef& variable) const {
        const auto& values = account_.reconciliation->values;
        const auto found = std::find_if(values.begin(), values.end(),
                                        [&](const ReconciledValue& one) { return one.variable == variable; });
        return found == values.end() ? nullptr : &*found;
    }

    void ask(const Question& question) {
        const ReconciledValue* const value = valueOf(question.variable);
        if (value == nullptr || !value->input) {
            return;
        }
        const auto flow = flowOf(question.variable);
        base::Arguments arguments = {{"value", shownNumber(value->input->value)},
                                     {"stated_sd", shownNumber(value->input->sd)},
                                     {"unit", unitOf(question.variable)},
                                     {"z", shownNumber(question.z)},
                                     {"enterprise", flow ? askedOf(*flow) : nodeOf(question.variable)},
                                     {"material", flow ? materialOf(*flow) : nodeOf(question.variable)},
                                     {"balances", flow ? balancesOf(*flow, question.variable.layer) : "-"}};
        // A number that a test can doubt is determined by the others; what they say is what it is doubted for.
        arguments.push_back({"expected", shownNumber(question.value ? *question.value : value->value.value_or(0.0))});
        arguments.push_back({"sd", shownNumber(question.sd ? *question.sd : value->sd.value_or(0.0))});
        findings_.push_back({kFlowSuspect, base::Severity::Warning, std::move(arguments), placeOf(question.variable)});
    }

    std::optional<std::uint32_t> flowOf(const VariableRef& variable) const {
        switch (variable.quantity) {
        case QuantityKind::Mass:
        case QuantityKind::Concentration:
            return variable.index;
        case QuantityKind::TransferCoefficient:
            return system_.transfer_coefficients[variable.index].flow;
        default:
            return std::nullopt;
        }
    }

    std::string nodeOf(const VariableRef& variable) const {
        return system_.nodes[system_.stocks[variable.index].node].id;
    }

    std::string unitOf(const VariableRef& variable) const {
        const std::string& unit = system_.layers[variable.layer].unit;
        switch (variable.quantity) {
        case QuantityKind::Concentration:
            return unit + "/" + system_.layers.front().unit;
        case QuantityKind::TransferCoefficient:
            return "1";
        default:
            return unit;
        }
    }

    /// Whose meter or bill it is: the enterprise that takes the flow in, else the one that gives it out.
    std::string askedOf(std::uint32_t flow) const {
        const Flow& record = system_.flows[flow];
        for (const bool enterprises_only : {true, false}) {
            for (const std::uint32_t node : {record.to, record.from}) {
                const ProjectNode& about = account_.project.nodes[node];
                if (about.in_park && (about.is_enterprise || !enterprises_only)) {
                    return system_.nodes[node].id;
                }
            }
        }
        return system_.nodes[record.to].id;
    }

    std::string materialOf(std::uint32_t flow) const {
        const std::string& material = account_.project.flows[flow].material;
        return material.empty() ? system_.flows[flow].id : material;
    }

    /// `E26: 自来水 (F25025) + 中水 (F25042) = 污水 (F25085) + …` for the balances that the flow is part of.
    std::string balancesOf(std::uint32_t flow, std::uint32_t layer) const {
        std::string text;
        for (const std::uint32_t node : {system_.flows[flow].to, system_.flows[flow].from}) {
            if (!system_.nodes[node].balancedIn(layer)) {
                continue;
            }
            const NodeSide& side = sides_[node * system_.layers.size() + layer];
            text += (text.empty() ? "" : "; ") + system_.nodes[node].id + ": " + sumText(side.in, flow, layer) + " = " +
                    sumText(side.out, flow, layer);
        }
        return text.empty() ? "-" : text;
    }

    /// The flow asked about first, then the largest.
    std::string sumText(std::vector<std::uint32_t> flows, std::uint32_t asked, std::uint32_t layer) const {
        const auto weight = [&](std::uint32_t flow) {
            const Datum raw = account_.raw(flow, layer);
            return flow == asked ? std::numeric_limits<double>::infinity() : raw ? std::abs(raw->value) : 0.0;
        };
        std::stable_sort(flows.begin(), flows.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return weight(a) > weight(b); });
        std::string text;
        for (std::size_t index = 0; index < std::min(flows.size(), kNamedFlows); ++index) {
            const Datum raw = account_.raw(flows[index], layer);
            text += (text.empty() ? "" : " + ") + materialOf(flows[index]) + " " + system_.flows[flows[index]].id +
                    " (" + (raw ? shownNumber(raw->value) : "?") + ")";
        }
        return flows.size() > kNamedFlows ? text + " + …" : text;
    }

    base::Location placeOf(const VariableRef& variable) const {
        base::Location where;
        const auto flow = flowOf(variable);
        if (!flow) {
            where.table = "processes";
            where.record_id = nodeOf(variable);
        } else if (variable.quantity == QuantityKind::Mass) {
            const auto& records = account_.project.flows[*flow].records;
            where.table = records.empty() ? "flows" : records.front().table;
            where.record_id = records.empty() ? system_.flows[*flow].id : records.front().id;
            where.field = "quantity";
        } else {
            const std::string& id = system_.flows[*flow].id;
            const std::string& layer = system_.layers[variable.layer].id;
            const bool composition = variable.quantity == QuantityKind::Concentration;
            where.table = composition ? "compositions" : "transfer_coefficients";
            where.record_id =
                composition ? id + "|" + layer : system_.nodes[system_.flows[*flow].from].id + "|" + layer + "|" + id;
            where.field = composition ? "fraction" : "value";
        }
        return where;
    }

    void tellNegativeLosses() {
        for (std::uint32_t flow = 0; flow < system_.flows.size(); ++flow) {
            const ProjectFlow& about = account_.project.flows[flow];
            const ReconciledValue* const loss =
                about.origin == FlowOrigin::Implied ? account_.mass(flow, about.amount_layer) : nullptr;
            if (loss == nullptr || !loss->value || *loss->value >= -kSignificantSd * loss->sd.value_or(0.0)) {
                continue;
            }
            base::Location where;
            where.table = "enterprises";
            where.record_id = system_.nodes[system_.flows[flow].from].id;
            findings_.push_back({kFlowLossNegative,
                                 base::Severity::Warning,
                                 {{"value", shownNumber(*loss->value)},
                                  {"sd", shownNumber(loss->sd.value_or(0.0))},
                                  {"unit", system_.layers[about.amount_layer].unit},
                                  {"layer", system_.layers[about.amount_layer].id}},
                                 std::move(where)});
        }
    }

    void tellUntestable() {
        const auto& values = account_.reconciliation->values;
        const auto measured = std::count_if(values.begin(), values.end(), [](const ReconciledValue& value) {
            return value.input && value.input->sd > 0.0;
        });
        if (account_.reconciliation->untestable > 0) {
            findings_.push_back({kFlowUntestable,
                                 base::Severity::Note,
                                 {{"value", std::to_string(account_.reconciliation->untestable)},
                                  {"expected", std::to_string(measured)}},
                                 {}});
        }
    }

    const FlowAccount& account_;
    const System& system_;
    const std::vector<NodeSide> sides_;
    base::Findings findings_;
};

} // namespace

base::Findings accountFindings(const FlowAccount& account) {
    return AccountFindingWriter(account).write();
}

} // namespace parkcarbon::engine::flows
