#include "cli/json/flows_json.hpp"

#include "cli/json/finding_json.hpp"
#include "cli/json/or_null.hpp"
#include "cli/json/reconciliation_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace parkcarbon::cli {
namespace {

using namespace engine::flows;
using ReviewJson = nlohmann::ordered_json;

ReviewJson amountJson(const Amount& amount) {
    return {{"value", orNull(amount.value)}, {"sd", orNull(amount.sd)}, {"known", amount.known}};
}

class ReviewDocument {
public:
    explicit ReviewDocument(const FlowReview& review)
        : review_(review), account_(*review.account), system_(account_.project.system) {}

    ReviewJson flows() const {
        ReviewJson list = ReviewJson::array();
        for (std::uint32_t index = 0; index < system_.flows.size(); ++index) {
            const Flow& flow = system_.flows[index];
            const ProjectFlow& about = account_.project.flows[index];
            ReviewJson records = ReviewJson::array();
            for (const RecordRef& record : about.records) {
                records.push_back({{"table", record.table}, {"id", record.id}});
            }
            list.push_back({{"flow", flow.id},
                            {"from", system_.nodes[flow.from].id},
                            {"to", system_.nodes[flow.to].id},
                            {"material", about.material},
                            {"origin", flowOriginWord(about.origin)},
                            {"is_fuel", about.is_fuel},
                            {"evidence_class", domain::word(about.evidence_class)},
                            {"uncertainty_assumed", about.uncertainty_assumed},
                            {"amounts", amounts(index)},
                            {"records", std::move(records)}});
        }
        return list;
    }

    ReviewJson layers() const {
        ReviewJson list = ReviewJson::array();
        for (const Layer& layer : system_.layers) {
            list.push_back(
                {{"layer", layer.id}, {"kind", domain::flows::layerKindWord(layer.kind)}, {"unit", layer.unit}});
        }
        return list;
    }

    ReviewJson balances() const {
        ReviewJson list = ReviewJson::array();
        for (const BalanceSheet& sheet : review_.balances) {
            ReviewJson entry = {{"party", review_.parties[sheet.subject].id},
                                {"layer", system_.layers[sheet.layer].id},
                                {"unit", system_.layers[sheet.layer].unit},
                                {"closure", closureWord(sheet.closure)},
                                {"limit", sheet.limit},
                                {"raw", sides(sheet.raw)}};
            entry["reconciled"] = sheet.reconciled ? sides(*sheet.reconciled) : ReviewJson();
            list.push_back(std::move(entry));
        }
        return list;
    }

    ReviewJson losses() const {
        ReviewJson list = ReviewJson::array();
        for (const LossTable& table : review_.losses) {
            for (const Loss& loss : table.losses) {
                list.push_back({{"party", review_.parties[loss.party].id},
                                {"layer", system_.layers[table.layer].id},
                                {"unit", system_.layers[table.layer].unit},
                                {"amount", amountJson(loss.amount)},
                                {"share_of_input", amountJson(loss.share_of_input)}});
            }
        }
        return list;
    }

    ReviewJson indicators() const {
        ReviewJson list = ReviewJson::array();
        for (const NetworkIndicator& indicator : review_.indicators.indicators) {
            ReviewJson missing = ReviewJson::array();
            for (const IndicatorNeed& need : indicator.needs) {
                missing.push_back(need.id);
            }
            list.push_back({{"id", indicator.id},
                            {"value", orNull(indicator.value)},
                            {"sd", orNull(indicator.sd)},
                            {"unit", indicator.unit},
                            {"known", orNull(indicator.known)},
                            {"missing", std::move(missing)},
                            {"assumed_methane", indicator.assumed_methane}});
        }
        return list;
    }

    ReviewJson heatCascade() const {
        if (!review_.heat) {
            return {};
        }
        const HeatCascade& heat = *review_.heat;
        ReviewJson pinches = ReviewJson::array();
        for (const Pinch& pinch : heat.pinches) {
            pinches.push_back({{"shifted_c", pinch.shifted_c}, {"source_c", pinch.source_c}, {"sink_c", pinch.sink_c}});
        }
        ReviewJson intervals = ReviewJson::array();
        for (const CascadeInterval& one : heat.intervals) {
            intervals.push_back({{"upper_c", one.upper_c},
                                 {"lower_c", one.lower_c},
                                 {"source_duty", one.source_duty},
                                 {"sink_duty", one.sink_duty},
                                 {"flow_in", one.flow_in},
                                 {"flow_out", one.flow_out}});
        }
        return {{"unit", "GJ/a"},
                {"min_approach_k", heat.min_approach_k},
                {"hot_utility", heat.hot_utility},
                {"cold_utility", heat.cold_utility},
                {"recovered", heat.recovered},
                {"pinches", std::move(pinches)},
                {"intervals", std::move(intervals)}};
    }

