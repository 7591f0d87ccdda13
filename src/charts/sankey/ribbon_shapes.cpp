#include "ribbon_shapes.hpp"

#include <QPainterPathStroker>

#include <algorithm>
#include <cmath>

namespace parkcarbon::charts {
namespace {

QPointF point(SankeyPoint at, double drop = 0.0) {
    return {at.x, at.y + drop};
}

bool runsAcross(const SankeyRibbon& ribbon) {
    return ribbon.route == SankeyRoute::Back || ribbon.route == SankeyRoute::Loop;
}

QPainterPath strip(const SankeyCurve& curve, double width) {
    const double half = width / 2.0;
    QPainterPath path(point(curve.start, -half));
    for (const auto& piece : curve.pieces) {
        path.cubicTo(point(piece.control1, -half), point(piece.control2, -half), point(piece.end, -half));
    }
    const SankeyPoint end = curve.pieces.empty() ? curve.start : curve.pieces.back().end;
    path.lineTo(point(end, half));
    for (std::size_t index = curve.pieces.size(); index-- > 0;) {
        const auto& piece = curve.pieces[index];
        const SankeyPoint before = index == 0 ? curve.start : curve.pieces[index - 1].end;
        path.cubicTo(point(piece.control2, half), point(piece.control1, half), point(before, half));
    }
    path.closeSubpath();
    path.setFillRule(Qt::WindingFill);
    return path;
}

/// The piece around the middle: of back ribbons the one along the channel.
std::size_t middlePiece(const SankeyCurve& curve) {
    std::size_t longest = 0;
    double length = -1.0;
    SankeyPoint before = curve.start;
    for (std::size_t index = 0; index < curve.pieces.size(); ++index) {
        const double across = std::abs(curve.pieces[index].end.x - before.x);
        if (across > length) {
            longest = index;
            length = across;
        }
        before = curve.pieces[index].end;
    }
    return longest;
}

} // namespace

QPainterPath middleLine(const SankeyRibbon& ribbon) {
    QPainterPath path(point(ribbon.line.start));
    for (const auto& piece : ribbon.line.pieces) {
        path.cubicTo(point(piece.control1), point(piece.control2), point(piece.end));
    }
    return path;
}

QPainterPath ribbonArea(const SankeyRibbon& ribbon, double width) {
    if (!runsAcross(ribbon)) {
        return strip(ribbon.line, width);
    }
    QPainterPathStroker stroker;
    stroker.setWidth(std::max(width, 0.01));
    stroker.setCapStyle(Qt::FlatCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    QPainterPath path = stroker.createStroke(middleLine(ribbon));
    path.setFillRule(Qt::WindingFill);
    return path;
}

QPainterPath ribbonEdges(const SankeyRibbon& ribbon, double inner, double outer) {
    const bool across = runsAcross(ribbon);
    QPainterPath edges = ribbonArea(ribbon, outer);
    edges = across ? edges.simplified() : edges;
    if (inner > 0.0) {
        const QPainterPath core = ribbonArea(ribbon, inner);
        edges.addPath(across ? core.simplified() : core);
    }
    edges.setFillRule(Qt::OddEvenFill);
    return edges;
}

QPointF middleOfRibbon(const SankeyRibbon& ribbon) {
    if (ribbon.line.pieces.empty()) {
        return point(ribbon.line.start);
    }
    const std::size_t index = middlePiece(ribbon.line);
    const auto& piece = ribbon.line.pieces[index];
    const SankeyPoint before = index == 0 ? ribbon.line.start : ribbon.line.pieces[index - 1].end;
    return (point(before) + 3.0 * point(piece.control1) + 3.0 * point(piece.control2) + point(piece.end)) / 8.0;
}

QPainterPath directionMark(const SankeyRibbon& ribbon) {
    const double half = std::clamp(ribbon.width * 0.3, 2.0, 8.0); // the channel runs to the left
    const std::size_t index = middlePiece(ribbon.line);
    const SankeyPoint before = index == 0 ? ribbon.line.start : ribbon.line.pieces[index - 1].end;
    const double room = std::max(0.0, std::abs(ribbon.line.pieces[index].end.x - before.x) / 2.0 - half);
    // Channels that lie on each other carry their marks at different places.
    const double shift = ribbon.channel ? 14.0 * (ribbon.channel->track % 5 - 2.0) : 0.0;
    const QPointF middle = middleOfRibbon(ribbon) - QPointF(std::clamp(shift, -room, room), 0.0);
    QPainterPath mark(middle + QPointF(half / 2.0, -half));
    mark.lineTo(middle + QPointF(-half / 2.0, 0.0));
    mark.lineTo(middle + QPointF(half / 2.0, half));
    return mark;
}

} // namespace parkcarbon::charts
