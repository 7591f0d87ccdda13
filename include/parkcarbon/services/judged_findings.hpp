#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/domain/dismissal.hpp>

#include <vector>

namespace parkcarbon::services {

/// A finding that somebody has set aside, and why.
struct DismissedFinding {
    base::Finding finding;
    domain::Dismissal dismissal;
};
using DismissedFindings = std::vector<DismissedFinding>;

/// Findings in their order, those set aside apart: they are shown, but call for nothing and fail nothing.
struct JudgedFindings {
    base::Findings open;
    DismissedFindings dismissed;
};

/// Splits findings by the dismissals that name them and whose evidence still holds (domain::answers).
JudgedFindings applyDismissals(base::Findings findings, const std::vector<domain::Dismissal>& dismissals);

} // namespace parkcarbon::services
