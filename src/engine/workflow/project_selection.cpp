#include "project_selection.hpp"

#include <algorithm>

namespace parkcarbon::engine::workflow {
namespace {

using domain::MeasureStatus;

template <typename Test>
std::vector<const domain::Measure*> measuresThat(const domain::ProjectSnapshot& snapshot, Test test) {
    std::vector<const domain::Measure*> found;
    for (const domain::Measure& measure : snapshot.measures) {
        if (test(measure)) {
            found.push_back(&measure);
        }
    }
    return found;
}

bool isSelected(const domain::Measure& measure) {
    return measure.status == MeasureStatus::Planned || measure.status == MeasureStatus::Contracted ||
           measure.status == MeasureStatus::Built || measure.status == MeasureStatus::Measured;
}

} // namespace

std::vector<const domain::Measure*> options(const domain::ProjectSnapshot& snapshot) {
    return measuresThat(snapshot,
                        [](const domain::Measure& measure) { return measure.status != MeasureStatus::Cancelled; });
}

std::vector<const domain::Measure*> selectedProjects(const domain::ProjectSnapshot& snapshot) {
    return measuresThat(snapshot, isSelected);
}

bool isFinished(const domain::Measure& measure) {
    return measure.status == MeasureStatus::Built || measure.status == MeasureStatus::Measured || measure.actual_finish;
}

bool isUnderWay(const domain::Measure& measure, base::Date today) {
    const bool has_begun = measure.status == MeasureStatus::Contracted || measure.actual_start ||
                           (measure.planned_start && *measure.planned_start <= today);
    return has_begun && !isFinished(measure);
}

ClaimedCut claimedCut(const domain::ProjectSnapshot& snapshot) {
    ClaimedCut cut;
    for (const domain::Measure* const measure : selectedProjects(snapshot)) {
        if (!isFinished(*measure)) {
            continue;
        }
        ++cut.projects;
        const bool is_measured = measure->status == MeasureStatus::Measured && measure->measured_t_per_a;
        if (is_measured) {
            cut.measured_t += *measure->measured_t_per_a;
        }
        cut.claimed_t += is_measured ? *measure->measured_t_per_a
                                     : measure->measured_t_per_a.value_or(measure->reduction_t_per_a.value_or(0.0));
    }
    return cut;
}

} // namespace parkcarbon::engine::workflow
