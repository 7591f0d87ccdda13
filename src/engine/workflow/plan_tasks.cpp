#include "plan_tasks.hpp"

#include "project_selection.hpp"

#include <algorithm>

namespace parkcarbon::engine::workflow {
namespace {

Task taskOf(const StepDefinition& step, const domain::WorkflowEntry* entry) {
    Task task;
    task.id = std::to_string(step.step);
    task.name_zh = step.name_zh;
    task.name_en = step.name_en;
    for (const int needed : step.needs_steps) {
        task.needs.push_back(std::to_string(needed));
    }
    if (entry != nullptr) {
        task.planned_start = entry->start;
        task.planned_finish = entry->finish;
        task.actual_start = entry->actual_start;
        task.actual_finish = entry->actual_finish;
        task.done = entry->status == StepStatus::Done;
        task.counts = entry->status != StepStatus::NotApplicable;
    }
    return task;
}

Task taskOf(const domain::Measure& measure) {
    Task task;
    task.kind = Task::Kind::Measure;
    task.id = measure.id.str();
    task.name_zh = measure.name_zh;
    task.name_en = measure.name_en;
    task.planned_start = measure.planned_start;
    task.planned_finish = measure.planned_finish;
    task.actual_start = measure.actual_start;
    task.actual_finish = measure.actual_finish;
    task.done = isFinished(measure);
    return task;
}

} // namespace

const domain::WorkflowEntry* workflowEntry(const domain::ProjectSnapshot& snapshot, int step) {
    const auto found = std::find_if(snapshot.workflow.begin(), snapshot.workflow.end(),
                                    [&](const domain::WorkflowEntry& entry) { return entry.step == step; });
    return found == snapshot.workflow.end() ? nullptr : &*found;
}

Schedule stepPlan(const CheckInput& input) {
    std::vector<Task> tasks;
    for (const StepDefinition& step : stepList(input.snapshot, input.catalogue).steps) {
        tasks.push_back(taskOf(step, workflowEntry(input.snapshot, step.step)));
    }
    return schedule(std::move(tasks), input.today);
}

Schedule measurePlan(const CheckInput& input) {
    std::vector<Task> tasks;
    for (const domain::Measure* const measure : selectedProjects(input.snapshot)) {
        tasks.push_back(taskOf(*measure));
    }
    return schedule(std::move(tasks), input.today);
}

} // namespace parkcarbon::engine::workflow
