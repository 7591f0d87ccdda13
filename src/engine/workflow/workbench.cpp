#include <parkcarbon/engine/workflow/workbench.hpp>

#include "checks/step_check.hpp"
#include "plan_tasks.hpp"
#include "project_selection.hpp"
#include "workbench_parts.hpp"

#include <parkcarbon/engine/workflow/finding_codes.hpp>
#include <parkcarbon/engine/workflow/gate_codes.hpp>

#include <algorithm>
#include <array>
#include <iterator>

namespace parkcarbon::engine::workflow {
namespace {

constexpr std::array<std::string_view, 4> kCheckStates = {"passed", "failed", "not_applicable", "overridden"};
constexpr std::array<std::string_view, 5> kEvidenceStates = {"present", "linked", "missing", "tampered", "reference"};
constexpr double kNeededMeasuredPct = 80.0;

/// The stage whose claims must be measured: that of the check which asks for it.
int evaluationStage(const StepList& list) {
    for (const StepDefinition& step : list.steps) {
        const auto& codes = step.check_codes;
        if (std::find(codes.begin(), codes.end(), kClaimsMeasured.name) != codes.end()) {
            return step.stage;
        }
    }
    return 0;
}

/// What a step that has begun amounts to where nobody has scored it.
void proposeScore(StepState& step, base::Date today) {
    if (step.score_entered || step.status == StepStatus::NotApplicable) {
        return;
    }
    std::vector<GateReason> none;
    step.score = step.status == StepStatus::NotStarted ? 0.0 : scoreCeiling(step, today, none);
}

std::vector<ScoredStep> scoredSteps(std::vector<StepState>& steps, base::Date today) {
    std::vector<ScoredStep> scored;
    for (StepState& step : steps) {
        proposeScore(step, today);
        ScoredStep one{step.definition.step,
                       step.definition.stage,
                       step.definition.weight,
                       step.definition.needs_steps,
                       step.score,
                       4.0,
                       0.0,
                       {}};
        if (step.status == StepStatus::NotApplicable) {
            step.score.reset();
            one.score.reset();
        } else {
            one.ceiling = scoreCeiling(step, today, step.gates);
        }
        if (step.claimed_status == StepStatus::NotApplicable && step.status != StepStatus::NotApplicable) {
            step.gates.push_back({Gate::ReasonMissing, std::string(kGateReasonMissing.name), {}});
        }
        if (step.claimed_status == StepStatus::Done && step.status != StepStatus::Done &&
            std::none_of(step.gates.begin(), step.gates.end(),
                         [](const GateReason& reason) { return reason.gate == Gate::ChecksOpen; })) {
            step.gates.push_back({Gate::ChecksOpen,
                                  std::string(kGateChecksOpen.name),
                                  {{"value", std::to_string(step.count(CheckState::Failed))}}});
        }
        scored.push_back(std::move(one));
    }
    return scored;
}

std::vector<std::string> numbersOf(const std::vector<int>& steps) {
    std::vector<std::string> numbers;
    for (const int step : steps) {
        numbers.push_back(std::to_string(step));
    }
    return numbers;
}

void takeScores(Workbench& bench, base::Date today) {
    std::vector<ScoredStage> stages;
    for (const StageDefinition& stage : bench.list.stages) {
        stages.push_back({stage.stage, stage.weight, {}, {}, false});
    }
    const int capped_stage = evaluationStage(bench.list);
    const ScoreSheet sheet =
        score(scoredSteps(bench.steps, today), std::move(stages), bench.measured_share, capped_stage);
    for (std::size_t index = 0; index < bench.steps.size(); ++index) {
        StepState& step = bench.steps[index];
        step.gated_score = sheet.steps[index].gated_score;
        if (step.score && *step.score > 2.0 && !sheet.steps[index].held_back_by.empty()) {
            step.gates.push_back({Gate::Prerequisite,
                                  std::string(kGatePrerequisite.name),
                                  {{"items", joined(numbersOf(sheet.steps[index].held_back_by))}}});
        }
        const bool is_capped = std::any_of(sheet.stages.begin(), sheet.stages.end(), [&](const ScoredStage& stage) {
            return stage.capped && stage.stage == step.definition.stage;
        });
        if (is_capped) {
            step.gates.push_back({Gate::MeasuredShareLow,
                                  std::string(kGateMeasuredShareLow.name),
                                  {{"value", shownNumber(100.0 * bench.measured_share.value_or(0.0))},
                                   {"expected", shownNumber(kNeededMeasuredPct)}}});
        }
    }
    for (std::size_t index = 0; index < bench.list.stages.size(); ++index) {
        const ScoredStage& stage = sheet.stages[index];
        bench.stages.push_back(
            {bench.list.stages[index], stage.score_pct, stage.claimed_score_pct, stage.capped, std::nullopt});
    }
    bench.total_pct = sheet.total_pct;
    bench.claimed_total_pct = sheet.claimed_total_pct;
    bench.sum = sheet.sum;
    bench.maximum = sheet.maximum;
}

/// The score that each stage had when the last cycle was closed.
void takePreviousCycle(Workbench& bench, const domain::ProjectSnapshot& snapshot) {
    const domain::Cycle* last = nullptr;
    for (const domain::Cycle& cycle : snapshot.cycles) {
        if (cycle.closed && (last == nullptr || *cycle.closed > *last->closed)) {
            last = &cycle;
        }
    }
    for (StageState& stage : bench.stages) {
        const std::string subject = "stage/" + std::to_string(stage.definition.stage);
        for (const domain::CycleResult& result : snapshot.cycle_results) {
            if (last != nullptr && result.cycle == last->id.str() && result.subject == subject) {
                stage.previous_score_pct = result.value;
            }
        }
    }
}

void takePrerequisites(Workbench& bench) {
    for (StepState& step : bench.steps) {
        for (const int needed : step.definition.needs_steps) {
            const StepState* const other = bench.find(needed);
            if (other != nullptr && other->status != StepStatus::Done && other->status != StepStatus::NotApplicable) {
                step.open_prerequisites.push_back(needed);
            }
        }
        const Bar* const bar = bench.plan.find(Task::Kind::Step, std::to_string(step.definition.step));
        step.overdue = step.planned_finish && *step.planned_finish < bench.today && step.status != StepStatus::Done &&
                       bar != nullptr && bar->task.counts;
    }
}

} // namespace

std::string_view checkStateWord(CheckState state) {
    return kCheckStates[static_cast<std::size_t>(state)];
}
std::string_view evidenceStateWord(EvidenceState state) {
    return kEvidenceStates[static_cast<std::size_t>(state)];
}

std::size_t StepState::count(CheckState state) const {
    return static_cast<std::size_t>(
        std::count_if(checks.begin(), checks.end(), [&](const CheckResult& check) { return check.state == state; }));
}

const CheckResult* StepState::missingNext() const {
    const auto found = std::find_if(checks.begin(), checks.end(),
                                    [](const CheckResult& check) { return check.state == CheckState::Failed; });
    return found == checks.end() ? nullptr : &*found;
}

const StepState* Workbench::find(int step) const {
    const auto found = std::find_if(steps.begin(), steps.end(),
                                    [&](const StepState& candidate) { return candidate.definition.step == step; });
    return found == steps.end() ? nullptr : &*found;
}

Workbench workbench(const CheckInput& input) {
    Workbench bench;
    bench.period = input.period;
    bench.today = input.today;
    bench.revision = input.snapshot.revision;
    bench.list = stepList(input.snapshot, input.catalogue);
    bench.plan = stepPlan(input);
    bench.measures = measurePlan(input);
    bench.measured_share = claimedCut(input.snapshot).measuredShare();
    for (const StepDefinition& definition : bench.list.steps) {
        bench.steps.push_back(stepStateOf(input, definition));
    }
    takeScores(bench, input.today);
    takePreviousCycle(bench, input.snapshot);
    takePrerequisites(bench);
    bench.acceptance = acceptance(input);
    bench.acceptance.proposal =
        verdictFor(bench.acceptance.words, bench.total_pct, bench.acceptance.binding_target_missed);
    bench.findings = bench.list.findings;
    // What has no dates yet is the business of the check of dates, not of eighteen findings.
    std::copy_if(bench.plan.violations.begin(), bench.plan.violations.end(), std::back_inserter(bench.findings),
                 [](const base::Finding& finding) { return finding.code != kScheduleTaskUndated; });
    bench.next_actions = nextActions(bench);
    return bench;
}

} // namespace parkcarbon::engine::workflow
