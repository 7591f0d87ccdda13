#include "diagram_scene.hpp"

#include <QFont>
#include <QPainter>

#include <algorithm>

namespace parkcarbon::charts {
namespace {

constexpr double kVeil = 0.72;

void drawShape(QPainter& painter, const DiagramShape& shape, double zoom, bool smooth) {
    if (!shape.line.isEmpty() && shape.width * zoom < 1.0) {
        QColor faint = shape.fill;
        faint.setAlphaF(static_cast<float>(faint.alphaF() * std::max(0.35, shape.width * zoom)));
        painter.strokePath(shape.line, QPen(faint, 0.0));
        return;
    }
    if (shape.fill.isValid()) {
        painter.fillPath(shape.path, shape.fill);
    }
    if (smooth && shape.pattern != Qt::NoBrush) {
        painter.fillPath(shape.path, QBrush(shape.ink, shape.pattern));
    }
    if (shape.stroke > 0.0) {
        // Dashes count in widths of the pen: a pen that keeps its width on screen has to be divided by the zoom itself.
        QPen pen(shape.ink, shape.stroke / zoom, shape.pen, Qt::FlatCap, Qt::MiterJoin);
        painter.strokePath(shape.path, pen);
    }
}

void drawBadge(QPainter& painter, QPointF middle, const ChartStyle& style) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(suspectColor(style));
    const double half = kBadgeSize / 2.0;
    painter.drawPolygon(
        QPolygonF({middle + QPointF(0, -half), middle + QPointF(half, half - 1), middle + QPointF(-half, half - 1)}));
    painter.setBrush(style.background());
    painter.drawRect(QRectF(middle.x() - 0.8, middle.y() - 2.4, 1.6, 4.4));
    painter.drawRect(QRectF(middle.x() - 0.8, middle.y() + 3.0, 1.6, 1.6));
}

bool touches(const DiagramShape& shape, QPointF point, double reach) {
    const QRectF near(point.x() - reach, point.y() - reach, 2.0 * reach, 2.0 * reach);
    const QRectF bounds = shape.path.boundingRect().adjusted(-reach, -reach, reach, reach);
    if (!bounds.contains(point)) {
        return false;
    }
    if (shape.fill.isValid() && shape.path.contains(point)) {
        return true;
    }
    return shape.path.intersects(near) && (shape.fill.isValid() || [&] {
               QPainterPathStroker stroker;
               stroker.setWidth(2.0 * reach);
               return stroker.createStroke(shape.path).contains(point);
           }());
}

} // namespace

QFont labelFont(const ChartStyle& style, bool bold) {
    QFont font(style.font_family);
    font.setPixelSize(std::max(1, static_cast<int>(style.font_size + 0.5)));
    font.setBold(bold);
    return font;
}

QColor suspectColor(const ChartStyle& style) {
    return style.theme == Theme::Light ? QColor(192, 0, 32) : QColor(255, 110, 110);
}

void paintShapes(QPainter& painter, const DiagramScene& scene, double zoom, DiagramShape::Level level,
                 const std::vector<bool>& chosen, bool wanted, bool smooth) {
    painter.save();
    painter.scale(zoom, zoom);
    painter.setRenderHint(QPainter::Antialiasing, smooth);
    for (const DiagramShape& shape : scene.shapes) {
        const bool is_chosen = shape.element && *shape.element < chosen.size() && chosen[*shape.element];
        if (shape.level == level && is_chosen == wanted) {
            drawShape(painter, shape, zoom, smooth);
        }
    }
    painter.restore();
}

void paintShapes(QPainter& painter, const DiagramScene& scene, double zoom) {
    for (const auto level : {DiagramShape::Level::Link, DiagramShape::Level::Node, DiagramShape::Level::Mark}) {
        paintShapes(painter, scene, zoom, level, {}, false);
    }
}

void paintLabels(QPainter& painter, const std::vector<DiagramLabel>& labels, const ChartStyle& style) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = style.background();
    veil.setAlphaF(static_cast<float>(kVeil));
    for (const DiagramLabel& label : labels) {
        if (label.halo && !label.text.isEmpty()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(veil);
            painter.drawRoundedRect(label.rect, 3.0, 3.0);
        }
        QRectF room = label.rect.adjusted(kLabelPadding, 0, -kLabelPadding, 0);
        if (label.badge) {
            drawBadge(painter, QPointF(room.left() + kBadgeSize / 2.0, room.center().y()), style);
            room.setLeft(room.left() + kBadgeSize + 2.0);
        }
        painter.setPen(label.color);
        painter.setFont(labelFont(style, label.bold));
        painter.drawText(room, static_cast<int>(label.alignment) | Qt::TextSingleLine | Qt::TextDontClip, label.text);
    }
    painter.restore();
}

std::optional<std::uint32_t> elementAt(const DiagramScene& scene, QPointF point, double reach) {
    for (const auto level : {DiagramShape::Level::Node, DiagramShape::Level::Link}) {
        for (const double distance : {0.5, reach}) { // what is hit exactly goes before what is only near
            for (auto shape = scene.shapes.rbegin(); shape != scene.shapes.rend(); ++shape) {
                if (shape->element && shape->level == level && touches(*shape, point, distance)) {
                    return shape->element;
                }
            }
        }
    }
    return std::nullopt;
}

void appendMoved(DiagramScene& scene, const DiagramScene& part, QPointF by) {
    for (DiagramShape shape : part.shapes) {
        shape.path.translate(by);
        shape.line.translate(by);
        scene.shapes.push_back(std::move(shape));
    }
    for (DiagramLabel label : part.labels) {
        label.rect.translate(by);
        scene.labels.push_back(std::move(label));
    }
}

} // namespace parkcarbon::charts
