#pragma once

#include <parkcarbon/charts/chart_style.hpp>

#include <QByteArray>
#include <QColor>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

class QPainter;

/// A drawing as a list of shapes and labels: painted on screen and paper, written as SVG, and searched for what lies
/// under the mouse, all from this one list.
namespace parkcarbon::charts {

/// What a shape or label belongs to: a node or link that can be pointed at.
struct DiagramElement {
    bool is_node = false;
    QString id;
    QString name; ///< what a screen reader says
    QString tip;
    QPointF centre;                  ///< in the drawing
    std::uint32_t index = 0;         ///< of the node or ribbon in the layout
    std::vector<std::uint32_t> ends; ///< of a link: the elements of its nodes, from before to
};

struct DiagramShape {
    enum class Level : std::uint8_t { Link, Node, Mark }; ///< painted in this order
    Level level = Level::Link;
    std::optional<std::uint32_t> element;
    QPainterPath path;
    QPainterPath line;  ///< drawn instead of the path where that would be thinner than a pixel; empty = never
    double width = 0.0; ///< of the path around the line
    QColor fill;        ///< not valid = not filled
    Qt::BrushStyle pattern = Qt::NoBrush; ///< over the fill, in `ink`
    QColor ink;
    double stroke = 0.0; ///< width of the outline in `ink`, in pixels of the screen whatever the zoom; 0 = none
    Qt::PenStyle pen = Qt::SolidLine;
};

/// A text of one line. Its size does not follow the zoom; `rect` is where it stands once the drawing is zoomed.
struct DiagramLabel {
    std::optional<std::uint32_t> element;
    QString text;
    QRectF rect;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    QColor color;
    bool bold = false;
    bool badge = false; ///< an exclamation mark in front
    bool halo = false;  ///< over ribbons: a veil of the background behind the text
};

struct DiagramScene {
    QSizeF size;
    std::vector<DiagramShape> shapes;
    std::vector<DiagramLabel> labels;
    std::vector<DiagramElement> elements;
};

inline constexpr double kBadgeSize = 13.0;
inline constexpr double kLabelPadding = 3.0; ///< inside the rectangle of a label, left and right

QFont labelFont(const ChartStyle& style, bool bold);
QColor suspectColor(const ChartStyle& style);

/// Paints shapes enlarged by `zoom`; `chosen` per element together with `wanted` picks some of them. Shapes that belong
/// to no element count as not chosen. Not `smooth` is faster: jagged and without hatching.
void paintShapes(QPainter& painter, const DiagramScene& scene, double zoom, DiagramShape::Level level,
                 const std::vector<bool>& chosen, bool wanted, bool smooth = true);
void paintShapes(QPainter& painter, const DiagramScene& scene, double zoom);
void paintLabels(QPainter& painter, const std::vector<DiagramLabel>& labels, const ChartStyle& style);

/// The element whose shape lies topmost at a point of the drawing, or within `reach` of it.
std::optional<std::uint32_t> elementAt(const DiagramScene& scene, QPointF point, double reach);

/// The scene as an SVG document of its own, texts as texts.
QByteArray svgOf(const DiagramScene& scene, const ChartStyle& style, const QString& title);

/// Moves shapes and labels, and adds them to `scene`.
void appendMoved(DiagramScene& scene, const DiagramScene& part, QPointF by);

} // namespace parkcarbon::charts
