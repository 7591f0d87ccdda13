#pragma once

#include <parkcarbon/charts/sankey_layout.hpp>

#include <QPainterPath>

namespace parkcarbon::charts {

QPainterPath middleLine(const SankeyRibbon& ribbon);
/// The area of a ribbon drawn `width` wide: measured vertically for forward ribbons and stubs, across for the others.
QPainterPath ribbonArea(const SankeyRibbon& ribbon, double width);
/// What lies between the ribbon drawn `inner` and `outer` wide.
QPainterPath ribbonEdges(const SankeyRibbon& ribbon, double inner, double outer);
/// A chevron that shows the direction in the middle of a back ribbon or loop.
QPainterPath directionMark(const SankeyRibbon& ribbon);
/// The middle of the line.
QPointF middleOfRibbon(const SankeyRibbon& ribbon);

} // namespace parkcarbon::charts
