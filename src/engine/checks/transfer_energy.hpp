#pragma once

#include <parkcarbon/domain/energy_transfer.hpp>
#include <parkcarbon/reference/library.hpp>

#include <optional>

namespace parkcarbon::engine::checks {

/// Enthalpy in kJ/kg of steam with the parameters `pressure` (MPa) and `temperature` (°C).
/// Errors: STEAM_STATE_MISSING {value, expected}; STEAM_STATE_OUT_OF_RANGE {value, expected}.
base::Result<double> steamEnthalpy(const domain::ParameterSet& parameters, const reference::Library& library);

/// Energy of a transfer in GJ, for the plausibility of balances; nothing when the unit or the steam's state does not
/// say.
std::optional<double> transferEnergyGj(const domain::EnergyTransfer& transfer, const reference::Library& library);

} // namespace parkcarbon::engine::checks
