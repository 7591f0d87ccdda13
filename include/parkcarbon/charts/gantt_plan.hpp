#pragma once

#include <parkcarbon/base/date.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::charts {

/// From the first to the last day, both included. Without a start it is not drawn; without an end it is still running.
struct GanttSpan {
    std::optional<base::Date> start;
    std::optional<base::Date> end;
};

/// What one row of a Gantt chart shows; its name is the category of the same index.
struct GanttTask {
    GanttSpan planned;
    GanttSpan actual;
    bool milestone = false;         ///< drawn as a diamond on the last day, planned and actual
    bool critical = false;          ///< on the critical path: a heavy frame and a bold name
    std::vector<std::size_t> after; ///< the tasks that it waits for, drawn as arrows
};

/// The words of a Gantt chart and its table; `ganttWords` (gantt_words.hpp) fills them in one language.
struct GanttWords {
    std::string planned, actual, critical, milestone, today; ///< the legend
    std::string planned_start, planned_end, actual_start, actual_end, after, yes;
};

struct GanttPlan {
    std::vector<GanttTask> tasks;
    std::optional<base::Date> today; ///< a line; what is still running is drawn up to it
    GanttWords words;
};

} // namespace parkcarbon::charts
