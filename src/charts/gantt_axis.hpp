#pragma once

#include <parkcarbon/charts/gantt_plan.hpp>

#include <string>
#include <vector>

namespace parkcarbon::charts {

struct GanttTick {
    base::Date day;
    std::string label; ///< `2026` where whole years are marked, else `2026-07`
};

/// The days that a Gantt chart covers: whole months from the first to the last day named, today included.
struct GanttExtent {
    base::Date first;
    base::Date last; ///< included
};
GanttExtent extentOf(const GanttPlan& plan);

/// As many marks as there is room for, at the beginning of months, quarters or years; at least one.
std::vector<GanttTick> ticksOf(const GanttExtent& extent, int most);

double daysBetween(base::Date from, base::Date to);

} // namespace parkcarbon::charts
