#include <parkcarbon/charts/sankey_painter.hpp>

#include "sankey_scene.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QFontMetricsF>
#include <QPainter>
#include <QRectF>

#include <algorithm>
#include <map>

namespace parkcarbon::charts {
namespace {

constexpr double kDesignPixelsPerInchOfSankey = 96.0;
constexpr double kWidestMargin = 0.17; ///< of the width
constexpr double kLegendGap = 6.0;
constexpr double kLowest = 260.0;
constexpr double kHighest = 900.0;
constexpr double kHeightPerNode = 46.0; ///< of the fullest column

double marginFor(const SankeyLayout& layout, const ChartStyle& style, bool left) {
    const QFontMetricsF metrics(labelFont(style, false));
    double widest = 0.0;
    for (std::size_t node = 0; node < layout.boxes.size(); ++node) {
        const SankeyBox& box = layout.boxes[node];
        if (left ? box.layer == 0 && box.in == 0.0 : box.layer + 1 == layout.columns) {
            const QString number = amountText(layout.spec, std::max(box.in, box.out));
            const QString name = text::toQString(layout.spec.nodes[node].name);
            widest = std::max(widest, metrics.horizontalAdvance(name + QStringLiteral("   ") + number));
        }
    }
    return std::min(widest + 14.0, kWidestMargin * layout.options.width);
}

} // namespace

SankeyLayout sankeyLayoutFor(const SankeySpec& spec, const ChartStyle& style, QSizeF size) {
    SankeyOptions options;
    options.width = size.width();
    options.height = size.height();
    const SankeyLayout trial = layoutSankey(spec, options);
    options.margin_left = marginFor(trial, style, true);
    options.margin_right = marginFor(trial, style, false);
    return layoutSankey(spec, options);
}

double sankeyLegendHeight(const SankeyLayout& layout, const ChartStyle& style) {
    return kLegendGap + sankeyLegend(layout, style, layout.options.width).size.height();
}

void paintSankey(QPainter& painter, const SankeyLayout& layout, const ChartStyle& style) {
    const DiagramScene scene = sankeyScene(layout, style);
    paintShapes(painter, scene, 1.0);
    paintLabels(painter, sankeyLabels(layout, style, 1.0, QRectF(QPointF(0, 0), scene.size)), style);
    const DiagramScene legend = sankeyLegend(layout, style, layout.options.width);
    painter.save();
    painter.translate(0.0, layout.options.height + kLegendGap);
    paintShapes(painter, legend, 1.0);
    paintLabels(painter, legend.labels, style);
    painter.restore();
}

void paintSankey(const SankeySpec& spec, const ChartStyle& style, QPainter& painter, const QRectF& area,
                 double pixels_per_inch) {
    const double scale = pixels_per_inch / kDesignPixelsPerInchOfSankey;
    const QSizeF room = area.size() / scale;
    const SankeyLayout trial = layoutSankey(spec, {.width = room.width(), .height = room.height()});
    const double legend = sankeyLegendHeight(trial, style);
    const SankeyLayout layout = sankeyLayoutFor(spec, style, {room.width(), std::max(1.0, room.height() - legend)});
    painter.save();
    painter.translate(area.topLeft());
    painter.scale(scale, scale);
    painter.setRenderHint(QPainter::NonCosmeticBrushPatterns);
    paintSankey(painter, layout, style);
    painter.restore();
}

double preferredSankeyHeight(const SankeySpec& spec, const ChartStyle& style, double width) {
    const SankeyLayout trial = layoutSankey(spec, {.width = width});
    std::map<std::uint32_t, int> nodes_in_column;
    int most = 0;
    for (const SankeyBox& box : trial.boxes) {
        most = std::max(most, ++nodes_in_column[box.layer]);
    }
    return std::clamp(kHeightPerNode * most, kLowest, kHighest) + sankeyLegendHeight(trial, style);
}

} // namespace parkcarbon::charts
