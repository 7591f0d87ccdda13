#include <parkcarbon/charts/chart_spec.hpp>

#include <stdexcept>

namespace parkcarbon::charts {
namespace {

void requireConsistentTasks(const ChartSpec& spec) {
    if (!spec.series.empty() || spec.gantt.tasks.size() != spec.categories.size()) {
        throw std::invalid_argument("chart '" + spec.title + "' takes one task per category and no series");
    }
    for (const GanttTask& task : spec.gantt.tasks) {
        for (const std::size_t before : task.after) {
            if (before >= spec.gantt.tasks.size()) {
                throw std::invalid_argument("chart '" + spec.title + "': a task waits for one that is not there");
            }
        }
    }
}

void requireConsistentRadar(const ChartSpec& spec) {
    constexpr std::size_t kFewestAxes = 3;
    if (spec.categories.size() < kFewestAxes) {
        throw std::invalid_argument("chart '" + spec.title + "' needs three axes or more");
    }
    if (spec.rim && !(*spec.rim > 0.0)) {
        throw std::invalid_argument("chart '" + spec.title + "': the rim must be positive");
    }
}

} // namespace

bool isEmpty(const ChartSpec& spec) {
    switch (spec.kind) {
    case ChartKind::Curves:
        return spec.series.empty();
    case ChartKind::Gantt:
        return spec.gantt.tasks.empty();
    default:
        return spec.series.empty() || spec.categories.empty();
    }
}

void requireConsistent(const ChartSpec& spec) {
    if (spec.kind == ChartKind::Gantt) {
        requireConsistentTasks(spec);
        return;
    }
    if (!spec.gantt.tasks.empty()) {
        throw std::invalid_argument("chart '" + spec.title + "' takes no tasks");
    }
    if (spec.series.empty()) {
        throw std::invalid_argument("chart '" + spec.title + "' has no series");
    }
    const bool single = spec.kind == ChartKind::Shares || spec.kind == ChartKind::Waterfall;
    if (single && spec.series.size() > 1) {
        throw std::invalid_argument("chart '" + spec.title + "' takes one series");
    }
    const bool curves = spec.kind == ChartKind::Curves;
    if (curves && !spec.categories.empty()) {
        throw std::invalid_argument("chart '" + spec.title + "' takes no categories");
    }
    for (const Series& series : spec.series) {
        const std::size_t expected = curves ? series.positions.size() : spec.categories.size();
        if (series.values.size() != expected || (!curves && !series.positions.empty())) {
            throw std::invalid_argument("chart '" + spec.title + "': series '" + series.name + "' does not match the " +
                                        (curves ? "positions" : "categories"));
        }
    }
    if (spec.kind == ChartKind::Radar) {
        requireConsistentRadar(spec);
    }
    if (!spec.totals.empty() && spec.totals.size() != spec.categories.size()) {
        throw std::invalid_argument("chart '" + spec.title + "': totals do not match the categories");
    }
}

} // namespace parkcarbon::charts
