#include "carbon_balance_unit.hpp"

#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../method_draft.hpp"
#include "carbon_content.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace parkcarbon::engine::inventory {
namespace {

/// A stream whose amount the row states as a parameter.
struct StatedStream {
    const char* amount; ///< parameter
    const char* amount_unit;
    const char* amount_symbol;
    const char* carbon; ///< parameter, in tC per unit of the amount; streams may share one
    const char* carbon_symbol;
    const char* carbon_row; ///< of the process factors; nullptr: no default
    double sign;            ///< of its carbon in the emission
    bool needed;
};

/// A unit of a plant: the row's quantity is one stream, its parameters are the others.
struct BalancedUnit {
    const char* item;
    const char* zh;
    const char* en;
    const char* formula;
    double quantity_sign;
    const char* quantity_carbon_row; ///< of the process factors; nullptr: that of the material behind the colon
    bool any_material;               ///< the item may name the material whose carbon content is the default
    bool oxidises;                   ///< takes the fraction of carbon oxidised
    std::span<const StatedStream> streams;
};

constexpr std::array kEthyleneOxideStreams = {
    StatedStream{"ethylene", "t", "RE", "ethylene_carbon_content", "CC_RE",
                 "petrochemical/ethylene-oxide-glycol-carbon-in-ethylene/carbon-content/co2", 1.0, true},
};
constexpr std::array kCalciningStreams = {
    StatedStream{"product", "t", "M_PC", "product_carbon_content", "CC_PC", nullptr, -1.0, true},
    StatedStream{"dust", "t", "M_ds", "product_carbon_content", "CC_PC", nullptr, -1.0, false},
};
constexpr std::array kHydrogenStreams = {
    StatedStream{"syngas", "1e4Nm3", "Q_sg", "syngas_carbon_content", "CC_sg", nullptr, -1.0, false},
    StatedStream{"residue", "t", "Q_w", "residue_carbon_content", "CC_w", nullptr, -1.0, false},
};

constexpr std::array kBalancedUnits = {
    BalancedUnit{"ethylene_oxide", "环氧乙烷", "Ethylene oxide", "CO2 = (RE × CC_RE − AD × CC) × 44/12", -1.0,
                 "petrochemical/ethylene-oxide/carbon-content/co2", false, false, kEthyleneOxideStreams},
    BalancedUnit{"coke_calcining", "石油焦煅烧", "Coke calcining",
                 "CO2 = (AD × CC − (M_PC + M_ds) × CC_PC) × OF × 44/12", 1.0, nullptr, false, true, kCalciningStreams},
    BalancedUnit{"hydrogen_production", "制氢", "Hydrogen production",
                 "CO2 = (AD × CC − Q_sg × CC_sg − Q_w × CC_w) × OF × 44/12", 1.0, nullptr, true, true,
                 kHydrogenStreams},
};

const BalancedUnit* balancedUnit(std::string_view base) {
    const auto* const found = std::find_if(kBalancedUnits.begin(), kBalancedUnits.end(),
                                           [&](const BalancedUnit& unit) { return unit.item == base; });
    return found == kBalancedUnits.end() ? nullptr : found;
}

ParameterSpecs balancedUnitParameters(const BalancedUnit& unit, const ParameterSpec& quantity_carbon,
                                      const reference::Library& library) {
    ParameterSpecs specs = {quantity_carbon};
    for (const StatedStream& stream : unit.streams) {
        const bool gas = std::string_view(stream.amount_unit) != "t";
        specs.push_back(statedParameter(stream.amount, stream.amount_unit));
        const auto same = [&](const ParameterSpec& spec) { return spec.name == stream.carbon; };
        if (std::none_of(specs.begin(), specs.end(), same)) {
            specs.push_back(stream.carbon_row != nullptr
                                ? carbonFromRow(stream.carbon, library, stream.carbon_row)
                                : statedParameter(stream.carbon, std::string("tC/") + stream.amount_unit, 0.0,
                                                  gas ? std::nullopt : std::optional<double>(1.0)));
        }
    }
    if (unit.oxidises) {
        specs.push_back(
            constantParameter("oxidation", "", 1.0, "NDRC petrochemical guide: all carbon oxidised", 0.0, 1.0));
    }
    return withUncertainty(std::move(specs));
}

/// Carbon of the streams that the row states, t; refuses the row when a needed one is missing.
double statedCarbon(MethodDraft& draft, const BalancedUnit& unit) {
    double carbon_t = 0.0;
    for (const StatedStream& stream : unit.streams) {
        const auto amount = stream.needed ? std::optional<double>(draft.value(stream.amount, stream.amount_symbol))
                                          : draft.valueIfAny(stream.amount, stream.amount_symbol);
        if (amount) {
            carbon_t += stream.sign * *amount * draft.value(stream.carbon, stream.carbon_symbol);
        }
    }
    return carbon_t;
}

ParameterSpec ownCarbonOf(const BalancedUnit& unit, const reference::Library& library) {
    return unit.quantity_carbon_row != nullptr ? carbonFromRow("carbon_content", library, unit.quantity_carbon_row)
                                               : statedParameter("carbon_content", "tC/t", 0.0, 1.0);
}

} // namespace

bool CarbonBalanceUnit::computes(domain::ActivityCategory category, std::string_view item,
                                 const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Process && balancedUnit(itemName(item).base) != nullptr;
}

Recipe CarbonBalanceUnit::compile(const RecipeRequest& request) const {
    const ItemName name = itemName(request.item);
    const BalancedUnit& unit = *balancedUnit(name.base);
    const CarbonMaterial material = unit.any_material
                                        ? carbonMaterial(request, name.variant)
                                        : CarbonMaterial{"", unit.zh, unit.en, "t", ownCarbonOf(unit, request.library)};
    const std::string shown = name.variant.empty() ? unit.zh : std::string(unit.zh) + "：" + material.name_zh;
    MethodDraft draft(request, id(), shown, balancedUnitParameters(unit, material.carbon, request.library));
    if (!draft.takesQuantityIn(material.unit)) {
        return draft.take();
    }
    const double quantity_carbon = unit.quantity_sign * draft.value("carbon_content", "CC");
    const double stated_carbon_t = statedCarbon(draft, unit);
    const double oxidised = unit.oxidises ? draft.value("oxidation", "OF") : 1.0;
    const double to_co2 = oxidised * draft.carbonToCo2();
    draft.emit("CO2", quantity_carbon * to_co2, stated_carbon_t * to_co2, unit.formula,
               otherHalfWidthPct(request.library.uncertainty()));
    return draft.take();
}

std::vector<MethodDescription> CarbonBalanceUnit::describe(const reference::Library& library,
                                                           const reference::FuelSet& fuel_set) const {
    std::vector<MethodDescription> descriptions;
    for (const BalancedUnit& unit : kBalancedUnits) {
        const auto add = [&](const std::string& variant, const std::string& zh, const std::string& en,
                             const std::string& quantity_unit, const ParameterSpec& carbon) {
            descriptions.push_back({"process",
                                    unit.item + variant,
                                    unit.zh + zh,
                                    unit.en + en,
                                    unit.formula,
                                    {"CO2"},
                                    {{"AD", quantity_unit}},
                                    balancedUnitParameters(unit, carbon, library)});
        };
        add("", "", "", "t", ownCarbonOf(unit, library));
        for (const reference::Fuel& fuel : fuel_set.fuels()) {
            const CarbonMaterial material = carbonMaterialOf(fuel);
            if (unit.any_material && !fuel.biogenic) {
                add(":" + material.key, "：" + material.name_zh, ": " + material.name_en, material.unit,
                    material.carbon);
            }
        }
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
