#pragma once

#include <parkcarbon/charts/chart_spec.hpp>
#include <parkcarbon/charts/chart_style.hpp>

#include <QFont>
#include <QSizeF>

class QPainter;

namespace parkcarbon::charts {

/// Radar and Gantt have no pair of number axes: they are drawn by hand instead of as a plot.
bool isDrawn(ChartKind kind);
/// The height in design pixels at which such a chart is neither cramped nor empty.
double drawnHeight(const ChartSpec& spec);
/// Draws one from the painter's origin into `size` (pixels of the target, of which `style.scale` make a design pixel):
/// what screen and paper share. Throws std::invalid_argument as requireConsistent does.
void drawChart(QPainter& painter, const ChartSpec& spec, const ChartStyle& style, QSizeF size);

void drawRadar(QPainter& painter, const ChartSpec& spec, const ChartStyle& style, QSizeF size);
void drawGantt(QPainter& painter, const ChartSpec& spec, const ChartStyle& style, QSizeF size);

/// The font of a chart's texts, `factor` times the style's size.
QFont drawnFont(const ChartStyle& style, double factor = 1.0, bool bold = false);

} // namespace parkcarbon::charts
