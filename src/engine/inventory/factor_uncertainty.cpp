#include "factor_uncertainty.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace parkcarbon::engine::inventory {
namespace {

/// Stands where the table has no row for the question: "good" data in the GHG Protocol's rating.
constexpr double kGoodQualityPct = 15.0;
constexpr std::string_view kRating = "any, GHG Protocol data-quality rating";

struct TableName {
    std::string_view ipcc_fuel;
    std::string_view table;
};
/// Fuels that the uncertainty table names differently from the factor tables.
constexpr std::array kTableNames = {
    TableName{"Diesel Oil", "Gas/diesel oil"},
    TableName{"Gas Oil", "Gas/diesel oil"},
    TableName{"Liquefied Petroleum Gases", "LPG"},
    TableName{"Coke Oven Coke and Lignite Coke", "Coke oven coke"},
    TableName{"Municipal Wastes (non-biomass fraction)", "Municipal waste (non-biomass)"},
    TableName{"Industrial Wastes", "Industrial waste"},
};

std::string_view tableName(std::string_view ipcc_fuel) {
    const auto* const found = std::find_if(kTableNames.begin(), kTableNames.end(),
                                           [&](const TableName& name) { return name.ipcc_fuel == ipcc_fuel; });
    return found == kTableNames.end() ? ipcc_fuel : found->table;
}

std::optional<double> halfWidth(const reference::UncertaintyDefaults& defaults, std::string_view category,
                                std::string_view item, std::string_view parameter) {
    const std::string wanted = base::toLowerAscii(item);
    for (const auto& row : defaults.rows()) {
        if (row.category == category && row.parameter == parameter && base::toLowerAscii(row.item) == wanted) {
            return row.halfWidthPct();
        }
    }
    return std::nullopt;
}

} // namespace

std::string fuelKind(const reference::Fuel& fuel) {
    constexpr double kCoalN2o = 1.5; // The IPCC defaults of N2O tell the kinds apart: coal 1.5, oil 0.6, gas 0.1 kg/TJ.
    constexpr double kGasN2o = 0.1;
    if (fuel.biogenic) {
        return "biomass";
    }
    const double n2o = fuel.n2o_manufacturing_kg_per_tj.value_or(0.0);
    return n2o >= kCoalN2o ? "coal" : n2o <= kGasN2o ? "gas" : "oil";
}

double co2FactorHalfWidthPct(const reference::UncertaintyDefaults& defaults, const reference::Fuel& fuel) {
    return halfWidth(defaults, "fuel combustion CO2 EF", tableName(fuel.ipcc_fuel), "EF CO2").value_or(kGoodQualityPct);
}

double ch4FactorHalfWidthPct(const reference::UncertaintyDefaults& defaults, const reference::Fuel& fuel) {
    return halfWidth(defaults, "fuel combustion non-CO2 EF", fuelKind(fuel) + ", manufacturing", "EF CH4")
        .value_or(kGoodQualityPct);
}

double n2oFactorHalfWidthPct(const reference::UncertaintyDefaults& defaults, const reference::Fuel& fuel) {
    return halfWidth(defaults, "fuel combustion non-CO2 EF", fuelKind(fuel), "EF N2O").value_or(kGoodQualityPct);
}

double ncvHalfWidthPct(const reference::UncertaintyDefaults& defaults, const reference::Fuel& fuel) {
    return halfWidth(defaults, "net calorific value", tableName(fuel.ipcc_fuel), "NCV default")
        .value_or(kGoodQualityPct);
}

double roadFactorHalfWidthPct(const reference::UncertaintyDefaults& defaults) {
    return halfWidth(defaults, "road transport", "CH4, N2O", "EF").value_or(kGoodQualityPct);
}

double fuelAmountHalfWidthPct(const reference::UncertaintyDefaults& defaults) {
    return halfWidth(defaults, "fuel combustion", "all fossil fuels, energy statistics, no better data", "AD")
        .value_or(kGoodQualityPct);
}

double roadFuelAmountHalfWidthPct(const reference::UncertaintyDefaults& defaults) {
    return halfWidth(defaults, "road transport", "fuel sold", "AD").value_or(kGoodQualityPct);
}

double meteredEnergyHalfWidthPct(const reference::UncertaintyDefaults& defaults) {
    return halfWidth(defaults, kRating, "high quality", "AD or EF").value_or(kGoodQualityPct);
}

double energyFactorHalfWidthPct(const reference::UncertaintyDefaults& defaults) {
    return halfWidth(defaults, kRating, "high quality", "AD or EF").value_or(kGoodQualityPct);
}

double listedHalfWidthPct(const reference::UncertaintyDefaults& defaults, std::string_view category,
                          std::string_view item, std::string_view parameter) {
    return halfWidth(defaults, category, item, parameter).value_or(otherHalfWidthPct(defaults));
}

double otherHalfWidthPct(const reference::UncertaintyDefaults& defaults) {
    return halfWidth(defaults, kRating, "good", "AD or EF").value_or(kGoodQualityPct);
}

} // namespace parkcarbon::engine::inventory
