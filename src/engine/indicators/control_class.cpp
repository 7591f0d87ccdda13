#include <parkcarbon/engine/indicators/control_class.hpp>

#include <array>

namespace parkcarbon::engine::indicators {
namespace {

constexpr std::array<std::string_view, 5> kControlWords = {"carbon_total_and_intensity", "carbon_release_energy",
                                                           "fuel_switch", "intensity_only", "not_covered"};

std::optional<double> ratioOf(const VariableTable& variables, const char* above, const char* below) {
    const auto a = variables.value(above);
    const auto b = variables.value(below);
    return a && b && *b > 0.0 ? std::optional(*a / *b) : std::nullopt;
}

void require(const VariableTable& variables, ControlAssessment& result, const char* name) {
    if (!variables.value(name)) {
        result.missing.emplace_back(name);
    }
}

/// Low carbon per energy, high energy per value: whether the energy does process work, or its heat is used again.
std::optional<ControlClass> energyRichClass(const ControlAssessment& result) {
    const bool process = result.process_share && *result.process_share >= result.limits.process_share;
    const bool heat = result.recovered_heat_share && *result.recovered_heat_share >= result.limits.recovered_heat_share;
    if (process || heat) {
        return ControlClass::CarbonReleaseEnergy;
    }
    return result.process_share && result.recovered_heat_share ? std::optional(ControlClass::NotCovered) : std::nullopt;
}

} // namespace

std::string_view controlClassWord(ControlClass control_class) {
    return kControlWords[static_cast<std::size_t>(control_class)];
}

ControlAssessment controlClass(const VariableTable& variables, const ControlLimits& limits) {
    ControlAssessment result;
    result.limits = limits;
    result.k_tco2_per_tce = ratioOf(variables, "CO2", "E_tce");
    result.i_tce_per_10k_cny = ratioOf(variables, "E_tce", "IAV");
    result.process_share = ratioOf(variables, "IAV_process", "IAV");
    result.recovered_heat_share = ratioOf(variables, "Q_wh_used", "Q_wh_avail");
    if (!result.k_tco2_per_tce || !result.i_tce_per_10k_cny) {
        for (const char* const name : {"CO2", "E_tce", "IAV"}) {
            require(variables, result, name);
        }
        return result;
    }
    const bool k_high = *result.k_tco2_per_tce > limits.k_tco2_per_tce;
    const bool i_high = *result.i_tce_per_10k_cny > limits.i_tce_per_10k_cny;
    if (k_high) {
        result.control_class = i_high ? ControlClass::CarbonTotalAndIntensity : ControlClass::FuelSwitch;
    } else if (!i_high) {
        result.control_class = ControlClass::IntensityOnly;
    } else if (!(result.control_class = energyRichClass(result))) {
        for (const char* const name : {"IAV_process", "Q_wh_used", "Q_wh_avail"}) {
            require(variables, result, name);
        }
    }
    return result;
}

std::optional<double> carbonProductivity(const VariableTable& variables) {
    return ratioOf(variables, "IAV", "CO2");
}

} // namespace parkcarbon::engine::indicators
