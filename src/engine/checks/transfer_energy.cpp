#include "transfer_energy.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

namespace parkcarbon::engine::checks {
namespace {

// NDRC guides: energy of bought steam and hot water counts from feed water at 20 °C.
constexpr double kFeedWaterEnthalpyKjPerKg = 83.74;
constexpr double kFeedWaterC = 20.0;
constexpr double kWaterHeatCapacityKjPerKgK = 4.1868;
constexpr double kGjPerTonneOfKjPerKg = 1e-3;

std::optional<double> parameterIn(const domain::ParameterSet& parameters, std::string_view name, const char* unit) {
    const auto* const parameter = parameters.find(name);
    if (parameter == nullptr) {
        return std::nullopt;
    }
    if (!parameter->unit) {
        return parameter->value;
    }
    const auto value = parameter->unit->convert(parameter->value, *domain::Unit::parse(unit));
    return value ? std::optional<double>(*value) : std::nullopt;
}

std::optional<double> energyPerTonne(const domain::EnergyTransfer& transfer, const reference::Library& library) {
    if (transfer.carrier == domain::Carrier::Steam) {
        const auto enthalpy = steamEnthalpy(transfer.parameters, library);
        return enthalpy ? std::optional<double>((*enthalpy - kFeedWaterEnthalpyKjPerKg) * kGjPerTonneOfKjPerKg)
                        : std::nullopt;
    }
    const auto temperature_c = parameterIn(transfer.parameters, "temperature", "°C");
    if (transfer.carrier != domain::Carrier::HotWater || !temperature_c) {
        return std::nullopt;
    }
    return (*temperature_c - kFeedWaterC) * kWaterHeatCapacityKjPerKgK * kGjPerTonneOfKjPerKg;
}

} // namespace

base::Result<double> steamEnthalpy(const domain::ParameterSet& parameters, const reference::Library& library) {
    const auto pressure_mpa = parameterIn(parameters, "pressure", "MPa");
    if (!pressure_mpa) {
        return base::failure(inventory::kSteamStateMissing,
                             {{"value", parameters.str()}, {"expected", "pressure=… MPa"}});
    }
    return library.steam().enthalpy(*pressure_mpa, parameterIn(parameters, "temperature", "°C"));
}

std::optional<double> transferEnergyGj(const domain::EnergyTransfer& transfer, const reference::Library& library) {
    if (const auto energy = transfer.quantity.in(*domain::Unit::parse("GJ"))) {
        return *energy;
    }
    const auto mass_t = transfer.quantity.in(*domain::Unit::parse("t"));
    const auto energy_per_tonne = mass_t ? energyPerTonne(transfer, library) : std::nullopt;
    return energy_per_tonne ? std::optional<double>(*mass_t * *energy_per_tonne) : std::nullopt;
}

} // namespace parkcarbon::engine::checks
