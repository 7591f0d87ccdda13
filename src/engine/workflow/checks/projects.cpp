#include "step_check.hpp"

#include "../days.hpp"
#include "../project_selection.hpp"

#include <parkcarbon/engine/workflow/business_models.hpp>

#include <algorithm>
#include <cmath>

namespace parkcarbon::engine::workflow {
namespace {

constexpr double kCapexTolerance = 0.001; // of the capex: sources are often rounded
constexpr int kQuarterDays = 92;

/// Each selected project passes the test, or its id is named.
template <typename Test> CheckOutcome everyProject(const CheckInput& input, std::string_view field, Test test) {
    const auto projects = selectedProjects(input.snapshot);
    if (projects.empty()) {
        return failedBecause(kCheckNoProjects, {}, inTable("measures"));
    }
    std::vector<std::string> failing;
    for (const domain::Measure* const measure : projects) {
        if (!test(*measure)) {
            failing.push_back(measure->id.str());
        }
    }
    return allComplete(projects.size(), failing, "measures", field);
}

bool isSourced(const domain::Measure& measure, const reference::CatalogueTable* catalogue) {
    const auto sources = parseFinance(measure.finance);
    if (!measure.capex || !sources) {
        return false;
    }
    const bool all_known = std::all_of(sources->begin(), sources->end(), [&](const FinanceSource& source) {
        return catalogue == nullptr || catalogue->find(source.id) != nullptr;
    });
    return all_known && std::abs(stackOf(*sources, *measure.capex).gap) <= kCapexTolerance * *measure.capex;
}

} // namespace

CheckOutcome capexSourced(const CheckInput& input, int) {
    const reference::CatalogueTable* const catalogue = input.catalogue.table("business_models");
    return everyProject(input, "finance",
                        [&](const domain::Measure& measure) { return isSourced(measure, catalogue); });
}

CheckOutcome businessModelsChosen(const CheckInput& input, int) {
    const reference::CatalogueTable* const catalogue = input.catalogue.table("business_models");
    return everyProject(input, "business_model", [&](const domain::Measure& measure) {
        const reference::CatalogueRow* const model =
            catalogue == nullptr ? nullptr : catalogue->find(measure.business_model);
        return model != nullptr && catalogue->field(*model, "type") == "business_model";
    });
}

CheckOutcome projectsOwned(const CheckInput& input, int) {
    return everyProject(input, "owner", [](const domain::Measure& measure) { return !measure.owner.empty(); });
}

CheckOutcome projectsDated(const CheckInput& input, int) {
    return everyProject(input, "planned_start", [](const domain::Measure& measure) {
        return measure.planned_start && measure.planned_finish && *measure.planned_start <= *measure.planned_finish;
    });
}

CheckOutcome permitsStated(const CheckInput& input, int) {
    return everyProject(input, "permits", [](const domain::Measure& measure) { return !measure.permits.empty(); });
}

CheckOutcome projectsReported(const CheckInput& input, int) {
    return everyProject(input, "reported_on", [&](const domain::Measure& measure) {
        return !isUnderWay(measure, input.today) || (measure.reported_on && measure.progress_pct &&
                                                     daysBetween(*measure.reported_on, input.today) <= kQuarterDays);
    });
}

CheckOutcome finishedProjectsMeasured(const CheckInput& input, int) {
    if (claimedCut(input.snapshot).projects == 0) {
        return nothingToCheck(kCheckNoFinishedProjects);
    }
    std::size_t finished = 0;
    std::vector<std::string> unmeasured;
    for (const domain::Measure* const measure : selectedProjects(input.snapshot)) {
        if (isFinished(*measure)) {
            ++finished;
            if (!measure->measured_t_per_a || measure->evidence_ref.empty()) {
                unmeasured.push_back(measure->id.str());
            }
        }
    }
    return allComplete(finished, unmeasured, "measures", "measured_t_per_a");
}

} // namespace parkcarbon::engine::workflow
