#pragma once

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/base/finding.hpp>

#include <optional>
#include <string>
#include <vector>

/// The plan as bars in time: what depends on what, what decides the end, what is late (critical path method, Kelley and
/// Walker 1959; docs/methods/workflow.md).
namespace parkcarbon::engine::workflow {

/// What is to be done from `start` to `finish`, both days included.
struct Task {
    enum class Kind { Step, Measure };
    Kind kind = Kind::Step;
    std::string id; ///< "3" for step 3, the measure's id
    std::string name_zh;
    std::string name_en;
    std::optional<base::Date> planned_start;
    std::optional<base::Date> planned_finish;
    std::optional<base::Date> actual_start;
    std::optional<base::Date> actual_finish;
    std::vector<std::string> needs; ///< ids of tasks of the same kind that must end before it starts
    bool done = false;
    bool counts = true; ///< false for what is not applicable: no part of the plan
};

struct Bar {
    Task task;
    /// From the network of the dated tasks alone: earliest and latest days of the calculation, nothing where a date or
    /// a prerequisite's date is missing.
    std::optional<base::Date> earliest_start;
    std::optional<base::Date> latest_finish;
    std::optional<int> slack_days; ///< by how much it may slip before the end of the plan does
    bool critical = false;         ///< slack 0
    /// Positive = later than planned; of a task without actual finish against today, once the plan is past.
    std::optional<int> delay_days;
    bool overdue = false; ///< planned finish is past and the task is not done
};

struct Schedule {
    std::vector<Bar> bars; ///< in the order of the tasks
    std::vector<std::string> critical_path;
    std::optional<base::Date> start;
    std::optional<base::Date> finish;
    base::Findings violations; ///< SCHEDULE_… of finding_codes.hpp

    const Bar* find(Task::Kind kind, const std::string& id) const;
    /// Calendar length in years from first start to last finish; 0 without dates.
    double years() const;
};

Schedule schedule(std::vector<Task> tasks, base::Date today);

} // namespace parkcarbon::engine::workflow
