#pragma once

#include "park_builder.hpp"

namespace parkcarbon::engine::test {

/// A park of 2021 and 2022 in which anybody may sell anything to anybody, loops included: CHP plants, mutual supply,
/// resale, contracts with and without proof, recovered CO2, biomass, members that come and go, zones inside and
/// outside. `changed` draws some amounts, factors and boundary marks anew, as a later revision of the same park.
ParkBuilder randomPark(unsigned seed, bool changed = false);

} // namespace parkcarbon::engine::test
