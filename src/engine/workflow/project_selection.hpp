#pragma once

#include <parkcarbon/domain/project_snapshot.hpp>

#include <optional>
#include <vector>

namespace parkcarbon::engine::workflow {

/// What may become of a measure: everything that was not cancelled.
std::vector<const domain::Measure*> options(const domain::ProjectSnapshot& snapshot);
/// What the plan holds: planned, contracted, built or measured.
std::vector<const domain::Measure*> selectedProjects(const domain::ProjectSnapshot& snapshot);
bool isFinished(const domain::Measure& measure);                   ///< built, measured, or with an actual finish
bool isUnderWay(const domain::Measure& measure, base::Date today); ///< started, not finished

/// The cut that finished projects claim, and how much of it meters have shown, tCO2e/a. Only a project whose status is
/// `measured` counts as measured.
struct ClaimedCut {
    double claimed_t = 0.0;
    double measured_t = 0.0;
    std::size_t projects = 0;
    /// 0–1; nothing while nothing is claimed.
    std::optional<double> measuredShare() const {
        return claimed_t > 0.0 ? std::optional(measured_t / claimed_t) : std::nullopt;
    }
};
ClaimedCut claimedCut(const domain::ProjectSnapshot& snapshot);

} // namespace parkcarbon::engine::workflow
