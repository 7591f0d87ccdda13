#include "critical_path.hpp"

#include <algorithm>
#include <limits>

namespace parkcarbon::engine::workflow {
namespace {

std::vector<std::size_t> prerequisitesFirst(const std::vector<NetworkTask>& tasks) {
    std::vector<std::size_t> open(tasks.size());
    std::vector<std::vector<std::size_t>> followers(tasks.size());
    std::vector<std::size_t> ready;
    for (std::size_t task = 0; task < tasks.size(); ++task) {
        open[task] = tasks[task].needs.size();
        for (const std::size_t needed : tasks[task].needs) {
            followers[needed].push_back(task);
        }
        if (open[task] == 0) {
            ready.push_back(task);
        }
    }
    for (std::size_t next = 0; next < ready.size(); ++next) {
        for (const std::size_t follower : followers[ready[next]]) {
            if (--open[follower] == 0) {
                ready.push_back(follower);
            }
        }
    }
    return ready;
}

/// The first day on which a task can start; nothing when that hangs on something unknown.
std::optional<int> earliestStart(const NetworkTask& task, const NetworkPlan& plan) {
    if (task.needs.empty()) {
        return task.not_before;
    }
    int start = std::numeric_limits<int>::min();
    for (const std::size_t needed : task.needs) {
        if (!plan.times[needed]) {
            return std::nullopt;
        }
        start = std::max(start, plan.times[needed]->early_finish);
    }
    return start;
}

} // namespace

NetworkPlan criticalPath(const std::vector<NetworkTask>& tasks) {
    NetworkPlan plan;
    plan.times.resize(tasks.size());
    plan.order = prerequisitesFirst(tasks);
    int end = std::numeric_limits<int>::min();
    for (const std::size_t task : plan.order) {
        const auto start = tasks[task].duration_days ? earliestStart(tasks[task], plan) : std::nullopt;
        if (start) {
            plan.times[task] = NetworkTimes{*start, *start + *tasks[task].duration_days, 0, 0};
            end = std::max(end, plan.times[task]->early_finish);
        }
    }
    for (auto& times : plan.times) {
        if (times) {
            times->late_finish = end;
        }
    }
    for (auto task = plan.order.rbegin(); task != plan.order.rend(); ++task) {
        auto& times = plan.times[*task];
        if (!times) {
            continue;
        }
        times->late_start = times->late_finish - *tasks[*task].duration_days;
        for (const std::size_t needed : tasks[*task].needs) {
            plan.times[needed]->late_finish = std::min(plan.times[needed]->late_finish, times->late_start);
        }
    }
    std::copy_if(plan.order.begin(), plan.order.end(), std::back_inserter(plan.critical),
                 [&](std::size_t task) { return plan.times[task] && plan.times[task]->slack() == 0; });
    return plan;
}

} // namespace parkcarbon::engine::workflow
