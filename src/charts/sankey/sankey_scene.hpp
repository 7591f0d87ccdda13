#pragma once

#include "../diagram/diagram_scene.hpp"

#include <parkcarbon/charts/sankey_layout.hpp>

#include <map>

namespace parkcarbon::charts {

/// How one material is drawn: colour and, from the second on, hatching.
struct MaterialStyle {
    QColor color;
    Qt::BrushStyle pattern = Qt::NoBrush;
};
std::map<std::string, MaterialStyle> materialStyles(const std::vector<std::string>& materials,
                                                    const std::string& other_name, const ChartStyle& style);

/// The shapes and elements of a laid out diagram; nodes are the first elements, in the order of the spec, then the
/// ribbons. Without labels and legend.
DiagramScene sankeyScene(const SankeyLayout& layout, const ChartStyle& style);

/// Draws the shapes of some elements anew, as the layout is now.
std::vector<DiagramShape> sankeyShapes(const SankeyLayout& layout, const ChartStyle& style,
                                       const std::vector<bool>& elements);

/// Brings the middles of some elements up to date after a node was moved.
void refreshCentres(DiagramScene& scene, const SankeyLayout& layout, const std::vector<bool>& elements);

/// Names, amounts and marks for the drawing enlarged by `zoom`, those inside `visible` (of the enlarged drawing).
std::vector<DiagramLabel> sankeyLabels(const SankeyLayout& layout, const ChartStyle& style, double zoom,
                                       const QRectF& visible);

/// Materials, scale and the signs that occur, `width` wide.
DiagramScene sankeyLegend(const SankeyLayout& layout, const ChartStyle& style, double width);

QString amountText(const SankeySpec& spec, std::optional<double> amount);
/// "12,300 ± 400 t (2 sd)" and the like.
QString ribbonTip(const SankeyLayout& layout, const SankeyRibbon& ribbon);

} // namespace parkcarbon::charts
