#pragma once

#include <parkcarbon/charts/chart_spec.hpp>
#include <parkcarbon/charts/chart_style.hpp>

class QPainter;
class QRectF;

namespace parkcarbon::charts {

/// Draws the chart as vectors into `area` (in the painter's coordinates). `pixels_per_inch` is the density of those
/// coordinates, so that 11 design pixels are the same length on paper and on screen; `style.scale` is ignored.
/// Needs a QApplication (any platform plugin with fonts). Throws std::invalid_argument as requireConsistent does.
void paintChart(const ChartSpec& spec, const ChartStyle& style, QPainter& painter, const QRectF& area,
                double pixels_per_inch);

/// The height in design pixels at which the chart is neither cramped nor empty.
double preferredHeight(const ChartSpec& spec);

} // namespace parkcarbon::charts
