#include <parkcarbon/charts/chart_spec.hpp>

#include <stdexcept>

namespace parkcarbon::charts {

void requireConsistent(const ChartSpec& spec) {
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
    if (!spec.totals.empty() && spec.totals.size() != spec.categories.size()) {
        throw std::invalid_argument("chart '" + spec.title + "': totals do not match the categories");
    }
}

} // namespace parkcarbon::charts
