#pragma once

#include "../inventory/methods/flue_gas_parameters.hpp"
#include "../inventory/recipe.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace parkcarbon::engine::pollutants {

/// A pollutant of flue gas and its names in pollutant_factors.csv.
struct FlueGasPollutant {
    std::string_view symbol;  ///< in pollutant_equivalents.csv
    std::string_view general; ///< last part of the id in the EMEP/EEA tables
    std::string_view boiler;  ///< last part of the id among the Chinese boiler coefficients; empty = none there
    const char* removal;      ///< parameter with the efficiency of its removal; nullptr = none
};
inline constexpr std::array kFlueGasPollutants = {
    FlueGasPollutant{"SO2", "sox", "so2", "removal_so2"},
    FlueGasPollutant{"NOx", "nox", "nox", "removal_nox"},
    FlueGasPollutant{"smoke_dust", "tsp", "pm", "removal_pm"},
    FlueGasPollutant{"PM10", "pm10", "", "removal_pm"},
    FlueGasPollutant{"PM2.5", "pm25", "", "removal_pm"},
    FlueGasPollutant{"CO", "co", "", nullptr},
    FlueGasPollutant{"VOC", "nmvoc", "", nullptr},
};

/// What a combustion row states about its fuel and boiler.
struct BoilerStatement {
    std::optional<double> sulphur; ///< %; mg/Nm3 for gas
    std::optional<double> ash_pct;
    std::optional<int> low_nox; ///< gas: 0 none, 1 ordinary, 2 leading in China, 3 leading worldwide
};

/// The factor for one pollutant of one fuel.
struct ChosenBoilerFactor {
    const reference::PollutantFactor* factor = nullptr;
    std::optional<double> multiplier; ///< sulphur or ash content, where the factor is per content
    bool substituted = false;         ///< the factor is of another fuel or another kind of plant
};

/// The coefficient of Chinese industrial boilers when the row states what it needs (sulphur, ash, low_nox), else the
/// EMEP/EEA Tier 1 factor of the enterprise's sector; nothing when the tables have neither.
std::optional<ChosenBoilerFactor> chooseBoilerFactor(const reference::Library& library, const reference::Fuel& fuel,
                                                     inventory::FlueGasFuel kind, inventory::Sector sector,
                                                     const FlueGasPollutant& pollutant,
                                                     const BoilerStatement& statement);

} // namespace parkcarbon::engine::pollutants
