#include "variable_units.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace parkcarbon::engine::indicators {

std::optional<double> inUnit(const domain::Quantity& quantity, const domain::Unit& unit) {
    if (const auto value = quantity.in(unit)) {
        return *value;
    }
    const bool counts = unit == *domain::Unit::parse("piece") || unit == *domain::Unit::parse("person");
    const auto number = counts ? quantity.in(domain::Unit::dimensionless()) : base::failure(domain::kUnitIncompatible);
    return number ? std::optional<double>(*number) : std::nullopt;
}

std::string shownValue(double value) {
    return std::abs(value) >= 1e5 ? fmt::format("{:.0f}", value) : fmt::format("{:.6g}", value);
}

bool differs(double a, double b, double tolerance) {
    return std::abs(a - b) > tolerance * std::max(std::abs(a), std::abs(b));
}

} // namespace parkcarbon::engine::indicators
