#pragma once

#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/services/calculations.hpp>

namespace parkcarbon::services {

/// The shipped schemes and the project's own; an own one of the same id or name takes the shipped one's place.
SchemeList schemesOf(const domain::ProjectSnapshot& snapshot, const reference::Catalogue& catalogue);

/// Limits of the control class from the peers of a park: medians of k and i where three of them state both.
engine::indicators::ControlLimits controlLimits(const domain::ProjectSnapshot& snapshot);

} // namespace parkcarbon::services
