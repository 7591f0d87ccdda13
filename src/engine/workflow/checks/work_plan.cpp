#include "../plan_tasks.hpp"
#include "step_check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/workflow/finding_codes.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::engine::workflow {
namespace {

constexpr double kLongestPlanYears = 3.0;
constexpr double kLeapYearAllowance = 0.01; // three calendar years may count 3.002 mean years
constexpr std::array kBoundaryQuestions = {checks::kBoundaryReasonMissing, checks::kOperatesElsewhere,
                                           checks::kNeitherRegisteredNorOperating, checks::kZoneReasonMissing};

/// The tasks that violate the plan in this way, in its order.
std::vector<std::string> violators(const Schedule& plan, base::Code code) {
    std::vector<std::string> steps;
    for (const base::Finding& finding : plan.violations) {
        if (finding.code == code && (steps.empty() || steps.back() != finding.where.record_id)) {
            steps.push_back(finding.where.record_id);
        }
    }
    return steps;
}

} // namespace

CheckOutcome baseYearHasData(const CheckInput& input, int) {
    const auto year = input.snapshot.park.base_year;
    if (!year) {
        return failed({{"value", "—"}}, inTable("park", "park", "base_year"));
    }
    const auto& periods = input.snapshot.activities->period;
    const auto& transfers = input.snapshot.energy_transfers;
    const bool has_data =
        std::any_of(periods.begin(), periods.end(), [&](std::int32_t encoded) { return encoded / 100 == *year; }) ||
        std::any_of(transfers.begin(), transfers.end(),
                    [&](const domain::EnergyTransfer& transfer) { return transfer.period.yearNumber() == *year; });
    base::Arguments arguments = {{"value", std::to_string(*year)}};
    return has_data ? passed(std::move(arguments)) : failed(std::move(arguments), inTable("activities"));
}

CheckOutcome boundaryDecided(const CheckInput& input, int step) {
    std::vector<std::string> open;
    base::Location where;
    for (const base::Finding& finding : input.findings) {
        if (std::find(kBoundaryQuestions.begin(), kBoundaryQuestions.end(), finding.code) != kBoundaryQuestions.end()) {
            if (open.empty()) {
                where = finding.where;
            }
            open.push_back(finding.where.record_id);
        }
    }
    if (!open.empty()) {
        return failed({{"items", joined(open)}}, where);
    }
    if (entryOf(input, step, "boundary_version").empty()) {
        return failedBecause(kBoundaryNotLocked, {}, inTable("step_entries"));
    }
    return passed({{"value", std::to_string(input.snapshot.enterprises.size())}});
}

CheckOutcome planWithinThreeYears(const CheckInput& input, int) {
    const Schedule plan = stepPlan(input);
    base::Arguments arguments = {{"value", shownNumber(plan.years())}, {"expected", shownNumber(kLongestPlanYears)}};
    const bool short_enough = plan.years() > 0.0 && plan.years() <= kLongestPlanYears + kLeapYearAllowance;
    return short_enough ? passed(std::move(arguments)) : failed(std::move(arguments), inTable("workflow"));
}

CheckOutcome stepsDated(const CheckInput& input, int) {
    const Schedule plan = stepPlan(input);
    std::vector<std::string> undated = violators(plan, kScheduleTaskUndated);
    const std::vector<std::string> reversed = violators(plan, kScheduleEndsBeforeStart);
    undated.insert(undated.end(), reversed.begin(), reversed.end());
    return allComplete(plan.bars.size(), undated, "workflow", "start");
}

CheckOutcome stepOrderKept(const CheckInput& input, int) {
    const Schedule plan = stepPlan(input);
    return allComplete(plan.bars.size(), violators(plan, kScheduleOrderBroken), "workflow", "start");
}

} // namespace parkcarbon::engine::workflow
