#include "lime.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../method_draft.hpp"

#include <algorithm>
#include <array>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kLimeItem = "lime";
constexpr const char* kLimeTierTwoItem = "lime_tier2";
constexpr const char* kUsualLime = "high-calcium-lime";
constexpr const char* kOxideSource = "2006 IPCC Guidelines Vol. 3, Table 2.4";
constexpr const char* kHydrationSource = "2006 IPCC Guidelines Vol. 3, Ch. 2.3.1.1: 10 % hydrated lime, factor 0.97";
constexpr const char* kNoCorrection = "2006 IPCC Guidelines Vol. 3, equation 2.8: tier 1 has no correction";
constexpr double kUsualHydratedShare = 0.10;

/// Stoichiometric ratio (tCO2 per t CaO or CaO·MgO) and oxide content of a kind of lime: the factors of its EF.
struct LimeKind {
    const char* key;
    double stoichiometric_ratio;
    double cao_content;
    const char* doubt_item; ///< of data/reference/uncertainty.csv
};
constexpr std::array kLimeKinds = {
    LimeKind{"high-calcium-lime", 0.785, 0.95, "high-calcium lime"},
    LimeKind{"dolomitic-lime-developing", 0.913, 0.85, "dolomitic lime"},
    LimeKind{"dolomitic-lime-developed", 0.913, 0.95, "dolomitic lime"},
    LimeKind{"hydraulic-lime", 0.785, 0.75, "hydraulic lime"},
};

const LimeKind* kindOf(const FactorProduct* lime) {
    const auto* const found = std::find_if(kLimeKinds.begin(), kLimeKinds.end(), [&](const LimeKind& kind) {
        return lime != nullptr && lime->key == kind.key;
    });
    return found == kLimeKinds.end() ? nullptr : found;
}

std::string limeName(bool tier_two) {
    return tier_two ? "石灰（方法二）" : "石灰";
}

std::vector<FactorProduct> limes(const reference::Library& library, bool tier_two) {
    std::vector<FactorProduct> products = factorProducts(library.processFactors(), "lime");
    std::erase_if(products, [&](const FactorProduct& product) {
        return product.row("ef/co2") == nullptr || (tier_two && kindOf(&product) == nullptr);
    });
    return products;
}

ParameterSpec oxideParameter(std::string name, std::string unit, const LimeKind* kind, double LimeKind::*value) {
    return kind == nullptr ? statedParameter(std::move(name), std::move(unit), 0.0, 1.0)
                           : constantParameter(std::move(name), std::move(unit), kind->*value, kOxideSource, 0.0, 1.0);
}

ParameterSpecs limeParameters(const reference::Library& library, const FactorProduct* lime, bool tier_two) {
    const auto* const water = library.processFactors().find("lime/water-content-of-hydrated-lime/factor");
    const auto* const dust = library.processFactors().find("lime/lkd-correction/factor");
    const LimeKind* const kind = kindOf(lime);
    ParameterSpecs specs;
    if (!tier_two) {
        specs.push_back(parameterFrom("ef", "tCO2/t", lime == nullptr ? nullptr : lime->row("ef/co2"), 0.0, 1.1));
    }
    specs.push_back(oxideParameter("stoichiometric_ratio", "tCO2/t", kind, &LimeKind::stoichiometric_ratio));
    specs.back().maximum = 1.1; // CO2 of pure MgO: 44.01 / 40.30
    specs.push_back(oxideParameter("cao_content", "", kind, &LimeKind::cao_content));
    specs.push_back(tier_two ? constantParameter("hydrated_share", "", kUsualHydratedShare, kHydrationSource, 0.0, 1.0)
                             : constantParameter("hydrated_share", "", 0.0, kNoCorrection, 0.0, 1.0));
    specs.push_back(parameterFrom("water_content", "", water, 0.0, 1.0));
    specs.push_back(tier_two ? parameterFrom("lkd", "", dust, 1.0, 1.5)
                             : constantParameter("lkd", "", 1.0, kNoCorrection, 1.0, 1.5));
    return withUncertainty(std::move(specs));
}

bool statesOxides(const domain::ParameterSet& parameters) {
    return parameters.find("stoichiometric_ratio") != nullptr || parameters.find("cao_content") != nullptr;
}

} // namespace

bool Lime::computes(domain::ActivityCategory category, std::string_view item,
                    const domain::ParameterSet& /*parameters*/) const {
    const std::string base = itemName(item).base;
    return category == domain::ActivityCategory::Process && (base == kLimeItem || base == kLimeTierTwoItem);
}

Recipe Lime::compile(const RecipeRequest& request) const {
    const ItemName name = itemName(request.item);
    const bool tier_two = name.base == kLimeTierTwoItem;
    const auto products = limes(request.library, tier_two);
    const ChosenProduct chosen = chooseProduct(products, name, kUsualLime);
    const bool oxides = tier_two || statesOxides(request.parameters);
    const bool own_factor = !tier_two && request.parameters.find("ef") != nullptr;
    MethodDraft draft(request, id(),
                      chosen.product == nullptr ? std::string(request.item)
                                                : limeName(tier_two) + "：" + chosen.product->name_zh,
                      limeParameters(request.library, chosen.product, tier_two));
    if (chosen.issue && !own_factor) {
        draft.report(*chosen.issue);
    }
    if ((chosen.product == nullptr && !own_factor) || !draft.takesQuantityIn("t")) {
        return draft.take();
    }
    const double factor = own_factor || !oxides
                              ? draft.value("ef", "EF")
                              : draft.value("stoichiometric_ratio", "SR") * draft.value("cao_content", "CaO");
    const double hydrated = draft.value("hydrated_share", "H");
    const double dry = draft.computed("1 − H × H2O", "hydration_correction",
                                      1.0 - hydrated * draft.value("water_content", "H2O"), "1");
    const double dust = draft.value("lkd", "LKD");
    const LimeKind* const kind = kindOf(chosen.product);
    draft.emit(
        "CO2", factor * dry * dust, 0.0,
        own_factor || !oxides ? "CO2 = AD × EF × (1 − H × H2O) × LKD" : "CO2 = AD × SR × CaO × (1 − H × H2O) × LKD",
        listedHalfWidthPct(request.library.uncertainty(), "lime", kind == nullptr ? "" : kind->doubt_item, "EF"));
    return draft.take();
}

std::vector<MethodDescription> Lime::describe(const reference::Library& library,
                                              const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    for (const bool tier_two : {false, true}) {
        const std::string base = tier_two ? kLimeTierTwoItem : kLimeItem;
        const std::string zh = limeName(tier_two);
        const std::string en = tier_two ? "Lime, tier 2" : "Lime";
        const auto add = [&](const std::string& item, const FactorProduct& lime, const std::string& name_zh,
                             const std::string& name_en) {
            descriptions.push_back(
                {"process",
                 item,
                 name_zh,
                 name_en,
                 tier_two ? "CO2 = AD × SR × CaO × (1 − H × H2O) × LKD" : "CO2 = AD × EF × (1 − H × H2O) × LKD",
                 {"CO2"},
                 {{"AD", "t"}},
                 limeParameters(library, &lime, tier_two)});
        };
        const auto products = limes(library, tier_two);
        if (const FactorProduct* const usual = findProduct(products, kUsualLime)) {
            add(base, *usual, zh, en);
        }
        for (const FactorProduct& product : products) {
            add(base + ":" + product.key, product, zh + "：" + product.name_zh, en + ": " + product.name_en);
        }
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
