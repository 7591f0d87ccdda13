#pragma once

/// Factors between units of mass that the methods' formulas write down.
namespace parkcarbon::engine::inventory {

inline constexpr double kCarbonToCo2 = 44.0 / 12.0; ///< t CO2 per t C, molar masses as the guides round them
inline constexpr double kTonnesPerKilogram = 1e-3;
inline constexpr double kTonnesPerGram = 1e-6;

} // namespace parkcarbon::engine::inventory
