#include "checks/step_check.hpp"
#include "days.hpp"
#include "plan_tasks.hpp"
#include "step_evidence.hpp"
#include "workbench_parts.hpp"

#include <parkcarbon/engine/workflow/gate_codes.hpp>

#include <algorithm>

namespace parkcarbon::engine::workflow {
namespace {

constexpr double kWithoutEvidence = 1.0;
constexpr double kWithFailingChecks = 2.0;
constexpr double kWithoutThirdParty = 3.0;
constexpr double kHighest = 4.0;
constexpr int kUpToDateDays = 366;

const domain::Decision* overrideOf(const domain::ProjectSnapshot& snapshot, int step, const std::string& code) {
    const std::string subject = std::to_string(step) + "/" + code;
    const auto found =
        std::find_if(snapshot.decisions.begin(), snapshot.decisions.end(), [&](const domain::Decision& decision) {
            return decision.code == kStepCheckOverridden.name && decision.subject == subject;
        });
    return found == snapshot.decisions.end() ? nullptr : &*found;
}

CheckResult resultOf(const CheckInput& input, int step, const StepCheck& check) {
    CheckOutcome outcome = check.run(input, step);
    CheckResult result;
    result.code = check.code.name;
    result.state = outcome.state;
    const base::Code own = outcome.state == CheckState::Passed ? check.code : check.failed;
    result.sentence = outcome.sentence.value_or(own).name;
    result.arguments = std::move(outcome.arguments);
    result.page = check.page;
    result.where = std::move(outcome.where);
    const domain::Decision* const decision =
        result.state == CheckState::Failed ? overrideOf(input.snapshot, step, result.code) : nullptr;
    if (decision != nullptr && !decision->reason.empty()) {
        result.state = CheckState::Overridden;
        result.override_reason = decision->reason;
        result.overridden_by = decision->decided_by;
        result.overridden_on = decision->decided_on ? base::formatDate(*decision->decided_on) : std::string();
    }
    return result;
}

void takeEntry(StepState& state, const domain::WorkflowEntry& entry) {
    state.claimed_status = entry.status;
    state.not_applicable_reason = entry.reason;
    state.score = entry.score;
    state.score_entered = entry.score.has_value();
    state.responsible = entry.responsible;
    state.planned_start = entry.start;
    state.planned_finish = entry.finish;
    state.actual_start = entry.actual_start;
    state.actual_finish = entry.actual_finish;
    state.checked_by = entry.checked_by;
    state.checked_on = entry.checked_on;
    state.note = entry.note;
}

void takeResponsibilities(StepState& state, const domain::ProjectSnapshot& snapshot) {
    for (const domain::Responsibility& duty : snapshot.responsibilities) {
        if (duty.step != state.definition.step) {
            continue;
        }
        const auto person = std::find_if(snapshot.team.begin(), snapshot.team.end(),
                                         [&](const domain::TeamMember& member) { return member.id == duty.person; });
        const std::string name = person == snapshot.team.end() ? duty.person.str() : person->name;
        state.raci.push_back({duty.person.str(), name, duty.role});
        if (duty.role == domain::RaciRole::Accountable && state.responsible.empty()) {
            state.responsible = name;
        }
    }
}

/// `done` needs its checks, `not_applicable` its reason; what is denied shows as what it really is.
StepStatus grantedStatus(const StepState& state) {
    if (state.claimed_status == StepStatus::Done && state.count(CheckState::Failed) > 0) {
        return StepStatus::InProgress;
    }
    if (state.claimed_status == StepStatus::NotApplicable && state.not_applicable_reason.empty()) {
        return StepStatus::NotStarted;
    }
    return state.claimed_status;
}

/// Newest sign that the step was looked at: the third party's check, or a document.
std::optional<base::Date> lastUpdate(const StepState& step) {
    std::optional<base::Date> newest = step.checked_on;
    for (const EvidenceItem& item : step.evidence) {
        if (isValid(item) && item.date && (!newest || *item.date > *newest)) {
            newest = item.date;
        }
    }
    return newest;
}

} // namespace

double scoreCeiling(const StepState& step, base::Date today, std::vector<GateReason>& reasons) {
    double ceiling = kHighest;
    const auto limit = [&](double highest, Gate gate, base::Code sentence, base::Arguments arguments = {}) {
        ceiling = std::min(ceiling, highest);
        if (step.score.value_or(0.0) > highest) {
            reasons.push_back({gate, std::string(sentence.name), std::move(arguments)});
        }
    };
    if (std::none_of(step.evidence.begin(), step.evidence.end(), isValid)) {
        limit(kWithoutEvidence, Gate::EvidenceMissing, kGateEvidenceMissing);
    }
    if (const std::size_t open = step.count(CheckState::Failed); open > 0) {
        limit(kWithFailingChecks, Gate::ChecksOpen, kGateChecksOpen, {{"value", std::to_string(open)}});
    }
    if (step.checked_by.empty()) {
        limit(kWithoutThirdParty, Gate::NotThirdParty, kGateNotThirdParty);
    }
    const auto updated = lastUpdate(step);
    if (!updated || daysBetween(*updated, today) > kUpToDateDays) {
        limit(kWithoutThirdParty, Gate::NotUpToDate, kGateNotUpToDate);
    }
    return ceiling;
}

StepState stepStateOf(const CheckInput& input, const StepDefinition& definition) {
    StepState state;
    state.definition = definition;
    if (const domain::WorkflowEntry* const entry = workflowEntry(input.snapshot, definition.step)) {
        takeEntry(state, *entry);
    }
    takeResponsibilities(state, input.snapshot);
    state.evidence = evidenceOf(input, definition.step);
    for (const std::string& code : definition.check_codes) {
        if (const StepCheck* const check = findStepCheck(code)) {
            state.checks.push_back(resultOf(input, definition.step, *check));
        }
    }
    state.status = grantedStatus(state);
    return state;
}

} // namespace parkcarbon::engine::workflow
