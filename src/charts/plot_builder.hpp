#pragma once

#include <parkcarbon/charts/chart_spec.hpp>
#include <parkcarbon/charts/chart_style.hpp>

class QCustomPlot;

namespace parkcarbon::charts {

/// Fills an empty plot with the chart: the one drawing that screen and paper share. `width` (pixels of the target)
/// decides how many ticks fit and where long names are cut. Throws std::invalid_argument as requireConsistent does.
void buildPlot(QCustomPlot& plot, const ChartSpec& spec, const ChartStyle& style, double width);

} // namespace parkcarbon::charts
