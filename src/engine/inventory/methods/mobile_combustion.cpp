#include "mobile_combustion.hpp"

#include "../factor_uncertainty.hpp"
#include "../fuel_choice.hpp"
#include "../item_name.hpp"
#include "mobile_factors.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kRoad = "road";
constexpr const char* kOffRoad = "off-road";

/// `off-road:industry/柴油`, `road:uncontrolled/汽油` and plain fuels, which are burnt on the road.
struct MobileItem {
    MobileUse use;
    std::string fuel;

    explicit MobileItem(std::string_view item) : fuel(item) {
        const MobileItemKind kind = mobileItemKind(item);
        if (kind == MobileItemKind::Fuel) {
            return;
        }
        const ItemName name = itemName(item);
        use.mode = kind == MobileItemKind::OffRoad ? kOffRoad : kRoad;
        const std::size_t slash = name.variant.find('/');
        use.technology = slash == std::string::npos ? std::string() : name.variant.substr(0, slash);
        fuel = slash == std::string::npos ? name.variant : name.variant.substr(slash + 1);
    }
};

/// The technology under its key; false and an issue when the table does not know it for this fuel.
bool settleTechnology(const RecipeRequest& request, const reference::Fuel& fuel, MobileUse& use, Recipe& recipe) {
    if (use.mode == kRoad && use.technology.empty()) {
        return true;
    }
    const std::vector<std::string> keys = mobileTechnologies(request.library, fuel, use.mode);
    const auto named = std::find_if(keys.begin(), keys.end(), [&](const std::string& key) {
        return foldedMobileName(key) == foldedMobileName(use.technology);
    });
    if (named != keys.end()) {
        use.technology = *named;
        return true;
    }
    recipe.refuse(use.technology.empty() ? kVariantMissing : kVariantUnknown,
                  {{"value", use.technology.empty() ? std::string(request.item) : use.technology},
                   {"expected", keys.empty() ? "-" : fmt::format("{}", fmt::join(keys, ", "))}},
                  "item");
    return false;
}

} // namespace

bool MobileCombustion::computes(domain::ActivityCategory category, std::string_view /*item*/,
                                const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::MobileCombustion;
}

Recipe MobileCombustion::compile(const RecipeRequest& request) const {
    Recipe recipe;
    recipe.method = id();
    MobileItem item(request.item);
    RecipeRequest fuel_request = request;
    fuel_request.item = item.fuel;
    const FuelChoice choice = fuelOf(fuel_request, recipe);
    if (choice.fuel == nullptr || !settleTechnology(request, *choice.fuel, item.use, recipe)) {
        return recipe;
    }
    recipe.activity_half_width_pct = roadFuelAmountHalfWidthPct(request.library.uncertainty());
    const NonCo2Factor ch4 = mobileFactor(request.library, *choice.fuel, "CH4", "ef_ch4", item.use);
    const NonCo2Factor n2o = mobileFactor(request.library, *choice.fuel, "N2O", "ef_n2o", item.use);
    const ParameterSpecs specs = combustionParameters(*choice.fuel, ch4, n2o);
    ParameterReader parameters(request.parameters, specs, recipe.issues);
    compileCombustion(fuel_request, *choice.set, *choice.fuel, ch4, n2o, parameters, recipe);
    constexpr std::size_t kAllGases = 3;
    if (!recipe.refused() && recipe.terms.size() < kAllGases) {
        recipe.warn(kMobileFactorMissing, {{"value", choice.fuel->name_zh}}, "item");
    }
    return recipe;
}

std::vector<MethodDescription> MobileCombustion::describe(const reference::Library& library,
                                                          const reference::FuelSet& fuel_set) const {
    std::vector<MethodDescription> descriptions;
    const auto add = [&](const reference::Fuel& fuel, const MobileUse& use) {
        const NonCo2Factor ch4 = mobileFactor(library, fuel, "CH4", "ef_ch4", use);
        const NonCo2Factor n2o = mobileFactor(library, fuel, "N2O", "ef_n2o", use);
        const std::string prefix = use.technology.empty() ? "" : use.mode + ":" + use.technology + "/";
        const std::string remark = use.technology.empty() ? "" : " (" + use.mode + ", " + use.technology + ")";
        if (ch4.kg_per_tj) { // coal and furnace gas drive no vehicles
            descriptions.push_back({"mobile_combustion",
                                    prefix + fuel.name_zh,
                                    "移动燃烧：" + fuel.name_zh + remark,
                                    "Mobile combustion: " + fuel.name_en + remark,
                                    kCombustionFormula,
                                    {"CO2", "CH4", "N2O"},
                                    {{"AD", fuel.unit.symbol()}},
                                    combustionParameters(fuel, ch4, n2o)});
        }
    };
    for (const reference::Fuel& fuel : fuel_set.fuels()) {
        add(fuel, {});
        for (const char* const mode : {kRoad, kOffRoad}) {
            for (const std::string& technology : mobileTechnologies(library, fuel, mode)) {
                add(fuel, {mode, technology});
            }
        }
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
