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
    for (const Series& series : spec.series) {
        if (series.values.size() != spec.categories.size()) {
            throw std::invalid_argument("chart '" + spec.title + "': series '" + series.name +
                                        "' does not match the categories");
        }
    }
    if (!spec.totals.empty() && spec.totals.size() != spec.categories.size()) {
        throw std::invalid_argument("chart '" + spec.title + "': totals do not match the categories");
    }
}

} // namespace parkcarbon::charts
