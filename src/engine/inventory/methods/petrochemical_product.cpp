#include "petrochemical_product.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../method_draft.hpp"

#include <algorithm>
#include <array>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kRegionalFactor = "regional_factor";

struct PetrochemicalLine {
    const char* item; ///< also the first part of the factors' ids
    const char* co2_row;
    const char* default_route;
    const char* common_route; ///< key of the rows that hold for every route; nullptr for none
    bool regional;            ///< the factors are those of Western Europe
    const char* formula;
    const char* zh;
    const char* en;
};

constexpr std::array kPetrochemicalLines = {
    PetrochemicalLine{"methanol", "ef/co2", "natural-gas-conventional-no-primary-reformer", "all", false,
                      "CO2 = AD × EF", "甲醇", "Methanol"},
    PetrochemicalLine{"ethylene", "ef-x1.0-w.europe-basis/co2", "naphtha", nullptr, true, "CO2 = AD × EF × GAF", "乙烯",
                      "Ethylene"},
};

const PetrochemicalLine* petrochemicalLine(std::string_view base) {
    const auto* const found = std::find_if(kPetrochemicalLines.begin(), kPetrochemicalLines.end(),
                                           [&](const PetrochemicalLine& line) { return line.item == base; });
    return found == kPetrochemicalLines.end() ? nullptr : found;
}

/// The routes of the product, each with the rows that hold for all of them.
std::vector<FactorProduct> petrochemicalRoutes(const reference::Library& library, const PetrochemicalLine& line) {
    std::vector<FactorProduct> routes = factorProducts(library.processFactors(), line.item);
    std::vector<const reference::ListedFactor*> common;
    if (line.common_route != nullptr) {
        const auto all = std::find_if(routes.begin(), routes.end(),
                                      [&](const FactorProduct& route) { return route.key == line.common_route; });
        if (all != routes.end()) {
            common = all->rows;
            routes.erase(all);
        }
    }
    for (FactorProduct& route : routes) {
        route.rows.insert(route.rows.end(), common.begin(), common.end());
    }
    return routes;
}

ParameterSpecs petrochemicalParameters(const PetrochemicalLine& line, const FactorProduct* route) {
    const auto row = [&](const char* suffix) { return route == nullptr ? nullptr : route->row(suffix); };
    ParameterSpecs specs = {parameterFrom("ef", "tCO2/t", row(line.co2_row), 0.0, 20.0),
                            parameterFrom("ef_ch4", "kg/t", row("ef/ch4"), 0.0, 1000.0)};
    if (line.regional) {
        specs.push_back(constantParameter(kRegionalFactor, "", 1.0,
                                          "2006 IPCC Guidelines Vol. 3, table 3.15: Western Europe = 100 %", 0.5, 2.0));
    }
    return withUncertainty(std::move(specs));
}

} // namespace

bool PetrochemicalProduct::computes(domain::ActivityCategory category, std::string_view item,
                                    const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Process && petrochemicalLine(itemName(item).base) != nullptr;
}

Recipe PetrochemicalProduct::compile(const RecipeRequest& request) const {
    const ItemName name = itemName(request.item);
    const PetrochemicalLine& line = *petrochemicalLine(name.base);
    const auto routes = petrochemicalRoutes(request.library, line);
    const ChosenProduct chosen = chooseProduct(routes, name, line.default_route);
    MethodDraft draft(request, id(),
                      chosen.product == nullptr ? std::string(request.item)
                                                : std::string(line.zh) + "：" + chosen.product->name_zh,
                      petrochemicalParameters(line, chosen.product));
    const bool own_factor = request.parameters.find("ef") != nullptr;
    if (chosen.issue && !own_factor) {
        draft.report(*chosen.issue);
    }
    if ((chosen.product == nullptr && !own_factor) || !draft.takesQuantityIn("t")) {
        return draft.take();
    }
    const double half_width = otherHalfWidthPct(request.library.uncertainty());
    const double factor = draft.value("ef", "EF");
    draft.emit("CO2", factor * (line.regional ? draft.value(kRegionalFactor, "GAF") : 1.0), 0.0, line.formula,
               half_width);
    if (const auto methane_kg_per_t = draft.valueIfAny("ef_ch4", "EF_CH4")) {
        draft.emit("CH4", *methane_kg_per_t * draft.constant("10⁻³", "kg_to_t", 1e-3, "t/kg"), 0.0,
                   "CH4 = AD × EF_CH4 × 10⁻³", half_width);
    }
    return draft.take();
}

std::vector<MethodDescription> PetrochemicalProduct::describe(const reference::Library& library,
                                                              const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    for (const PetrochemicalLine& line : kPetrochemicalLines) {
        const std::string formula = std::string(line.formula) + "; CH4 = AD × EF_CH4 × 10⁻³";
        const auto add = [&](const std::string& variant, const FactorProduct& route, const std::string& zh,
                             const std::string& en) {
            descriptions.push_back({"process",
                                    line.item + variant,
                                    line.zh + zh,
                                    line.en + en,
                                    formula,
                                    {"CO2", "CH4"},
                                    {{"AD", "t"}},
                                    petrochemicalParameters(line, &route)});
        };
        const auto routes = petrochemicalRoutes(library, line);
        if (const FactorProduct* const usual = findProduct(routes, line.default_route)) {
            add("", *usual, "", "");
        }
        for (const FactorProduct& route : routes) {
            add(":" + route.key, route, "：" + route.name_zh, ": " + route.name_en);
        }
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
