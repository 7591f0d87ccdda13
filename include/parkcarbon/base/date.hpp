#pragma once

#include <parkcarbon/base/error.hpp>

#include <chrono>
#include <string>
#include <string_view>

namespace parkcarbon::base {

inline constexpr Code kDateInvalid{"DATE_INVALID"};

using Date = std::chrono::year_month_day;

/// `2025-07-31`, also `2025/7/31`, and a bare year or month as its first day. Errors: DATE_INVALID {value}.
Result<Date> parseDate(std::string_view text);
std::string formatDate(Date date); ///< `2025-07-31`

} // namespace parkcarbon::base
