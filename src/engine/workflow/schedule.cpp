#include <parkcarbon/engine/workflow/schedule.hpp>

#include "critical_path.hpp"
#include "days.hpp"

#include <parkcarbon/engine/workflow/finding_codes.hpp>

#include <algorithm>
#include <set>

namespace parkcarbon::engine::workflow {
namespace {

constexpr double kDaysPerYear = 365.25;

base::Location placeOf(const Task& task, std::string_view field) {
    return {task.kind == Task::Kind::Step ? "workflow" : "measures", task.id, std::string(field), {}, {}, 0, {}};
}

std::optional<std::size_t> indexOf(const std::vector<Task>& tasks, Task::Kind kind, const std::string& id) {
    const auto found =
        std::find_if(tasks.begin(), tasks.end(), [&](const Task& task) { return task.kind == kind && task.id == id; });
    return found == tasks.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - tasks.begin()));
}

/// The tasks that really come before: a task that does not count hands on what it needs itself.
void collectNeeds(const std::vector<Task>& tasks, std::size_t task, std::set<std::size_t>& seen,
                  std::set<std::size_t>& needs) {
    for (const std::string& id : tasks[task].needs) {
        const auto needed = indexOf(tasks, tasks[task].kind, id);
        if (!needed || !seen.insert(*needed).second) {
            continue;
        }
        if (tasks[*needed].counts) {
            needs.insert(*needed);
        } else {
            collectNeeds(tasks, *needed, seen, needs);
        }
    }
}

bool dated(const Task& task) {
    return task.planned_start && task.planned_finish && *task.planned_finish >= *task.planned_start;
}

std::vector<NetworkTask> networkOf(const std::vector<Task>& tasks, base::Date origin) {
    std::vector<NetworkTask> network(tasks.size());
    for (std::size_t index = 0; index < tasks.size(); ++index) {
        const Task& task = tasks[index];
        if (task.counts && dated(task)) {
            network[index].duration_days = daysBetween(*task.planned_start, *task.planned_finish) + 1;
            network[index].not_before = daysBetween(origin, *task.planned_start);
        }
        std::set<std::size_t> seen = {index};
        std::set<std::size_t> needs;
        collectNeeds(tasks, index, seen, needs);
        network[index].needs.assign(needs.begin(), needs.end());
    }
    return network;
}

void addDelay(Bar& bar, base::Date today) {
    const Task& task = bar.task;
    if (!task.counts || !task.planned_finish) {
        return;
    }
    if (task.actual_finish) {
        bar.delay_days = daysBetween(*task.planned_finish, *task.actual_finish);
    } else if (!task.done && *task.planned_finish < today) {
        bar.delay_days = daysBetween(*task.planned_finish, today);
        bar.overdue = true;
    }
}

void findUndated(const Task& task, base::Findings& findings) {
    if (!task.planned_start || !task.planned_finish) {
        findings.push_back({kScheduleTaskUndated,
                            base::Severity::Warning,
                            {{"value", task.id}},
                            placeOf(task, task.planned_start ? "finish" : "start")});
    } else if (*task.planned_finish < *task.planned_start) {
        findings.push_back({kScheduleEndsBeforeStart,
                            base::Severity::Error,
                            {{"value", base::formatDate(*task.planned_finish)},
                             {"expected", base::formatDate(*task.planned_start)},
                             {"task", task.id}},
                            placeOf(task, "finish")});
    }
}

void findBrokenOrder(const Task& task, const Task& needed, base::Findings& findings) {
    if (task.planned_start && needed.planned_finish && *task.planned_start <= *needed.planned_finish) {
        findings.push_back({kScheduleOrderBroken,
                            base::Severity::Warning,
                            {{"value", base::formatDate(*task.planned_start)},
                             {"expected", base::formatDate(*needed.planned_finish)},
                             {"task", task.id},
                             {"other", needed.id}},
                            placeOf(task, "start")});
    }
}

base::Findings violationsOf(const std::vector<Task>& tasks, const std::vector<NetworkTask>& network) {
    base::Findings findings;
    for (std::size_t index = 0; index < tasks.size(); ++index) {
        if (!tasks[index].counts) {
            continue;
        }
        findUndated(tasks[index], findings);
        for (const std::size_t needed : network[index].needs) {
            findBrokenOrder(tasks[index], tasks[needed], findings);
        }
    }
    return findings;
}

} // namespace

const Bar* Schedule::find(Task::Kind kind, const std::string& id) const {
    const auto found = std::find_if(bars.begin(), bars.end(),
                                    [&](const Bar& bar) { return bar.task.kind == kind && bar.task.id == id; });
    return found == bars.end() ? nullptr : &*found;
}

double Schedule::years() const {
    return start && finish ? (daysBetween(*start, *finish) + 1) / kDaysPerYear : 0.0;
}

Schedule schedule(std::vector<Task> tasks, base::Date today) {
    Schedule result;
    for (const Task& task : tasks) {
        if (task.counts && task.planned_start && (!result.start || *task.planned_start < *result.start)) {
            result.start = task.planned_start;
        }
        if (task.counts && task.planned_finish && (!result.finish || *task.planned_finish > *result.finish)) {
            result.finish = task.planned_finish;
        }
    }
    const base::Date origin = result.start.value_or(today);
    const std::vector<NetworkTask> network = networkOf(tasks, origin);
    const NetworkPlan plan = criticalPath(network);
    result.violations = violationsOf(tasks, network);
    for (const std::size_t task : plan.critical) {
        result.critical_path.push_back(tasks[task].id);
    }
    for (std::size_t index = 0; index < tasks.size(); ++index) {
        Bar bar;
        bar.task = std::move(tasks[index]);
        if (const auto& times = plan.times[index]) {
            bar.earliest_start = daysAfter(origin, times->early_start);
            bar.latest_finish = daysAfter(origin, times->late_finish - 1);
            bar.slack_days = times->slack();
            bar.critical = times->slack() == 0;
        }
        addDelay(bar, today);
        result.bars.push_back(std::move(bar));
    }
    return result;
}

} // namespace parkcarbon::engine::workflow
