#pragma once

#include "../parameter_reader.hpp"

#include <parkcarbon/reference/fuels.hpp>

#include <cstdint>
#include <optional>

namespace parkcarbon::engine::inventory {

/// What the estimate of pollutants tells apart among fuels.
enum class FlueGasFuel : std::uint8_t { Coal, Oil, Gas, Biomass };
/// Nothing for mixed waste, whose flue gas no general factor describes.
std::optional<FlueGasFuel> flueGasFuel(const reference::Fuel& fuel);

/// Parameters of a stationary combustion row that only the estimate of its pollutants reads
/// (docs/methods/pollutants.md): sulphur, ash, low_nox, removal_so2, removal_nox, removal_pm, outlet, tax_rate.
ParameterSpecs flueGasParameters(const reference::Fuel& fuel);

} // namespace parkcarbon::engine::inventory
