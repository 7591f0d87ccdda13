#pragma once

#include <string>
#include <string_view>

namespace parkcarbon::domain {

/// A unit as people write it, in the words of the UDUNITS-2 database: `kgCO2/kWh` → `0.001 tonne_carbon_dioxide/kWh`,
/// `1e4Nm3` → `1e4 normal_cubic_metre`. Words that need no mapping pass unchanged.
std::string spelledForDatabase(std::string_view symbol);

} // namespace parkcarbon::domain
