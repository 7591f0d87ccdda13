#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::views {

inline constexpr base::Code kFuelsOutsideStatistics{"FUELS_OUTSIDE_STATISTICS"};   ///< {items, value}
inline constexpr base::Code kStatisticsFactorMissing{"STATISTICS_FACTOR_MISSING"}; ///< {value}
inline constexpr base::Code kZeroCarbonMethodUnconfirmed{"ZERO_CARBON_METHOD_UNCONFIRMED"};

struct EnergyStatisticsOptions {
    /// Standard coal of a kWh, kgce. Not set: the calorific 0.1229 of GB/T 2589. Coal-equivalent accounting states the
    /// coal that the country's power plants took for a kWh supplied in that year.
    std::optional<double> electricity_kgce_per_kwh;
    std::optional<domain::GridChoice> grid; ///< not set: the park's
};

/// One energy of the balance. Exports are deducted in electricity and heat, so that their amounts may be negative.
struct EnergyStatisticsRow {
    std::string energy; ///< "coal", "oil", "gas", "biomass", "other", "electricity", "heat", "own_generation"
    double amount = 0.0;
    std::string unit; ///< "GJ" or "MWh"
    double tce_per_unit = 0.0;
    double tce = 0.0;
    double factor = 0.0;     ///< 0 for energies that the method gives no CO2
    std::string factor_unit; ///< "tCO2/tce", "tCO2/MWh", "tCO2/GJ"; empty where there is none
    double co2 = 0.0;        ///< t
    reference::Status status = reference::Status::Unconfirmed; ///< of the factor
    std::string source;
    std::vector<std::string> items; ///< the fuels in it
};

/// CO2 per unit of energy consumed, the core figure of zero-carbon parks (发改环资〔2025〕910号), and its limit for a
/// park of this size. The accounting method of the notice's annex is not published in full; see
/// docs/methods/energy_statistics.md for what stands in for it.
struct ZeroCarbonFigure {
    /// Which CO2 stands above the line: "energy_statistics", "scope_1_2_location", "scope_1_2_market".
    std::string numerator;
    double co2 = 0.0;                   ///< t CO2, t CO2e for the views of the full method
    std::optional<double> tco2_per_tce; ///< nothing without energy consumption
    std::optional<bool> met;            ///< nothing where no limit applies
};

/// CO2 of the park's energy in the way of the energy statistics (the method of carbon-intensity assessment): standard
/// coal of coal, oil and gas by fixed factors, net power by the grid factor, net heat by 0.11 tCO2/GJ.
struct EnergyStatistics {
    std::vector<EnergyStatisticsRow> rows;
    double co2 = 0.0;                   ///< t
    double energy_tce = 0.0;            ///< total energy consumption, all rows
    std::string electricity_basis;      ///< "calorific" or "coal_equivalent"
    std::string grid_factor;            ///< name and year; empty where no power was bought or sold
    std::vector<ZeroCarbonFigure> core; ///< the first rests on `co2`
    std::optional<double> limit;        ///< tCO2/tce; nothing below 0.2 Mtce a year
    base::Findings findings;

    const EnergyStatisticsRow* find(std::string_view energy) const;
};

/// Needs no lines. Findings: FUELS_OUTSIDE_STATISTICS, STATISTICS_FACTOR_MISSING, ZERO_CARBON_METHOD_UNCONFIRMED,
/// GRID_FACTOR_MISSING, GRID_FACTOR_YEAR_SUBSTITUTED.
EnergyStatistics energyStatistics(const inventory::Inventory& inventory, const domain::Park& park,
                                  const reference::Library& library, const EnergyStatisticsOptions& options = {});

} // namespace parkcarbon::engine::views
