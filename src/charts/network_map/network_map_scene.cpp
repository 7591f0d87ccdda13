#include "network_map_scene.hpp"

#include "../diagram/label_placement.hpp"
#include "../sankey/ribbon_shapes.hpp"
#include "../sankey/sankey_scene.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace parkcarbon::charts {
namespace {

using text::toQString;

constexpr double kWidestName = 150.0;

/// The arrow as a ribbon, to share shapes, texts and legend with the Sankey diagram.
SankeyRibbon ribbonOf(const NetworkMapLayout& layout, const MapArrow& arrow) {
    const SankeyLink& link = layout.spec.links[arrow.link];
    SankeyRibbon ribbon;
    ribbon.id = link.id;
    ribbon.from = link.from;
    ribbon.to = link.to;
    ribbon.material = link.material;
    ribbon.amount = link.amount;
    ribbon.sd = link.sd;
    ribbon.suspect = link.suspect;
    ribbon.detail = link.detail;
    ribbon.route = SankeyRoute::Back; // measured across
    ribbon.width = arrow.width;
    ribbon.line = arrow.line;
    return ribbon;
}

SankeyLayout asSankeyLayout(const NetworkMapLayout& layout) {
    SankeyLayout sankey;
    sankey.spec = sankeyOf(layout.spec);
    sankey.materials = layout.materials;
    sankey.scale = layout.scale;
    for (const MapArrow& arrow : layout.arrows) {
        sankey.ribbons.push_back(ribbonOf(layout, arrow));
        sankey.ribbons.back().sd.reset(); // a map shows no uncertainty
    }
    return sankey;
}

QPointF qpoint(SankeyPoint point) {
    return {point.x, point.y};
}

SankeyPoint between(SankeyPoint a, SankeyPoint b, double part) {
    return {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part};
}

/// The part of a curve of one piece before `part` (de Casteljau).
SankeyCurve before(const SankeyCurve& curve, double part) {
    const auto& piece = curve.pieces.front();
    const SankeyPoint a = between(curve.start, piece.control1, part);
    const SankeyPoint middle = between(piece.control1, piece.control2, part);
    const SankeyPoint b = between(a, middle, part);
    const SankeyPoint c = between(middle, between(piece.control2, piece.end, part), part);
    return {curve.start, {{a, b, between(b, c, part)}}};
}

/// The arrow without its head.
SankeyCurve shaft(const MapArrow& arrow) {
    const auto apart = [](SankeyPoint a, SankeyPoint b) { return std::hypot(b.x - a.x, b.y - a.y); };
    const auto& piece = arrow.line.pieces.back();
    const double length = apart(arrow.line.start, piece.control1) + apart(piece.control1, piece.control2) +
                          apart(piece.control2, piece.end);
    const double head = std::min(5.0 + 0.7 * arrow.width, 0.5 * length);
    return before(arrow.line, 1.0 - head / std::max(1e-9, length));
}

QPainterPath arrowHead(const MapArrow& arrow) {
    const QPointF tip = qpoint(arrow.line.pieces.back().end);
    const QPointF base = qpoint(shaft(arrow).pieces.back().end);
    const QPointF along = (tip - base) / std::max(1e-9, std::hypot(tip.x() - base.x(), tip.y() - base.y()));
    const QPointF aside = QPointF(-along.y(), along.x()) * (2.5 + 0.8 * arrow.width);
    QPainterPath head(tip);
    head.lineTo(base + aside);
    head.lineTo(base - aside);
    head.closeSubpath();
    return head;
}

void arrowShapes(const NetworkMapLayout& layout, const ChartStyle& style, const MaterialStyle& material,
                 std::uint32_t index, std::vector<DiagramShape>& out) {
    const MapArrow& arrow = layout.arrows[index];
    SankeyRibbon ribbon = ribbonOf(layout, arrow);
    ribbon.line = shaft(arrow);
    DiagramShape shape;
    shape.element = static_cast<std::uint32_t>(layout.circles.size()) + index;
    shape.line = middleLine(ribbon);
    if (ribbon.amount) {
        shape.path = ribbonArea(ribbon, arrow.width);
        shape.width = std::max(1.0, arrow.width);
        shape.fill = material.color;
        shape.fill.setAlphaF(0.75F);
        shape.pattern = arrow.width >= 4.0 ? material.pattern : Qt::NoBrush;
        shape.ink = material.color;
    } else {
        shape.path = shape.line;
        shape.line = {};
        shape.ink = material.color;
        shape.stroke = 1.4;
        shape.pen = Qt::DashLine;
    }
    out.push_back(shape);
    DiagramShape head;
    head.element = shape.element;
    head.path = arrowHead(arrow);
    head.fill = ribbon.suspect ? suspectColor(style) : material.color;
    out.push_back(head);
    if (ribbon.suspect) {
        DiagramShape outline;
        outline.element = shape.element;
        outline.path = shape.path;
        outline.ink = suspectColor(style);
        outline.stroke = 1.4;
        outline.pen = Qt::DashLine;
        out.push_back(outline);
    }
}

DiagramShape circleShape(const NetworkMapLayout& layout, const ChartStyle& style, std::uint32_t index) {
    const MapCircle& circle = layout.circles[index];
    const MapNode& node = layout.spec.nodes[index];
    DiagramShape shape;
    shape.element = index;
    shape.level = DiagramShape::Level::Node;
    shape.path.addEllipse(qpoint(circle.middle), circle.radius, circle.radius);
    const QColor solid = style.theme == Theme::Light ? QColor(74, 80, 88) : QColor(176, 182, 190);
    shape.fill = node.outside ? style.background() : solid;
    shape.ink = node.suspect ? suspectColor(style) : node.outside ? solid : style.background();
    shape.stroke = node.suspect ? 2.4 : 1.4;
    return shape;
}

QString mapNodeTip(const NetworkMapLayout& layout, std::uint32_t index) {
    const MapNode& node = layout.spec.nodes[index];
    QString tip = toQString(node.name);
    if (node.suspect) {
        tip += QLatin1String("\n(!) ") + toQString(layout.spec.words.suspect);
    }
    return node.detail.empty() ? tip : tip + QLatin1Char('\n') + toQString(node.detail);
}

} // namespace

