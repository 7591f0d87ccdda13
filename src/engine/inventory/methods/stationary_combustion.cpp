#include "stationary_combustion.hpp"

#include "../factor_uncertainty.hpp"
#include "../fuel_choice.hpp"
#include "combustion.hpp"
#include "flue_gas_parameters.hpp"

namespace parkcarbon::engine::inventory {
namespace {

NonCo2Factor stationaryCh4(const reference::Fuel& fuel, Sector sector, const reference::UncertaintyDefaults& defaults) {
    const bool energy = sector == Sector::EnergyIndustries;
    return {"CH4",
            "ef_ch4",
            energy ? fuel.ch4_energy_industries_kg_per_tj : fuel.ch4_manufacturing_kg_per_tj,
            fuel.status,
            fuel.source,
            "ch4|" + fuelKind(fuel) + (energy ? "|energy" : "|manufacturing"),
            ch4FactorHalfWidthPct(defaults, fuel)};
}

NonCo2Factor stationaryN2o(const reference::Fuel& fuel, Sector sector, const reference::UncertaintyDefaults& defaults) {
    const bool energy = sector == Sector::EnergyIndustries;
    return {"N2O",
            "ef_n2o",
            energy ? fuel.n2o_energy_industries_kg_per_tj : fuel.n2o_manufacturing_kg_per_tj,
            fuel.status,
            fuel.source,
            "n2o|" + fuelKind(fuel),
            n2oFactorHalfWidthPct(defaults, fuel)};
}

ParameterSpecs stationaryParameters(const reference::Fuel& fuel, const NonCo2Factor& ch4, const NonCo2Factor& n2o) {
    ParameterSpecs specs = combustionParameters(fuel, ch4, n2o);
    specs.push_back({"share_to_products", "", 1.0, 0.0, 1.0, "", ""});
    specs.push_back({"heat_ratio", "", std::nullopt, 0.0, 1.0, "", ""});
    const ParameterSpecs flue_gas = flueGasParameters(fuel);
    specs.insert(specs.end(), flue_gas.begin(), flue_gas.end());
    return specs;
}

} // namespace

bool StationaryCombustion::computes(domain::ActivityCategory category, std::string_view /*item*/,
                                    const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::StationaryCombustion;
}

Recipe StationaryCombustion::compile(const RecipeRequest& request) const {
    Recipe recipe;
    recipe.method = id();
    const FuelChoice choice = fuelOf(request, recipe);
    if (choice.fuel == nullptr) {
        return recipe;
    }
    const auto& defaults = request.library.uncertainty();
    recipe.activity_half_width_pct = fuelAmountHalfWidthPct(defaults);
    const NonCo2Factor ch4 = stationaryCh4(*choice.fuel, request.sector, defaults);
    const NonCo2Factor n2o = stationaryN2o(*choice.fuel, request.sector, defaults);
    const ParameterSpecs specs = stationaryParameters(*choice.fuel, ch4, n2o);
    ParameterReader parameters(request.parameters, specs, recipe.issues);
    recipe.share_to_products = parameters.value("share_to_products").value_or(1.0);
    recipe.heat_ratio = parameters.value("heat_ratio");
    compileCombustion(request, *choice.set, *choice.fuel, ch4, n2o, parameters, recipe);
    return recipe;
}

std::vector<MethodDescription> StationaryCombustion::describe(const reference::Library& library,
                                                              const reference::FuelSet& fuel_set) const {
    std::vector<MethodDescription> descriptions;
    for (const reference::Fuel& fuel : fuel_set.fuels()) {
        const NonCo2Factor ch4 = stationaryCh4(fuel, Sector::Manufacturing, library.uncertainty());
        const NonCo2Factor n2o = stationaryN2o(fuel, Sector::Manufacturing, library.uncertainty());
        descriptions.push_back({"stationary_combustion",
                                fuel.name_zh,
                                "固定燃烧：" + fuel.name_zh,
                                "Stationary combustion: " + fuel.name_en,
                                kCombustionFormula,
                                {"CO2", "CH4", "N2O"},
                                {{"AD", fuel.unit.symbol()}},
                                stationaryParameters(fuel, ch4, n2o)});
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
