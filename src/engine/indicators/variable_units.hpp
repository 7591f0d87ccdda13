#pragma once

#include <parkcarbon/domain/quantity.hpp>

#include <optional>
#include <string>

namespace parkcarbon::engine::indicators {

/// A stated quantity in a variable's unit. A pure number is accepted where things or people are counted (`count`, `1`
/// for `piece`); nothing else converts without a factor.
std::optional<double> inUnit(const domain::Quantity& quantity, const domain::Unit& unit);

/// Six significant digits, for sentences.
std::string shownValue(double value);

/// Whether the greater of two exceeds the other by more than this part of itself.
bool differs(double a, double b, double tolerance);

} // namespace parkcarbon::engine::indicators
