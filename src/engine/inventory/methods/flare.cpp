#include "flare.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../method_draft.hpp"
#include "carbon_content.hpp"

#include <algorithm>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kFlareItem = "flare";
constexpr const char* kFlareUnit = "1e4Nm3";
constexpr const char* kFlareOxidationRow = "flare/combustion-oxidation-default/factor/co2";
constexpr const char* kFlareCo2DensityRow = "flare/co2-density/factor/co2";
constexpr const char* kFlareMethaneDensityRow = "ch4-recovery/ch4-density/factor/ch4";
constexpr const char* kCarbonNumberRow = "carbon-number";
constexpr const char* kFlareFormula = "CO2 = Q × (CC × OF × 44/12 + V_CO2 × 19.7); CC = CN × 12/22.4 × 10";
constexpr double kTonnesPerCarbonNumber = 12.0 / 22.4 * 10.0; // tC/10⁴ Nm³ of a gas of one carbon atom per molecule

/// Flares for which the guide has a mean carbon number.
std::vector<FactorProduct> flareKinds(const reference::Library& library) {
    std::vector<FactorProduct> kinds = factorProducts(library.processFactors(), kFlareItem);
    std::erase_if(kinds, [](const FactorProduct& kind) { return kind.row(kCarbonNumberRow) == nullptr; });
    return kinds;
}

ParameterSpecs flareParameters(const reference::Library& library, ParameterSpec carbon, const FactorProduct* kind) {
    return withUncertainty({
        std::move(carbon),
        parameterFrom("carbon_number", "", kind == nullptr ? nullptr : kind->row(kCarbonNumberRow), 0.0, 20.0),
        parameterFrom("oxidation", "", library.processFactors().find(kFlareOxidationRow), 0.0, 1.0),
        constantParameter("co2_fraction", "", 0.0, "no CO2 in the gas unless stated", 0.0, 1.0),
        statedParameter("ch4_fraction", "", 0.0, 1.0),
    });
}

/// Carbon of everything but CO2 in the gas, tC/10⁴ Nm³: stated, from the carbon number, or the fuel's own.
double flareCarbon(MethodDraft& draft) {
    const bool stated = draft.request().parameters.find("carbon_content") != nullptr;
    const auto carbon_number = stated ? std::optional<double>() : draft.valueIfAny("carbon_number", "CN");
    if (!carbon_number) {
        return draft.value("carbon_content", "CC");
    }
    const double per_number = draft.constant("12/22.4 × 10", "carbon_per_carbon_number", kTonnesPerCarbonNumber,
                                             "tC/1e4Nm3", "molar mass of carbon, molar volume 22.4 m³/kmol");
    return draft.computed("CC", "carbon_content", *carbon_number * per_number, "tC/1e4Nm3");
}

void emitFlareCo2(MethodDraft& draft, const reference::Library& library, double half_width_pct) {
    const double carbon = flareCarbon(draft);
    const double oxidised = draft.value("oxidation", "OF");
    double factor = carbon * oxidised * draft.carbonToCo2();
    const double co2_fraction = draft.value("co2_fraction", "V_CO2");
    const reference::ListedFactor* const density = library.processFactors().find(kFlareCo2DensityRow);
    if (co2_fraction > 0.0 && density != nullptr) {
        factor += co2_fraction * draft.listed("19.7", "co2_density", *density, "t/1e4Nm3");
    }
    draft.emit("CO2", factor, 0.0,
               co2_fraction > 0.0 ? "CO2 = Q × (CC × OF × 44/12 + V_CO2 × 19.7)" : "CO2 = Q × CC × OF × 44/12",
               half_width_pct);
}

void emitFlareMethane(MethodDraft& draft, const reference::Library& library, double half_width_pct) {
    const auto methane = draft.valueIfAny("ch4_fraction", "V_CH4");
    const reference::ListedFactor* const density = library.processFactors().find(kFlareMethaneDensityRow);
    if (!methane || density == nullptr) {
        return;
    }
    const double unburnt = 1.0 - draft.value("oxidation", "OF");
    draft.emit("CH4", *methane * unburnt * draft.listed("7.17", "ch4_density", *density, "t/1e4Nm3"), 0.0,
               "CH4 = Q × V_CH4 × (1 − OF) × 7.17", half_width_pct);
}

} // namespace

bool Flare::computes(domain::ActivityCategory category, std::string_view item,
                     const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Process && itemName(item).base == kFlareItem;
}

Recipe Flare::compile(const RecipeRequest& request) const {
    const ItemName name = itemName(request.item);
    const auto kinds = flareKinds(request.library);
    const FactorProduct* const kind = name.variant.empty() ? nullptr : findProduct(kinds, name.variant);
    CarbonMaterial gas = carbonMaterial(request, name.variant);
    if (gas.unit != kFlareUnit) { // a fuel that the set gives per tonne tells nothing of a volume
        gas.carbon = statedParameter("carbon_content", std::string("tC/") + kFlareUnit);
    }
    const std::string shown = name.variant.empty() ? "" : "：" + (kind == nullptr ? name.variant : kind->name_zh);
    MethodDraft draft(request, id(), "火炬" + shown, flareParameters(request.library, std::move(gas.carbon), kind));
    if (draft.takesQuantityIn(kFlareUnit)) {
        const double half_width = otherHalfWidthPct(request.library.uncertainty());
        emitFlareCo2(draft, request.library, half_width);
        emitFlareMethane(draft, request.library, half_width);
    }
    return draft.take();
}

std::vector<MethodDescription> Flare::describe(const reference::Library& library,
                                               const reference::FuelSet& fuel_set) const {
    std::vector<MethodDescription> descriptions;
    const auto add = [&](const std::string& variant, const std::string& zh, const std::string& en,
                         const ParameterSpec& carbon, const FactorProduct* kind) {
        descriptions.push_back({"process",
                                kFlareItem + variant,
                                "火炬" + zh,
                                "Flare" + en,
                                std::string(kFlareFormula) + "; CH4 = Q × V_CH4 × (1 − OF) × 7.17",
                                {"CO2", "CH4"},
                                {{"Q", kFlareUnit}},
                                flareParameters(library, carbon, kind)});
    };
    const ParameterSpec open = statedParameter("carbon_content", std::string("tC/") + kFlareUnit);
    add("", "", "", open, nullptr);
    for (const FactorProduct& kind : flareKinds(library)) {
        add(":" + kind.key, "：" + kind.name_zh, ": " + kind.name_en, open, &kind);
    }
    for (const reference::Fuel& fuel : fuel_set.fuels()) {
        const CarbonMaterial gas = carbonMaterialOf(fuel);
        if (gas.unit == kFlareUnit && gas.carbon.default_value) {
            add(":" + gas.key, "：" + gas.name_zh, ": " + gas.name_en, gas.carbon, nullptr);
        }
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
