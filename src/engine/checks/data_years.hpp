#pragma once

#include "check.hpp"

#include <set>
#include <vector>

namespace parkcarbon::engine::checks {

/// The years for which a project holds activities or energy transfers.
std::set<int> yearsWithData(const domain::ProjectSnapshot& snapshot);

/// By enterprise: has it an activity, transfer or fact in the year?
std::vector<bool> enterprisesWithData(const CheckInput& input, int year);

} // namespace parkcarbon::engine::checks
