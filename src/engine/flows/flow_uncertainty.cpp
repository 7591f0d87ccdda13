#include "flow_uncertainty.hpp"

#include "../inventory/factor_uncertainty.hpp"

namespace parkcarbon::engine::flows {

double evidenceHalfWidthPct(const reference::UncertaintyDefaults& defaults, domain::EvidenceClass evidence) {
    constexpr const char* kRating = "any, GHG Protocol data-quality rating";
    const auto rated = [&](const char* quality) {
        return inventory::listedHalfWidthPct(defaults, kRating, quality, "AD or EF");
    };
    switch (evidence) {
    case domain::EvidenceClass::Measured:
        return rated("high quality");
    case domain::EvidenceClass::Reported:
        return rated("good");
    case domain::EvidenceClass::Estimated:
        return rated("fair");
    case domain::EvidenceClass::Planned:
        break;
    }
    return 2.0 * rated("fair");
}

} // namespace parkcarbon::engine::flows
