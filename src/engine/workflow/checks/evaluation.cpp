#include "step_check.hpp"

#include "../plan_tasks.hpp"
#include "../project_selection.hpp"
#include "../step_evidence.hpp"

#include <algorithm>
#include <cmath>

namespace parkcarbon::engine::workflow {
namespace {

constexpr double kMeasuredPct = 80.0;
constexpr double kUnexplainedPct = 10.0;

std::optional<double> addedValue(const domain::ProjectSnapshot& snapshot, base::Period year) {
    for (const domain::Fact& fact : snapshot.facts) {
        if (fact.subject == "park" && fact.variable == "IAV" && fact.period == year && fact.value.value() > 0.0) {
            return fact.value.value();
        }
    }
    return std::nullopt;
}

/// By how much emissions fell other than by growth: the intensity effect of the additive LMDI-I of C = IAV · (C/IAV)
/// (Ang 2005); the whole change where added value is not known.
double changeWithoutGrowth(const CheckInput& input, double base_t, double present_t) {
    const auto base_value = addedValue(input.snapshot, input.base_inventory->period);
    const auto present_value = addedValue(input.snapshot, input.inventory->period);
    if (!base_value || !present_value || base_t <= 0.0 || present_t <= 0.0) {
        return base_t - present_t;
    }
    const double weight = base_t == present_t ? base_t : (present_t - base_t) / std::log(present_t / base_t);
    return weight * std::log((base_t / *base_value) / (present_t / *present_value));
}

} // namespace

CheckOutcome reportYearHasData(const CheckInput& input, int) {
    base::Arguments arguments = {{"value", input.period.str()}};
    const auto& report_years = input.snapshot.park.report_years;
    const bool is_report_year =
        std::find(report_years.begin(), report_years.end(), input.period.yearNumber()) != report_years.end() &&
        input.snapshot.park.base_year != input.period.yearNumber();
    const bool has_data =
        input.inventory && !input.inventory->fuels.empty() && !base::hasErrors(input.inventory->findings);
    return is_report_year && has_data ? passed(std::move(arguments))
                                      : failed(std::move(arguments), inTable("activities"));
}

CheckOutcome claimsMeasured(const CheckInput& input, int) {
    const auto share = claimedCut(input.snapshot).measuredShare();
    if (!share) {
        return failedBecause(kCheckNoFinishedProjects, {}, inTable("measures"));
    }
    base::Arguments arguments = {{"value", shownNumber(100.0 * *share)}, {"expected", shownNumber(kMeasuredPct)}};
    return 100.0 * *share >= kMeasuredPct ? passed(std::move(arguments))
                                          : failed(std::move(arguments), inTable("measures"));
}

CheckOutcome effectsExplainChange(const CheckInput& input, int) {
    if (!input.inventory || !input.base_inventory) {
        return failedBecause(kCheckNotComputed, {{"value", input.period.str()}}, inTable("park", "park", "base_year"));
    }
    const double effects_t = claimedCut(input.snapshot).claimed_t;
    const double change_t = changeWithoutGrowth(input, input.base_inventory->park.views.scope_1_2_location,
                                                input.inventory->park.views.scope_1_2_location);
    const double larger = std::max(std::abs(change_t), std::abs(effects_t));
    const double unexplained_pct = larger > 0.0 ? 100.0 * std::abs(change_t - effects_t) / larger : 0.0;
    base::Arguments arguments = {{"value", shownNumber(unexplained_pct)},
                                 {"expected", shownNumber(kUnexplainedPct)},
                                 {"effects", shownNumber(effects_t)},
                                 {"change", shownNumber(change_t)}};
    const bool explained = effects_t > 0.0 && unexplained_pct < kUnexplainedPct;
    return explained ? passed(std::move(arguments)) : failed(std::move(arguments), inTable("measures"));
}

CheckOutcome stepsScored(const CheckInput& input, int) {
    const StepList list = stepList(input.snapshot, input.catalogue);
    std::vector<std::string> open;
    for (const StepDefinition& step : list.steps) {
        const domain::WorkflowEntry* const entry = workflowEntry(input.snapshot, step.step);
        const bool skipped = entry != nullptr && entry->status == StepStatus::NotApplicable && !entry->reason.empty();
        const bool scored = entry != nullptr && entry->score && hasValidEvidence(input, step.step);
        if (!skipped && !scored) {
            open.push_back(std::to_string(step.step));
        }
    }
    return allComplete(list.steps.size(), open, "workflow", "score");
}

CheckOutcome acceptanceOpinionStored(const CheckInput& input, int step) {
    const std::string number = entryOf(input, step, "opinion_no");
    return number.empty() || !hasValidEvidence(input, step) ? failed({}, inTable("step_entries"))
                                                            : passed({{"value", number}});
}

} // namespace parkcarbon::engine::workflow
