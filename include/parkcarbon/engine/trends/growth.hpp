#pragma once

#include <optional>

namespace parkcarbon::engine::trends {

/// (to − from)/from; nothing from zero.
std::optional<double> relativeChange(double from, double to);

/// Compound growth a year, (to/from)^(1/years) − 1; nothing unless both are positive and `years` is above zero.
std::optional<double> compoundGrowth(double from, double to, double years);

} // namespace parkcarbon::engine::trends
