#pragma once

#include <parkcarbon/engine/workflow/workbench.hpp>

#include <chrono>

namespace parkcarbon::ui {

/// Three stages with a step each: done and proven; running, overdue, with a failed and an overridden check and a
/// document that was changed; and one that waits for it.
inline engine::workflow::Workbench sampleWorkbench() {
    using namespace engine::workflow;
    using std::chrono::year;
    Workbench workbench;
    workbench.today = year(2026) / 7 / 20;
    workbench.total_pct = 43.06;
    workbench.claimed_total_pct = 51.0;
    workbench.sum = 5.0;
    workbench.maximum = 12.0;
    for (int number = 1; number <= 3; ++number) {
        const std::string text = std::to_string(number);
        StageState stage;
        stage.definition = {number, "环节" + text, "Stage " + text, 1.0};
        stage.score_pct = 25.0 * number;
        workbench.stages.push_back(stage);
        StepState step;
        step.definition.step = number;
        step.definition.stage = number;
        step.definition.name_zh = "步骤" + text;
        step.definition.name_en = "Step name " + text;
        step.definition.pages = {"team"};
        step.responsible = "Li Ming";
        step.planned_start = year(2026) / static_cast<unsigned>(number) / 1;
        step.planned_finish = year(2026) / static_cast<unsigned>(6 + number) / 1;
        workbench.steps.push_back(step);
    }
    StepState& first = workbench.steps[0];
    first.status = first.claimed_status = StepStatus::Done;
    first.score = 4.0;
    first.gated_score = 4.0;
    EvidenceItem paper;
    paper.id = "V1";
    paper.title = "Decision";
    paper.state = EvidenceState::Present;
    first.evidence = {paper};

    StepState& second = workbench.steps[1];
    second.status = StepStatus::InProgress;
    second.claimed_status = StepStatus::Done;
    second.score = 3.0;
    second.gated_score = 1.0;
    second.overdue = true;
    second.planned_finish = year(2026) / 7 / 10;
    CheckResult failed;
    failed.code = "LEADER_NAMED";
    failed.state = CheckState::Failed;
    failed.sentence = "LEADER_NAMED_FAILED";
    failed.page = "team";
    CheckResult overridden = failed;
    overridden.code = "RACI_COMPLETE";
    overridden.state = CheckState::Overridden;
    overridden.sentence = "RACI_COMPLETE_FAILED";
    overridden.override_reason = "by phone";
    second.checks = {failed, overridden};
    paper.id = "V2";
    paper.title = "Contract";
    paper.state = EvidenceState::Tampered;
    second.evidence = {paper};

    StepState& third = workbench.steps[2];
    third.open_prerequisites = {2};
    third.definition.needs_steps = {2};

    NextAction action;
    action.step = 2;
    action.sentence = "LEADER_NAMED_FAILED";
    action.page = "team";
    workbench.next_actions = {action};
    for (const StepState& step : workbench.steps) {
        Bar bar;
        bar.task.id = std::to_string(step.definition.step);
        bar.task.name_zh = step.definition.name_zh;
        bar.task.name_en = step.definition.name_en;
        bar.task.planned_start = step.planned_start;
        bar.task.planned_finish = step.planned_finish;
        bar.task.done = step.status == StepStatus::Done;
        bar.overdue = step.overdue;
        for (const int before : step.definition.needs_steps) {
            bar.task.needs.push_back(std::to_string(before));
        }
        workbench.plan.bars.push_back(bar);
    }
    workbench.plan.bars[1].critical = true;
    workbench.plan.bars[1].slack_days = 0;
    return workbench;
}

} // namespace parkcarbon::ui