    ReviewJson embodied() const {
        if (!review_.embodied) {
            return {};
        }
        ReviewJson flows = ReviewJson::array();
        for (std::size_t index = 0; index < review_.exchanges.flows.size(); ++index) {
            const ExchangeNetwork::Flow& flow = review_.exchanges.flows[index];
            const EmbodiedCarbon::Flow& carbon = review_.embodied->flows[index];
            flows.push_back({{"flow", flow.id},
                             {"product", flow.product},
                             {"embodied", carbon.embodied_t},
                             {"intensity", orNull(carbon.intensity)}});
        }
        ReviewJson nodes = ReviewJson::array();
        for (std::size_t index = 0; index < review_.exchanges.nodes.size(); ++index) {
            const EmbodiedCarbon::Node& node = review_.embodied->nodes[index];
            nodes.push_back({{"party", review_.exchanges.nodes[index].id},
                             {"direct", node.direct_t},
                             {"imported", node.imported_t},
                             {"received", node.received_t},
                             {"passed_on", node.passed_on_t},
                             {"exported", node.exported_t},
                             {"final_use", node.final_use_t},
                             {"overdrawn", node.overdrawn}});
        }
        return {{"unit", "tCO2e"},
                {"direct", review_.embodied->direct_t},
                {"imported", review_.embodied->imported_t},
                {"exported", review_.embodied->exported_t},
                {"final_use", review_.embodied->final_use_t},
                {"residual", review_.embodied->residual},
                {"flows", std::move(flows)},
                {"parties", std::move(nodes)}};
    }

    ReviewJson costs() const {
        if (!review_.costs) {
            return {};
        }
        const auto split = [](const CostSplit& cost) {
            return ReviewJson{{"material", cost.material},
                              {"energy", cost.energy},
                              {"system", cost.system},
                              {"waste_management", cost.waste_management},
                              {"total", cost.total()}};
        };
        ReviewJson centres = ReviewJson::array();
        for (std::size_t index = 0; index < review_.cost_centres.size(); ++index) {
            const MaterialFlowCost::Centre& centre = review_.costs->centres[index];
            centres.push_back({{"party", review_.cost_centres[index]},
                               {"spent", split(centre.spent)},
                               {"received", split(centre.received)},
                               {"passed_on", split(centre.passed_on)},
                               {"product", split(centre.product)},
                               {"loss", split(centre.loss)}});
        }
        const auto value = std::find_if(system_.layers.begin(), system_.layers.end(),
                                        [](const Layer& layer) { return layer.kind == LayerKind::Value; });
        return {{"unit", value == system_.layers.end() ? "" : value->unit},
                {"product", split(review_.costs->product)},
                {"loss", split(review_.costs->loss)},
                {"centres", std::move(centres)}};
    }

private:
    ReviewJson amounts(std::uint32_t flow) const {
        ReviewJson list = ReviewJson::array();
        for (const FlowQuantity& quantity : system_.flows[flow].quantities) {
            const Datum raw = account_.raw(flow, quantity.layer);
            const ReconciledValue* const value = account_.mass(flow, quantity.layer);
            list.push_back(
                {{"layer", system_.layers[quantity.layer].id},
                 {"unit", system_.layers[quantity.layer].unit},
                 {"raw", raw ? ReviewJson(raw->value) : ReviewJson()},
                 {"raw_sd", raw ? ReviewJson(raw->sd) : ReviewJson()},
                 {"reconciled", value == nullptr ? ReviewJson() : orNull(value->value)},
                 {"reconciled_sd", value == nullptr ? ReviewJson() : orNull(value->sd)},
                 {"class", value == nullptr ? ReviewJson() : ReviewJson(variableClassWord(value->variable_class))}});
        }
        return list;
    }

    static ReviewJson sides(const BalanceSides& sides) {
        return {{"in", amountJson(sides.inflow)},
                {"out", amountJson(sides.outflow)},
                {"stock_change", amountJson(sides.stock_change)},
                {"residual", amountJson(sides.residual)},
                {"gap", orNull(sides.gap)}};
    }

    const FlowReview& review_;
    const FlowAccount& account_;
    const System& system_;
};

} // namespace

void printJson(const FlowReview& review, const FlowOptions& options, const text::Text& text, std::ostream& out) {
    const FlowAccount& account = *review.account;
    ReconciliationOptions used;
    used.significance = options.significance;
    used.non_negative = options.non_negative;
    Reconciliation none;
    none.converged = false;
    const Reconciliation& result = account.reconciliation ? *account.reconciliation : none;
    ReviewJson document = headJson(account.project.system, used, result, text);
    document["schema"] = "parkcarbon.flows/1";
    document["period"] = account.period.str();
    document["revision"] = account.revision;
    document["reconciled"] = account.reconciliation.has_value();
    const ReviewDocument parts(review);
    document["layers"] = parts.layers();
    document["flows"] = parts.flows();
    document["balances"] = parts.balances();
    document["losses"] = parts.losses();
    document["indicators"] = parts.indicators();
    document["embodied"] = parts.embodied();
    document["heat_cascade"] = parts.heatCascade();
    document["costs"] = parts.costs();
    base::Findings findings = account.findings;
    findings.insert(findings.end(), review.findings.begin(), review.findings.end());
    document["findings"] = toJson(findings, text);
    printWithValues(document, account.project.system, result.values, out);
}

} // namespace parkcarbon::cli
