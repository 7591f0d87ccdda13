#pragma once

#include <parkcarbon/engine/indicators/variables.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::indicators {

/// Whether a park had better be controlled by its energy or by its carbon (能碳双控, after 陈吕军: 宜控能则控能,
/// 宜控碳则控碳). No numeric rule is published: classes and limits below are reconstructed, and the product says so.
enum class ControlClass : std::uint8_t {
    CarbonTotalAndIntensity, ///< k high, i high: total and intensity of carbon, and a cap on energy
    CarbonReleaseEnergy,     ///< k low, i high, and process industry or recovered heat: control carbon, release energy
    FuelSwitch,              ///< k high, i low: change the fuels
    IntensityOnly,           ///< k low, i low: intensity only, and the footprint of the supply chain
    NotCovered               ///< k low, i high, neither process industry nor recovered heat: the rule says nothing
};
/// "carbon_total_and_intensity", "carbon_release_energy", "fuel_switch", "intensity_only", "not_covered"
std::string_view controlClassWord(ControlClass control_class);

struct ControlLimits {
    double k_tco2_per_tce = 2.0;       ///< national mean implied by the zero-carbon park notice
    double i_tce_per_10k_cny = 0.5;    ///< HJ 274-2015
    double process_share = 0.5;        ///< of added value; the program's own choice
    double recovered_heat_share = 0.5; ///< of recoverable heat; the limit of 发改环资〔2025〕910号
    bool from_peers = false;           ///< medians of the project's peers instead
};

struct ControlAssessment {
    std::optional<double> k_tco2_per_tce;       ///< CO2 / E_tce
    std::optional<double> i_tce_per_10k_cny;    ///< E_tce / IAV
    std::optional<double> process_share;        ///< IAV_process / IAV
    std::optional<double> recovered_heat_share; ///< Q_wh_used / Q_wh_avail
    ControlLimits limits;
    std::optional<ControlClass> control_class; ///< nothing while `missing` decides it
    std::vector<std::string> missing;          ///< variables
};

ControlAssessment controlClass(const VariableTable& variables, const ControlLimits& limits = {});

/// Added value per tonne of CO2, 10^4 CNY/tCO2. Nothing without both, or without emissions.
std::optional<double> carbonProductivity(const VariableTable& variables);

} // namespace parkcarbon::engine::indicators
