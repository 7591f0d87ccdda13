#include "cli/json/pollutants_json.hpp"

#include "cli/json/finding_json.hpp"
#include "cli/json/or_null.hpp"

#include <nlohmann/json.hpp>

namespace parkcarbon::cli {
namespace {

using Json = nlohmann::ordered_json;
using namespace engine::pollutants;

Json totalsJson(const std::vector<PollutantTotal>& totals) {
    Json list = Json::array();
    for (const PollutantTotal& total : totals) {
        list.push_back({{"medium", total.medium},
                        {"pollutant", total.pollutant},
                        {"mass_kg", total.mass_kg},
                        {"stated_kg", total.stated_kg},
                        {"estimated_kg", total.estimated_kg},
                        {"equivalent_kg", orNull(total.equivalent_kg)},
                        {"equivalents", orNull(total.equivalents)}});
    }
    return list;
}

Json enterprisesJson(const std::vector<EnterprisePollutants>& enterprises) {
    Json list = Json::array();
    for (const EnterprisePollutants& enterprise : enterprises) {
        list.push_back({{"enterprise_id", enterprise.enterprise_id},
                        {"tax_cny", orNull(enterprise.tax_cny)},
                        {"pollutants", totalsJson(enterprise.totals)}});
    }
    return list;
}

Json outletsJson(const std::vector<OutletPollutants>& outlets) {
    Json list = Json::array();
    for (const OutletPollutants& outlet : outlets) {
        list.push_back({{"enterprise_id", outlet.enterprise_id},
                        {"outlet", orNull(outlet.outlet)},
                        {"pollutants", totalsJson(outlet.totals)}});
    }
    return list;
}

Json taxJson(const PollutionTax& tax) {
    Json items = Json::array();
    for (const TaxItem& item : tax.items) {
        items.push_back({{"enterprise_id", item.enterprise_id},
                         {"outlet", orNull(item.outlet)},
                         {"period", item.period},
                         {"medium", item.medium},
                         {"pollutant", item.pollutant},
                         {"water_class", orNull(item.water_class)},
                         {"mass_kg", item.mass_kg},
                         {"equivalents", orNull(item.equivalents)},
                         {"verdict", verdictWord(item.verdict)},
                         {"reduced_to", item.reduced_to},
                         {"tax_cny", orNull(item.tax_cny)}});
    }
    Json missing = Json::array();
    if (tax.air_rate_missing) {
        missing.push_back("air");
    }
    if (tax.water_rate_missing) {
        missing.push_back("water");
    }
    return {{"tax_cny", orNull(tax.tax_cny)},
            {"air_equivalents", tax.air_equivalents},
            {"water_equivalents", tax.water_equivalents},
            {"rate_missing", missing},
            {"items", items}};
}

Json supersededJson(const std::vector<SupersededEstimate>& superseded) {
    Json list = Json::array();
    for (const SupersededEstimate& estimate : superseded) {
        list.push_back({{"enterprise_id", estimate.enterprise_id},
                        {"medium", estimate.medium},
                        {"pollutant", estimate.pollutant},
                        {"year", estimate.year},
                        {"estimated_kg", estimate.estimated_kg},
                        {"stated_kg", estimate.stated_kg}});
    }
    return list;
}

Json pollutantLinesJson(const std::vector<PollutantLine>& lines) {
    Json list = Json::array();
    for (const PollutantLine& line : lines) {
        list.push_back({{"line_id", line.line_id},
                        {"source_id", line.source_id},
                        {"enterprise_id", line.enterprise_id},
                        {"period", line.period.str()},
                        {"medium", line.medium},
                        {"pollutant", line.pollutant},
                        {"outlet", orNull(line.outlet)},
                        {"basis", basisWord(line.basis)},
                        {"mass_kg", line.mass_kg},
                        {"counted", line.counted},
                        {"factor_id", line.factor_id.empty() ? Json(nullptr) : Json(line.factor_id)},
                        {"factor_status", reference::statusName(line.factor_status)}});
    }
    return list;
}

Json indexJson(const CoControlIndex& index) {
    return {{"from", index.from}, {"to", index.to}, {"reduction", index.reduction}};
}

} // namespace

Json toJson(const PollutantAccount& account, const text::Text& text) {
    return {{"schema", "parkcarbon.pollutants/1"},
            {"period", account.period.str()},
            {"revision", account.revision},
            {"park", totalsJson(account.park)},
            {"enterprises", enterprisesJson(account.enterprises)},
            {"outlets", outletsJson(account.outlets)},
            {"tax", taxJson(account.tax)},
            {"superseded", supersededJson(account.superseded)},
            {"lines", pollutantLinesJson(account.lines)},
            {"findings", toJson(account.findings, text)}};
}

Json toJson(const CoControl& co_control) {
    Json pollutants = Json::array();
    for (const CoControlPollutant& pollutant : co_control.pollutants) {
        const auto reason = noElasticityWord(pollutant.no_elasticity);
        pollutants.push_back({{"medium", pollutant.medium},
                              {"pollutant", pollutant.pollutant},
                              {"from_kg", pollutant.from_kg},
                              {"to_kg", pollutant.to_kg},
                              {"reduction_kg", pollutant.reduction_kg},
                              {"quadrant", quadrantWord(pollutant.quadrant)},
                              {"elasticity", orNull(pollutant.elasticity)},
                              {"no_elasticity", reason.empty() ? Json(nullptr) : Json(reason)}});
    }
    return {{"schema", "parkcarbon.co-control/1"},
            {"from", co_control.from},
            {"to", co_control.to},
            {"carbon",
             {{"view", "territorial"},
              {"from_t", co_control.co2e_from_t},
              {"to_t", co_control.co2e_to_t},
              {"reduction_t", co_control.co2e_reduction_t}}},
            {"pollutants", pollutants},
            {"lap_eq", indexJson(co_control.lap_eq)},
            {"without_weight", co_control.without_weight},
            {"eta", orNull(co_control.eta)},
            {"iap_eq", co_control.iap_eq ? indexJson(*co_control.iap_eq) : Json(nullptr)}};
}

} // namespace parkcarbon::cli
