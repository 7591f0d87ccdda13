#include "cli/json/trends_json.hpp"

#include "cli/json/or_null.hpp"

#include <nlohmann/json.hpp>

namespace parkcarbon::cli {
namespace {

using namespace engine::trends;
using Json = nlohmann::ordered_json;

Json decomposedJson(const DecomposedChange& change, const Decomposition& result) {
    Json effects = Json::object();
    Json ratios = Json::object();
    Json by_category = Json::object();
    for (const FactorEffect& effect : change.effects) {
        effects[effect.factor] = effect.additive;
        ratios[effect.factor] = orNull(effect.multiplicative);
        for (std::size_t category = 0; category < result.categories.size(); ++category) {
            by_category[effect.factor][result.categories[category]] = effect.by_category[category];
        }
    }
    return {{"from", result.years[change.from]}, {"to", result.years[change.to]},
            {"before", change.before},           {"after", change.after},
            {"change", change.change},           {"effects", effects},
            {"residual", change.residual},       {"ratio", orNull(change.ratio)},
            {"multiplicative", ratios},          {"by_category", by_category}};
}

Json decouplingJson(const Decoupling& decoupling, const std::vector<double>& years) {
    return {{"from", years[decoupling.from]},
            {"to", years[decoupling.to]},
            {"carbon_change", orNull(decoupling.carbon_change)},
            {"output_change", orNull(decoupling.output_change)},
            {"elasticity", orNull(decoupling.elasticity)},
            {"state", decouplingStateWord(decoupling.state)}};
}

Json testJson(const MannKendall& test) {
    return {{"s", test.s}, {"variance", test.variance},   {"z", test.z},
            {"p", test.p}, {"sen_slope", test.sen_slope}, {"direction", trendDirectionWord(test.direction)}};
}

Json peakJson(const TrendResult& result) {
    const Peak& peak = result.peak;
    return {{"verdict", peakVerdictWord(peak.verdict)},
            {"year", result.years[peak.maximum]},
            {"value", result.values[peak.maximum]},
            {"years_since", peak.years_since},
            {"after", peak.after ? testJson(*peak.after) : Json(nullptr)},
            {"status", "unconfirmed"}};
}

Json changeJson(const SeriesChange& change, const std::vector<double>& years) {
    return {{"from", years[change.from]},
            {"to", years[change.to]},
            {"change", change.change},
            {"relative", orNull(change.relative)},
            {"cagr", orNull(change.compound_growth)}};
}

Json costJson(const AbatementCost& cost) {
    return {{"id", cost.id},
            {"crf", cost.capital_recovery},
            {"annual_cost", cost.annual_cost},
            {"reduction_t_per_a", cost.reduction_t_per_a},
            {"cost_per_t", orNull(cost.cost_per_t)},
            {"cumulative_t_per_a", cost.cumulative_t_per_a},
            {"npv", cost.net_present_value},
            {"irr", orNull(cost.internal_rate)},
            {"payback_a", orNull(cost.payback_a)},
            {"discounted_payback_a", orNull(cost.discounted_payback_a)}};
}

} // namespace

Json toJson(const Decomposition& result) {
    Json document = {{"schema", "parkcarbon.decomposition/1"}, {"years", result.years}, {"carbon", result.carbon}};
    document.update(decomposedJson(result.span, result));
    document["chained"] = decomposedJson(result.chained, result);
    document["steps"] = Json::array();
    for (const DecomposedChange& step : result.steps) {
        document["steps"].push_back(decomposedJson(step, result));
    }
    return document;
}

Json toJson(const DecouplingResult& result) {
    Json document = {{"schema", "parkcarbon.decoupling/1"}, {"years", result.years}};
    document.update(decouplingJson(result.span, result.years));
    document["steps"] = Json::array();
    for (const Decoupling& step : result.steps) {
        document["steps"].push_back(decouplingJson(step, result.years));
    }
    return document;
}

Json toJson(const TrendResult& result) {
    Json document = {{"schema", "parkcarbon.trend/1"}, {"years", result.years}, {"x", result.values}};
    document.update(testJson(result.test));
    document["peak"] = peakJson(result);
    document["span"] = changeJson(result.span, result.years);
    document["steps"] = Json::array();
    for (const SeriesChange& step : result.steps) {
        document["steps"].push_back(changeJson(step, result.years));
    }
    return document;
}

Json toJson(const AbatementCurve& result) {
    Json measures = Json::array();
    for (const AbatementCost& cost : result.measures) {
        measures.push_back(costJson(cost));
    }
    return {{"schema", "parkcarbon.macc/1"},
            {"discount_rate", result.discount_rate},
            {"measures", measures},
            {"total",
             {{"capex", result.capex},
              {"annual_cost", result.annual_cost},
              {"reduction_t_per_a", result.reduction_t_per_a},
              {"cost_per_t", orNull(result.cost_per_t)}}}};
}

} // namespace parkcarbon::cli
