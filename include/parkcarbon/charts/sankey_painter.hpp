#pragma once

#include <parkcarbon/charts/chart_style.hpp>
#include <parkcarbon/charts/sankey_layout.hpp>

#include <QSizeF>

class QPainter;
class QRectF;

namespace parkcarbon::charts {

/// The layout that fills `size` design pixels: room is kept for the labels of the outer columns.
SankeyLayout sankeyLayoutFor(const SankeySpec& spec, const ChartStyle& style, QSizeF size);

/// How high the legend under a layout is.
double sankeyLegendHeight(const SankeyLayout& layout, const ChartStyle& style);

/// Paints a layout at the painter's origin, with labels and, below it, the legend. The lines are vectors.
void paintSankey(QPainter& painter, const SankeyLayout& layout, const ChartStyle& style);

/// Lays the diagram out for `area` (in the painter's coordinates) and paints it there with its legend, as paintChart
/// does with a chart. Needs a QApplication. Throws std::invalid_argument as requireConsistent does.
void paintSankey(const SankeySpec& spec, const ChartStyle& style, QPainter& painter, const QRectF& area,
                 double pixels_per_inch);

/// The height in design pixels at which a diagram `width` wide is neither cramped nor empty, legend included.
double preferredSankeyHeight(const SankeySpec& spec, const ChartStyle& style, double width);

} // namespace parkcarbon::charts
