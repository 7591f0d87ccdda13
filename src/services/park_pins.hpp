#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/park.hpp>
#include <parkcarbon/domain/pinned_sets.hpp>
#include <parkcarbon/store/records.hpp>

#include <string>

namespace parkcarbon::services {

/// Pins the reference sets that the park's results can depend on (every fuel set, the park's first; its GWP set; the
/// grid factors) and the project has no pin for; pins that still fit stay as they are, so that results do not move. A
/// park without a fuel set pins none of that kind. Errors: FUEL_SET_UNKNOWN {value, expected}.
base::Result<void> followPark(store::RecordWriter& writer);

/// The shipped sets that a park's results can depend on, and those of `present` that the program no longer ships: rows
/// may use a fuel set of an earlier version, of which its pin is all there is.
/// Errors: FUEL_SET_UNKNOWN {value, expected}.
base::Result<domain::PinnedSets> shippedPins(const domain::Park& park, const domain::PinnedSets& present);

/// Puts `wanted` in the place of the present pins and keeps every set that goes as superseded, with the reason.
base::Result<void> replacePins(store::RecordWriter& writer, const domain::PinnedSets& present,
                               const domain::PinnedSets& wanted, const std::string& reason);

} // namespace parkcarbon::services
