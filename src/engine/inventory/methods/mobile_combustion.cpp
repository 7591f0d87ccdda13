#include "mobile_combustion.hpp"

#include "../factor_uncertainty.hpp"
#include "../fuel_choice.hpp"
#include "combustion.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

namespace parkcarbon::engine::inventory {
namespace {

/// The default where the table has several technologies: petrol cars with a catalyst.
constexpr std::string_view kPetrolDefault = "road/motor-gasoline/oxidation-catalyst/";

const reference::MobileFactor* roadFactor(const reference::Library& library, std::string_view ipcc_fuel,
                                          std::string_view gas) {
    for (const auto& factor : library.mobileFactors()) {
        const bool general = factor.technology.empty() || factor.id.starts_with(kPetrolDefault);
        if (factor.mode == "road" && factor.fuel == ipcc_fuel && factor.gas == gas && general) {
            return &factor;
        }
    }
    return nullptr;
}

NonCo2Factor mobileFactor(const reference::Library& library, const reference::Fuel& fuel, const std::string& gas,
                          const std::string& parameter) {
    const reference::MobileFactor* const found = roadFactor(library, fuel.ipcc_fuel, gas);
    NonCo2Factor factor;
    factor.gas = gas;
    factor.parameter = parameter;
    factor.shared_factor = gas + "|road|" + fuel.ipcc_fuel;
    factor.half_width_pct = roadFactorHalfWidthPct(library.uncertainty());
    if (found != nullptr) {
        factor.kg_per_tj = found->value;
        factor.status = found->status;
        factor.source = found->source;
    }
    return factor;
}

} // namespace

bool MobileCombustion::computes(domain::ActivityCategory category, std::string_view /*item*/,
                                const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::MobileCombustion;
}

Recipe MobileCombustion::compile(const RecipeRequest& request) const {
    Recipe recipe;
    recipe.method = id();
    const FuelChoice choice = fuelOf(request, recipe);
    if (choice.fuel == nullptr) {
        return recipe;
    }
    recipe.activity_half_width_pct = roadFuelAmountHalfWidthPct(request.library.uncertainty());
    const NonCo2Factor ch4 = mobileFactor(request.library, *choice.fuel, "CH4", "ef_ch4");
    const NonCo2Factor n2o = mobileFactor(request.library, *choice.fuel, "N2O", "ef_n2o");
    const ParameterSpecs specs = combustionParameters(*choice.fuel, ch4, n2o);
    ParameterReader parameters(request.parameters, specs, recipe.issues);
    compileCombustion(request, *choice.set, *choice.fuel, ch4, n2o, parameters, recipe);
    constexpr std::size_t kAllGases = 3;
    if (!recipe.refused() && recipe.terms.size() < kAllGases) {
        recipe.warn(kMobileFactorMissing, {{"value", choice.fuel->name_zh}}, "item");
    }
    return recipe;
}

std::vector<MethodDescription> MobileCombustion::describe(const reference::Library& library,
                                                          const reference::FuelSet& fuel_set) const {
    std::vector<MethodDescription> descriptions;
    for (const reference::Fuel& fuel : fuel_set.fuels()) {
        const NonCo2Factor ch4 = mobileFactor(library, fuel, "CH4", "ef_ch4");
        const NonCo2Factor n2o = mobileFactor(library, fuel, "N2O", "ef_n2o");
        if (!ch4.kg_per_tj) {
            continue; // coal and furnace gas drive no vehicles
        }
        descriptions.push_back({"mobile_combustion",
                                fuel.name_zh,
                                "移动燃烧：" + fuel.name_zh,
                                "Mobile combustion: " + fuel.name_en,
                                kCombustionFormula,
                                {"CO2", "CH4", "N2O"},
                                {{"AD", fuel.unit.symbol()}},
                                combustionParameters(fuel, ch4, n2o)});
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
