#include "flue_gas_parameters.hpp"

#include "../factor_uncertainty.hpp"
#include "../method_draft.hpp"

#include <parkcarbon/engine/pollutants/pollution_tax.hpp>

#include <array>
#include <string_view>

namespace parkcarbon::engine::inventory {
namespace {

/// Fuels whose state of matter their default factors of N2O do not tell.
struct FlueGasException {
    std::string_view ipcc_fuel;
    std::optional<FlueGasFuel> kind;
};
const std::array kExceptions = {FlueGasException{"Coal Tar", FlueGasFuel::Oil},
                                FlueGasException{"Gas Coke", FlueGasFuel::Coal},
                                FlueGasException{"Waste Oils", FlueGasFuel::Oil},
                                FlueGasException{"Biogasoline", FlueGasFuel::Oil},
                                FlueGasException{"Biodiesels", FlueGasFuel::Oil},
                                FlueGasException{"Other Liquid Biofuels", FlueGasFuel::Oil},
                                FlueGasException{"Landfill Gas", FlueGasFuel::Gas},
                                FlueGasException{"Sludge Gas", FlueGasFuel::Gas},
                                FlueGasException{"Other Biogas", FlueGasFuel::Gas},
                                FlueGasException{"Industrial Wastes", std::nullopt},
                                FlueGasException{"Municipal Wastes (biomass fraction)", std::nullopt},
                                FlueGasException{"Municipal Wastes (non-biomass fraction)", std::nullopt}};

constexpr double kMostPercent = 100.0;
constexpr double kMostSulphurMgPerNm3 = 1e5;
constexpr double kMostOutlets = 1e6;
constexpr double kBestLowNox = 3.0;

} // namespace

std::optional<FlueGasFuel> flueGasFuel(const reference::Fuel& fuel) {
    for (const FlueGasException& exception : kExceptions) {
        if (exception.ipcc_fuel == fuel.ipcc_fuel) {
            return exception.kind;
        }
    }
    const std::string kind = fuelKind(fuel);
    return kind == "biomass" ? FlueGasFuel::Biomass
           : kind == "coal"  ? FlueGasFuel::Coal
           : kind == "gas"   ? FlueGasFuel::Gas
                             : FlueGasFuel::Oil;
}

ParameterSpecs flueGasParameters(const reference::Fuel& fuel) {
    const bool is_gas = flueGasFuel(fuel) == FlueGasFuel::Gas;
    ParameterSpecs specs;
    if (is_gas) {
        specs.push_back(statedParameter("sulphur", "mg/Nm3", 0.0, kMostSulphurMgPerNm3));
        specs.push_back(statedParameter("low_nox", "", 0.0, kBestLowNox));
    } else {
        specs.push_back(statedParameter("sulphur", "%", 0.0, kMostPercent));
        specs.push_back(statedParameter("ash", "%", 0.0, kMostPercent));
    }
    for (const char* const removal : {"removal_so2", "removal_nox", "removal_pm"}) {
        specs.push_back(statedParameter(removal, "", 0.0, 1.0));
    }
    specs.push_back(statedParameter("outlet", "", 0.0, kMostOutlets));
    specs.push_back(statedParameter("tax_rate", "CNY", pollutants::kLowestAirRate, pollutants::kHighestAirRate));
    return specs;
}

} // namespace parkcarbon::engine::inventory
