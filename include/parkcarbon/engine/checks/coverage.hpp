#pragma once

#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/reference/library.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace parkcarbon::engine::checks {

/// How much of the energy that the park reports its data explain; what the check of coverage says of a year.
struct EnergyCoverage {
    base::Period year = base::Period::year(2025);
    double explained = 0.0; ///< in the unit of the park's fact
    double reported = 0.0;
    std::uint32_t unread = 0; ///< rows whose energy is not known
    double pct() const { return 100.0 * explained / reported; }
};

/// Nothing where the park states no E_tce of that year, or none above zero.
std::optional<EnergyCoverage> energyCoverage(const domain::ProjectSnapshot& snapshot, const reference::Library& library,
                                             base::Period year);

/// The energy that each enterprise took in in a year, fuels and bought power and heat, in GJ and in the order of the
/// project; rows whose energy is not known are left out. What one sells to another is counted at both: the figures
/// weigh enterprises, they do not add up to the park.
std::vector<double> energyIntakes(const domain::ProjectSnapshot& snapshot, const reference::Library& library,
                                  base::Period year);

} // namespace parkcarbon::engine::checks
