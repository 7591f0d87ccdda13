#pragma once

#include <parkcarbon/reference/fuels.hpp>
#include <parkcarbon/reference/uncertainty_defaults.hpp>

#include <string>
#include <string_view>

/// Default uncertainties of factors and activity data where a row states none; the mapping is explained in
/// docs/methods/uncertainty.md. All in % of the value, half of the 95 % interval.
namespace parkcarbon::engine::inventory {

/// The kind of fuel whose CH4 and N2O uncertainty applies: "coal", "oil", "gas" or "biomass".
std::string fuelKind(const reference::Fuel& fuel);

double co2FactorHalfWidthPct(const reference::UncertaintyDefaults& defaults, const reference::Fuel& fuel);
double ch4FactorHalfWidthPct(const reference::UncertaintyDefaults& defaults, const reference::Fuel& fuel);
double n2oFactorHalfWidthPct(const reference::UncertaintyDefaults& defaults, const reference::Fuel& fuel);
double ncvHalfWidthPct(const reference::UncertaintyDefaults& defaults, const reference::Fuel& fuel);
double roadFactorHalfWidthPct(const reference::UncertaintyDefaults& defaults); ///< CH4 and N2O of road transport
double fuelAmountHalfWidthPct(const reference::UncertaintyDefaults& defaults);
double roadFuelAmountHalfWidthPct(const reference::UncertaintyDefaults& defaults);
double meteredEnergyHalfWidthPct(const reference::UncertaintyDefaults& defaults); ///< amount of energy bought
double energyFactorHalfWidthPct(const reference::UncertaintyDefaults& defaults);  ///< grid and heat factors
/// The table's interval for a factor; `otherHalfWidthPct` where it has none.
double listedHalfWidthPct(const reference::UncertaintyDefaults& defaults, std::string_view category,
                          std::string_view item, std::string_view parameter);
double otherHalfWidthPct(const reference::UncertaintyDefaults& defaults); ///< anything without a default of its own

} // namespace parkcarbon::engine::inventory
