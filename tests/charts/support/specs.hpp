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

} // namespace parkcarbon::charts
