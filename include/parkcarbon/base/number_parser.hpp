#pragma once

#include <parkcarbon/base/error.hpp>

#include <string>
#include <string_view>

namespace parkcarbon::base {

inline constexpr Code kNumberInvalid{"NUMBER_INVALID"};
inline constexpr Code kNumberAmbiguous{"NUMBER_AMBIGUOUS"};
inline constexpr Code kNumberNotFinite{"NUMBER_NOT_FINITE"};

/// A decimal number as FORMATS fixes it: `.` as decimal point, optional exponent; thousands commas only in the exact
/// pattern 1,234,567.8. Full-width digits and signs and surrounding spaces are accepted.
/// Errors: NUMBER_INVALID {value}; NUMBER_AMBIGUOUS {value} for `1,5` or `1.234,5` (a decimal comma);
/// NUMBER_NOT_FINITE {value} for inf, nan and overflow.
Result<double> parseNumber(std::string_view text);

/// Shortest text that parses back to the same double, `.` as decimal point.
std::string formatNumber(double value);

} // namespace parkcarbon::base
