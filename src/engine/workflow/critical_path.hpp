#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace parkcarbon::engine::workflow {

/// A network of tasks in whole days. `needs` are indices of tasks that end before this one starts.
struct NetworkTask {
    std::optional<int> duration_days; ///< nothing: unknown, and so is all that follows
    std::optional<int> not_before;    ///< of a task without prerequisites: the day it starts
    std::vector<std::size_t> needs;
};

/// Days as numbers: `early_start` is the first day of the task, `late_finish` the day after its last.
struct NetworkTimes {
    int early_start = 0;
    int early_finish = 0;
    int late_start = 0;
    int late_finish = 0;
    int slack() const { return late_start - early_start; }
};

struct NetworkPlan {
    std::vector<std::optional<NetworkTimes>> times; ///< per task; nothing where it cannot be known
    std::vector<std::size_t> order;                 ///< prerequisites first; tasks of a circle are missing
    std::vector<std::size_t> critical;              ///< tasks without slack, in that order
};

/// Critical path method: Kelley and Walker, "Critical-Path Planning and Scheduling", 1959.
NetworkPlan criticalPath(const std::vector<NetworkTask>& tasks);

} // namespace parkcarbon::engine::workflow
