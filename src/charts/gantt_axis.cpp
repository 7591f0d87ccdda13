#include "gantt_axis.hpp"

#include <algorithm>

namespace parkcarbon::charts {
namespace {

using std::chrono::sys_days;

void widen(std::optional<GanttExtent>& extent, const std::optional<base::Date>& day) {
    if (!day) {
        return;
    }
    if (!extent) {
        extent = GanttExtent{*day, *day};
    }
    extent->first = std::min(extent->first, *day);
    extent->last = std::max(extent->last, *day);
}

int monthOf(base::Date day) {
    return static_cast<int>(day.year()) * 12 + static_cast<int>(static_cast<unsigned>(day.month())) - 1;
}

base::Date firstOf(int month) {
    return std::chrono::year(month / 12) / std::chrono::month(static_cast<unsigned>(month % 12 + 1)) / 1;
}

} // namespace

double daysBetween(base::Date from, base::Date to) {
    return static_cast<double>((sys_days(to) - sys_days(from)).count());
}

GanttExtent extentOf(const GanttPlan& plan) {
    std::optional<GanttExtent> extent;
    for (const GanttTask& task : plan.tasks) {
        for (const GanttSpan* span : {&task.planned, &task.actual}) {
            widen(extent, span->start);
            widen(extent, span->end);
        }
    }
    widen(extent, plan.today);
    if (!extent) {
        const base::Date epoch = std::chrono::year(2000) / 1 / 1; // no day at all: rows without bars
        extent = GanttExtent{epoch, epoch};
    }
    extent->first = extent->first.year() / extent->first.month() / 1;
    extent->last = base::Date(extent->last.year() / extent->last.month() / std::chrono::last);
    return *extent;
}

std::vector<GanttTick> ticksOf(const GanttExtent& extent, int most) {
    const int first = monthOf(extent.first);
    const int last = monthOf(extent.last);
    int step = 1;
    for (const int months_apart : {1, 3, 6, 12, 24, 60, 120, 240}) {
        step = months_apart;
        if ((last - first) / step + 1 <= std::max(most, 1)) {
            break;
        }
    }
    std::vector<GanttTick> ticks;
    for (int month = (first + step - 1) / step * step; month <= last; month += step) {
        const base::Date day = firstOf(month);
        ticks.push_back({day, base::formatDate(day).substr(0, step >= 12 ? 4 : 7)});
    }
    if (ticks.empty()) {
        ticks.push_back({extent.first, base::formatDate(extent.first).substr(0, 7)});
    }
    return ticks;
}

} // namespace parkcarbon::charts
