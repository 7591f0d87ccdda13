#pragma once

#include <parkcarbon/base/error.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::trends {

/// Errors: SERIES_TOO_SHORT {series, value, expected}, SERIES_VALUE_NOT_FINITE {series}.
base::Result<void> checkValues(std::string_view series, std::span<const double> values, std::size_t fewest);

/// The years as stated, or 0, 1, 2 … when none are.
/// Errors: SERIES_LENGTHS_DIFFER {series, value, expected}, SERIES_YEARS_UNORDERED {value, expected}.
base::Result<std::vector<double>> yearsOf(const std::vector<double>& stated, std::size_t count);

} // namespace parkcarbon::engine::trends
