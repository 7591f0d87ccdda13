#pragma once

#include <parkcarbon/charts/chart_spec.hpp>

namespace parkcarbon::charts {

inline ChartSpec twoYears(ChartKind kind) {
    ChartSpec spec;
    spec.kind = kind;
    spec.title = "排放量 by category";
    spec.category_title = "Category";
    spec.value_title = "t CO2e";
    spec.categories = {"固定源燃烧", "移动源燃烧", "工业生产过程"};
    spec.series = {{"2021", {100.0, 20.0, 40.0}}, {"2025", {90.0, std::nullopt, 50.0}}};
    return spec;
}

inline ChartSpec oneSeries(ChartKind kind) {
    ChartSpec spec = twoYears(kind);
    spec.series.pop_back();
    spec.share_title = "Share (%)";
    return spec;
}

/// A curve that turns back, beside a short one.
inline ChartSpec twoCurves() {
    ChartSpec spec;
    spec.kind = ChartKind::Curves;
    spec.title = "Composite curves";
    spec.category_title = "Heat (GJ)";
    spec.value_title = "°C";
    spec.series = {{"Sources", {150.0, 90.0, 60.0}, {20.0, 0.0, 15.0}}, {"Sinks", {20.0, 80.0}, {0.0, 40.0}}};
    return spec;
}

/// Four axes with a gap in the second outline.
inline ChartSpec fourAxes() {
    ChartSpec spec;
    spec.kind = ChartKind::Radar;
    spec.title = "Scores by stage";
    spec.category_title = "Stage";
    spec.value_title = "Score";
    spec.categories = {"准备", "Measure", "Analyse", "Plan"};
    spec.series = {{"2024", {4.0, 2.0, 1.0, 0.0}}, {"2025", {3.0, 4.0, std::nullopt, 2.0}}};
    spec.rim = 4.0;
    spec.decimals = 1;
    return spec;
}

inline GanttWords englishGanttWords() {
    GanttWords words;
    words.planned = "Planned";
    words.actual = "Actual";
    words.critical = "Critical path";
    words.milestone = "Milestone";
    words.today = "Today";
    words.planned_start = "Planned start";
    words.planned_end = "Planned end";
    words.actual_start = "Actual start";
    words.actual_end = "Actual end";
    words.after = "Waits for";
    words.yes = "yes";
    return words;
}

/// Work that is done, work that runs, and the milestone that waits for both.
inline ChartSpec threeTasks() {
    using std::chrono::year;
    ChartSpec spec;
    spec.kind = ChartKind::Gantt;
    spec.title = "Plan";
    spec.category_title = "Step";
    spec.categories = {"准备", "Inventory", "Report handed over"};
    GanttTask first;
    first.planned = {year(2026) / 1 / 1, year(2026) / 3 / 31};
    first.actual = {year(2026) / 1 / 10, year(2026) / 4 / 20};
    first.critical = true;
    GanttTask second;
    second.planned = {year(2026) / 4 / 1, year(2026) / 6 / 30};
    second.actual = {year(2026) / 4 / 21, std::nullopt};
    second.after = {0};
    GanttTask third;
    third.planned = {std::nullopt, year(2026) / 7 / 15};
    third.milestone = true;
    third.critical = true;
    third.after = {0, 1};
    spec.gantt = {{first, second, third}, year(2026) / 5 / 15, englishGanttWords()};
    return spec;
}

} // namespace parkcarbon::charts
