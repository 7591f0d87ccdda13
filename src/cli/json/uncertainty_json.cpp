#include "cli/json/uncertainty_json.hpp"

#include <nlohmann/json.hpp>

namespace parkcarbon::cli {
namespace {

using namespace engine::uncertainty;
using Json = nlohmann::ordered_json;

Json summaryJson(const Summary& summary) {
    return {{"mean", summary.mean},
            {"sd", summary.sd},
            {"p2_5", summary.p2_5},
            {"p50", summary.p50},
            {"p97_5", summary.p97_5}};
}

Json firstOrderJson(const FirstOrder& result) {
    return {{"mean", result.mean}, {"sd", result.sd}, {"half_width_pct", result.halfWidthPct()}};
}

Json contributionsJson(const std::vector<Contribution>& contributions, const std::vector<std::string>& parameters) {
    Json list = Json::array();
    for (const Contribution& contribution : contributions) {
        list.push_back({{"parameter", parameters[contribution.parameter]}, {"share", contribution.share}});
    }
    return list;
}

Json outputJson(const OutputUncertainty& output, const std::vector<std::string>& parameters) {
    Json entry = {{"id", output.id}};
    entry.update(summaryJson(output.draws));
    entry["half_width_pct"] = output.draws.halfWidthPct();
    entry["first_order"] = firstOrderJson(output.first_order);
    entry["contributions"] = contributionsJson(output.contributions, parameters);
    return entry;
}

Json trendJson(const TrendUncertainty& trend, const std::vector<std::string>& parameters) {
    Json difference = summaryJson(trend.difference);
    difference["first_order"] = {{"mean", trend.first_order_difference.mean}, {"sd", trend.first_order_difference.sd}};
    Json change_pct = summaryJson(trend.change_pct);
    change_pct["first_order"] = {{"mean", trend.first_order_change_pct.mean}, {"sd", trend.first_order_change_pct.sd}};
    return {{"base", trend.base},
            {"current", trend.current},
            {"difference", difference},
            {"change_pct", change_pct},
            {"contributions", contributionsJson(trend.contributions, parameters)}};
}

} // namespace

Json toJson(const UncertaintyResult& result) {
    Json outputs = Json::array();
    for (const OutputUncertainty& output : result.outputs) {
        outputs.push_back(outputJson(output, result.parameters));
    }
    Json trends = Json::array();
    for (const TrendUncertainty& trend : result.trends) {
        trends.push_back(trendJson(trend, result.parameters));
    }
    return {{"schema", "parkcarbon.uncertainty/1"},
            {"draws", result.draws},
            {"seed", result.seed},
            {"outputs", outputs},
            {"trends", trends}};
}

} // namespace parkcarbon::cli
