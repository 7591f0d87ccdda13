#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/store/records.hpp>

namespace parkcarbon::services {

/// Pins the reference sets that the park's results can depend on (every fuel set, the park's first; its GWP set; the
/// grid factors) and the project has no pin for; pins that still fit stay as they are, so that results do not move. A
/// park without a fuel set pins none of that kind. Errors: FUEL_SET_UNKNOWN {value, expected}.
base::Result<void> followPark(store::RecordWriter& writer);

} // namespace parkcarbon::services
