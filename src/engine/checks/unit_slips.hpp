#pragma once

#include <parkcarbon/domain/unit.hpp>

#include <optional>
#include <string>

namespace parkcarbon::engine::checks {

/// The power of ten between units that are easily mistaken (t and kg, MWh and kWh, 万kWh and kWh, GWh and kWh), when
/// the ratio of an amount to what was expected is within a factor of 2.5 of it: 1000, 1e-4, … The ratio is positive.
std::optional<double> likelySlip(double ratio);

/// The unit in which the amount was probably counted: kg for an amount that stands under t and is 1000 times too large.
/// "-" when no common unit lies that far away.
std::string likelyUnit(const domain::Unit& written, double slip);

} // namespace parkcarbon::engine::checks
