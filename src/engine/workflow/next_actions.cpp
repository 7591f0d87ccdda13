#include "days.hpp"
#include "workbench_parts.hpp"

#include <parkcarbon/engine/workflow/gate_codes.hpp>

#include <algorithm>

namespace parkcarbon::engine::workflow {
namespace {

// Altered proof is the worst that can be found; what can be done now goes before what must wait for another step.
constexpr double kTampered = 200.0;
constexpr double kLate = 20.0;
constexpr double kLongestDelayCounted = 30.0;
constexpr double kReady = 80.0;
constexpr double kEvidenceLost = 75.0;
constexpr double kMarkDone = 70.0;
constexpr double kAddEvidence = 65.0;
constexpr double kWaiting = 20.0;
constexpr double kPerWaitingStep = 2.0; // every step that waits for this one
constexpr double kPerStepLater = 1.0;

NextAction action(const StepState& step, base::Code sentence, base::Arguments arguments, std::string page,
                  double urgency) {
    arguments.insert(arguments.begin(), {"step", std::to_string(step.definition.step)});
    return {step.definition.step, std::string(sentence.name), std::move(arguments), std::move(page), {}, urgency};
}

/// The earlier step first, and the one that more steps wait for.
double rankOf(const Workbench& bench, const StepState& step) {
    const auto waiting = std::count_if(bench.steps.begin(), bench.steps.end(), [&](const StepState& other) {
        const auto& needs = other.definition.needs_steps;
        return other.status != StepStatus::Done &&
               std::find(needs.begin(), needs.end(), step.definition.step) != needs.end();
    });
    return kPerWaitingStep * static_cast<double>(waiting) - kPerStepLater * step.definition.step;
}

void addEvidenceActions(const StepState& step, std::vector<NextAction>& actions) {
    for (const EvidenceItem& item : step.evidence) {
        if (item.state != EvidenceState::Tampered && item.state != EvidenceState::Missing) {
            continue;
        }
        const bool tampered = item.state == EvidenceState::Tampered;
        actions.push_back(action(step, tampered ? kNextEvidenceTampered : kNextEvidenceMissing, {{"value", item.title}},
                                 "evidence", tampered ? kTampered : kEvidenceLost));
        actions.back().where = {"evidence", item.id, {}, {}, {}, 0, {}};
    }
}

/// How much more urgent a step is for being late; what mends it is still its failing check.
double delayOf(const StepState& step, base::Date today) {
    if (!step.overdue) {
        return 0.0;
    }
    return kLate + std::min<double>(daysBetween(*step.planned_finish, today), kLongestDelayCounted);
}

void addOverdue(const StepState& step, base::Date today, std::vector<NextAction>& actions) {
    if (!step.overdue || step.missingNext() != nullptr) {
        return;
    }
    const int days = daysBetween(*step.planned_finish, today);
    actions.push_back(action(step, kNextStepOverdue,
                             {{"value", base::formatDate(*step.planned_finish)}, {"days", std::to_string(days)}},
                             "workflow", kReady + delayOf(step, today)));
}

void addProgress(const Workbench& bench, const StepState& step, std::vector<NextAction>& actions) {
    const double rank = rankOf(bench, step);
    if (const CheckResult* const missing = step.missingNext()) {
        const double urgency =
            step.open_prerequisites.empty() ? kReady + rank + delayOf(step, bench.today) : kWaiting + rank;
        NextAction next{step.definition.step, missing->sentence, missing->arguments,
                        missing->page,        missing->where,    urgency};
        actions.push_back(std::move(next));
    } else if (step.overdue) {
        return; // told as such
    } else if (step.evidence.empty()) {
        actions.push_back(action(step, kNextAddEvidence, {}, "evidence", kAddEvidence + rank));
    } else if (step.open_prerequisites.empty()) {
        actions.push_back(action(step, kNextMarkDone, {}, "workflow", kMarkDone + rank));
    }
}

} // namespace

std::vector<NextAction> nextActions(const Workbench& bench) {
    std::vector<NextAction> actions;
    for (const StepState& step : bench.steps) {
        if (step.status == StepStatus::NotApplicable) {
            continue;
        }
        addEvidenceActions(step, actions);
        if (step.status != StepStatus::Done) {
            addOverdue(step, bench.today, actions);
            addProgress(bench, step, actions);
        }
    }
    std::stable_sort(actions.begin(), actions.end(),
                     [](const NextAction& a, const NextAction& b) { return a.urgency > b.urgency; });
    return actions;
}

} // namespace parkcarbon::engine::workflow
