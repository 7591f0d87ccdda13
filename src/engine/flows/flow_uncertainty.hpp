#pragma once

#include <parkcarbon/domain/vocabulary.hpp>
#include <parkcarbon/reference/uncertainty_defaults.hpp>

#include <cmath>

namespace parkcarbon::engine::flows {

/// Half of the 95 % interval in % of a flow that states none, by the class of its evidence: the data-quality rating of
/// the GHG Protocol's guidance on uncertainty (data/reference/uncertainty.csv), measured = high quality, reported =
/// good, estimated = fair, planned = twice fair, since that rating calls poor what is above fair.
double evidenceHalfWidthPct(const reference::UncertaintyDefaults& defaults, domain::EvidenceClass evidence);

/// Standard uncertainty of a value from half of its 95 % interval in %.
inline double sdOf(double value, double half_width_pct) {
    constexpr double kHalfWidthInSd = 1.96;
    return std::abs(value) * half_width_pct / 100.0 / kHalfWidthInSd;
}

} // namespace parkcarbon::engine::flows
