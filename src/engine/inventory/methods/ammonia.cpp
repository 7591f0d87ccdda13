#include "ammonia.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../method_draft.hpp"

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kAmmoniaItem = "ammonia";
constexpr const char* kUsualAmmoniaRoute = "conventional-reforming-natural-gas";
constexpr const char* kUreaRow = "urea/co2-bound-in-urea/factor/co2";
constexpr const char* kAmmoniaFormula = "CO2 = AD × EF − U × 0.7333 − R; EF = FR × CC × OF × 44/12";

bool stated(const RecipeRequest& request, std::string_view parameter) {
    return request.parameters.find(parameter) != nullptr;
}

ParameterSpecs ammoniaParameters(const FactorProduct* route) {
    const auto row = [&](const char* suffix) { return route == nullptr ? nullptr : route->row(suffix); };
    return withUncertainty({
        parameterFrom("ef", "tCO2/t", row("ef/co2"), 0.0, 10.0),
        parameterFrom("fuel_requirement", "GJ/t", row("fuel-requirement"), 0.0, 150.0),
        parameterFrom("carbon_content", "tC/GJ", row("carbon-content"), 0.0, 0.2),
        constantParameter("oxidation", "", 1.0, "2006 IPCC Guidelines Vol. 3, table 3.1: all carbon oxidised", 0.0,
                          1.0),
        statedParameter("urea", "t"),
        statedParameter("co2_recovered", "tCO2"),
    });
}

/// The printed factor of the route unless the row states what it follows from.
double ammoniaFactor(MethodDraft& draft) {
    const RecipeRequest& request = draft.request();
    const bool own_fuel =
        stated(request, "fuel_requirement") || stated(request, "carbon_content") || stated(request, "oxidation");
    if (stated(request, "ef") || !own_fuel) {
        return draft.value("ef", "EF");
    }
    const double fuel_gj_per_t = draft.value("fuel_requirement", "FR");
    const double carbon_tc_per_gj = draft.value("carbon_content", "CC");
    const double oxidation = draft.value("oxidation", "OF");
    const double factor = fuel_gj_per_t * carbon_tc_per_gj * oxidation * draft.carbonToCo2();
    return draft.computed("EF", "ef", factor, "tCO2/t");
}

} // namespace

bool Ammonia::computes(domain::ActivityCategory category, std::string_view item,
                       const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Process && itemName(item).base == kAmmoniaItem;
}

Recipe Ammonia::compile(const RecipeRequest& request) const {
    const auto routes = factorProducts(request.library.processFactors(), kAmmoniaItem);
    const ChosenProduct chosen = chooseProduct(routes, itemName(request.item), kUsualAmmoniaRoute);
    MethodDraft draft(request, id(), chosen.product == nullptr ? std::string(request.item) : chosen.product->name_zh,
                      ammoniaParameters(chosen.product));
    const bool own_factor =
        stated(request, "ef") || (stated(request, "fuel_requirement") && stated(request, "carbon_content"));
    if (chosen.issue && !own_factor) {
        draft.report(*chosen.issue);
    }
    if ((chosen.product == nullptr && !own_factor) || !draft.takesQuantityIn("t")) {
        return draft.take();
    }
    const double factor = ammoniaFactor(draft);
    double deducted_t = 0.0;
    if (const auto urea_t = draft.valueIfAny("urea", "U")) {
        const reference::ListedFactor* const bound = request.library.processFactors().find(kUreaRow);
        deducted_t += *urea_t * (bound == nullptr ? 0.0 : draft.listed("0.7333", "co2_in_urea", *bound, "tCO2/t"));
    }
    deducted_t += draft.valueIfAny("co2_recovered", "R").value_or(0.0);
    draft.emit(
        "CO2", factor, -deducted_t, deducted_t > 0.0 ? "CO2 = AD × EF − U × 0.7333 − R" : "CO2 = AD × EF",
        listedHalfWidthPct(request.library.uncertainty(), "ammonia", "fuel requirement, modern / mixed plants", "EF"));
    return draft.take();
}

std::vector<MethodDescription> Ammonia::describe(const reference::Library& library,
                                                 const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    const auto add = [&](const std::string& item, const FactorProduct& route, const std::string& zh,
                         const std::string& en) {
        descriptions.push_back(
            {"process", item, zh, en, kAmmoniaFormula, {"CO2"}, {{"AD", "t"}}, ammoniaParameters(&route)});
    };
    const auto routes = factorProducts(library.processFactors(), kAmmoniaItem);
    if (const FactorProduct* const usual = findProduct(routes, kUsualAmmoniaRoute)) {
        add(kAmmoniaItem, *usual, "合成氨", "Ammonia");
    }
    for (const FactorProduct& route : routes) {
        add(std::string(kAmmoniaItem) + ":" + route.key, route, "合成氨：" + route.name_zh,
            "Ammonia: " + route.name_en);
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