std::vector<DiagramShape> networkMapShapes(const NetworkMapLayout& layout, const ChartStyle& style,
                                           const std::vector<bool>& elements) {
    const auto materials = materialStyles(layout.materials, {}, style);
    std::vector<DiagramShape> out;
    for (std::uint32_t index = 0; index < layout.arrows.size(); ++index) {
        if (elements[layout.circles.size() + index]) {
            arrowShapes(layout, style, materials.at(layout.spec.links[layout.arrows[index].link].material), index, out);
        }
    }
    for (std::uint32_t node = 0; node < layout.circles.size(); ++node) {
        if (elements[node]) {
            out.push_back(circleShape(layout, style, node));
        }
    }
    return out;
}

DiagramScene networkMapScene(const NetworkMapLayout& layout, const ChartStyle& style) {
    DiagramScene scene;
    scene.size = QSizeF(layout.options.width, layout.options.height);
    const SankeyLayout sankey = asSankeyLayout(layout);
    for (std::uint32_t node = 0; node < layout.circles.size(); ++node) {
        const QString tip = mapNodeTip(layout, node);
        scene.elements.push_back({true,
                                  toQString(layout.spec.nodes[node].id),
                                  toQString(layout.spec.words.node) + QLatin1Char(' ') + tip,
                                  tip,
                                  {},
                                  node,
                                  {}});
    }
    for (std::uint32_t index = 0; index < layout.arrows.size(); ++index) {
        const SankeyRibbon& ribbon = sankey.ribbons[index];
        const QString tip = ribbonTip(sankey, ribbon);
        scene.elements.push_back({false,
                                  toQString(ribbon.id),
                                  toQString(layout.spec.words.link) + QLatin1Char(' ') + tip,
                                  tip,
                                  {},
                                  index,
                                  {*ribbon.from, *ribbon.to}});
    }
    refreshCentres(scene, layout);
    scene.shapes = networkMapShapes(layout, style, std::vector<bool>(scene.elements.size(), true));
    return scene;
}

void refreshCentres(DiagramScene& scene, const NetworkMapLayout& layout) {
    for (std::size_t node = 0; node < layout.circles.size(); ++node) {
        scene.elements[node].centre = qpoint(layout.circles[node].middle);
    }
    for (std::size_t index = 0; index < layout.arrows.size(); ++index) {
        scene.elements[layout.circles.size() + index].centre = middleOfRibbon(ribbonOf(layout, layout.arrows[index]));
    }
}

std::vector<DiagramLabel> networkMapLabels(const NetworkMapLayout& layout, const ChartStyle& style, double zoom,
                                           const QRectF& visible) {
    const double height = QFontMetricsF(labelFont(style, false)).height();
    std::vector<LabelWish> wishes;
    std::vector<QRectF> obstacles;
    for (std::uint32_t node = 0; node < layout.circles.size(); ++node) {
        const QPointF middle = qpoint(layout.circles[node].middle) * zoom;
        const double radius = layout.circles[node].radius * zoom;
        obstacles.emplace_back(middle.x() - radius * 0.8, middle.y() - radius * 0.8, 1.6 * radius, 1.6 * radius);
        LabelWish wish;
        wish.label.element = node;
        wish.label.text = toQString(layout.spec.nodes[node].name);
        wish.label.badge = layout.spec.nodes[node].suspect;
        wish.label.color = wish.label.badge ? suspectColor(style) : style.ink();
        wish.label.halo = true;
        wish.label.alignment = Qt::AlignHCenter | Qt::AlignVCenter;
        wish.importance = radius + (wish.label.badge ? 1e6 : 0.0);
        const QRectF below(middle.x() - kWidestName / 2.0, middle.y() + radius + 1.0, kWidestName, height);
        const QRectF above = below.translated(0.0, -2.0 * radius - height - 2.0);
        wish.rooms = {below, above, below.translated(0.0, height), above.translated(0.0, -height)};
        wishes.push_back(wish);
    }
    for (const MapArrow& arrow : layout.arrows) {
        const SankeyLink& link = layout.spec.links[arrow.link];
        const bool wide = link.amount && arrow.width * zoom >= 7.0;
        if (!wide && !link.suspect) {
            continue;
        }
        LabelWish wish;
        wish.label.text =
            wide ? toQString(link.material + " " + text::formatFixed(*link.amount, layout.spec.decimals)) : QString();
        wish.label.badge = link.suspect;
        wish.label.color = link.suspect ? suspectColor(style) : style.ink();
        wish.label.halo = true;
        wish.label.alignment = Qt::AlignHCenter | Qt::AlignVCenter;
        wish.importance = link.suspect ? 1e6 : arrow.width * 0.2;
        wish.smallest_room = link.suspect ? 18.0 : kWidestName;
        const QPointF middle = middleOfRibbon(ribbonOf(layout, arrow)) * zoom;
        wish.rooms = {QRectF(middle.x() - kWidestName / 2.0, middle.y() - height / 2.0, kWidestName, height)};
        wishes.push_back(wish);
    }
    return placedLabels(std::move(wishes), obstacles, visible, style);
}

DiagramScene networkMapLegend(const NetworkMapLayout& layout, const ChartStyle& style, double width) {
    return sankeyLegend(asSankeyLayout(layout), style, width);
}

} // namespace parkcarbon::charts
