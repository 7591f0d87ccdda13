#pragma once

#include "../diagram/diagram_scene.hpp"

#include <parkcarbon/charts/network_map_layout.hpp>

namespace parkcarbon::charts {

/// Nodes are the first elements, in the order of the spec, then the arrows of the layout.
DiagramScene networkMapScene(const NetworkMapLayout& layout, const ChartStyle& style);
std::vector<DiagramShape> networkMapShapes(const NetworkMapLayout& layout, const ChartStyle& style,
                                           const std::vector<bool>& elements);
void refreshCentres(DiagramScene& scene, const NetworkMapLayout& layout);
std::vector<DiagramLabel> networkMapLabels(const NetworkMapLayout& layout, const ChartStyle& style, double zoom,
                                           const QRectF& visible);
DiagramScene networkMapLegend(const NetworkMapLayout& layout, const ChartStyle& style, double width);

} // namespace parkcarbon::charts
