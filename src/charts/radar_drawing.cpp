#include "drawn_charts.hpp"

#include "plot_labels.hpp"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

namespace parkcarbon::charts {
namespace {

/// One radar being drawn: rings, axes with names and numbers, outlines with their own marks, legend.
class RadarDrawing {
public:
    RadarDrawing(QPainter& painter, const ChartSpec& spec, const ChartStyle& style, QSizeF size);

    void draw();

private:
    double px(double design) const { return design * style_.scale; }
    QPointF at(std::size_t axis, double part) const; ///< part 0 = middle, 1 = rim
    void rings();
    void axisLabel(std::size_t axis);
    void numbers(std::size_t axis, QPointF top_left, double width, Qt::Alignment side);
    void outline(std::size_t series);
    void mark(std::size_t series, QPointF middle, double radius);
    QPen seriesPen(std::size_t series) const;
    void legend();

    QPainter& painter_;
    const ChartSpec& spec_;
    const ChartStyle& style_;
    QSizeF size_;
    QFont font_;
    double line_;             ///< height of a line of text
    double legend_height_;    ///< 0 without legend
    double rim_;              ///< value at the rim
    double pushed_out_ = 0.0; ///< how far names on top and at the bottom make way for their neighbours
    double radius_;
    QPointF middle_;
};

RadarDrawing::RadarDrawing(QPainter& painter, const ChartSpec& spec, const ChartStyle& style, QSizeF size)
    : painter_(painter), spec_(spec), style_(style), size_(size), font_(drawnFont(style)),
      line_(QFontMetricsF(font_).height()), legend_height_(spec.series.size() > 1 ? px(24) : 0.0),
      rim_(spec.rim.value_or(0.0)) {
    for (const Series& series : spec.series) {
        for (const auto& value : series.values) {
            rim_ = spec.rim ? rim_ : std::max(rim_, value.value_or(0.0));
        }
    }
    rim_ = rim_ > 0.0 ? rim_ : 1.0;       // all zero: empty but readable rings
    constexpr double kPartOfWidth = 0.26; // the rest is for the names left and right
    constexpr std::size_t kManyAxes = 8;
    pushed_out_ = spec.categories.size() > kManyAxes ? 1.6 * line_ : 0.0;
    const double height = size.height() - legend_height_;
    radius_ =
        std::max(px(10), std::min(size.width() * kPartOfWidth, height / 2.0 - 3.0 * line_ - pushed_out_ - px(10)));
    middle_ = QPointF(size.width() / 2.0, height / 2.0);
}

QPointF RadarDrawing::at(std::size_t axis, double part) const {
    const double angle =
        2.0 * std::numbers::pi * static_cast<double>(axis) / static_cast<double>(spec_.categories.size());
    return middle_ + QPointF(std::sin(angle), -std::cos(angle)) * (radius_ * part);
}

void RadarDrawing::rings() {
    constexpr int kRings = 4;
    painter_.setBrush(Qt::NoBrush);
    painter_.setPen(QPen(style_.faintInk(), px(0.8)));
    for (int ring = 1; ring <= kRings; ++ring) {
        QPolygonF polygon;
        for (std::size_t axis = 0; axis < spec_.categories.size(); ++axis) {
            polygon << at(axis, static_cast<double>(ring) / kRings);
        }
        painter_.drawPolygon(polygon);
    }
    for (std::size_t axis = 0; axis < spec_.categories.size(); ++axis) {
        painter_.drawLine(QLineF(middle_, at(axis, 1.0)));
    }
    painter_.setPen(style_.ink());
    painter_.setFont(drawnFont(style_, 0.85));
    painter_.drawText(QRectF(at(0, 1.0) + QPointF(px(3), px(1)), QSizeF(px(80), line_)), Qt::AlignLeft | Qt::AlignTop,
                      numberLabel(rim_, spec_.decimals));
}

/// The name in up to two lines and below it one number per series, outside the rim.
void RadarDrawing::axisLabel(std::size_t axis) {
    const QPointF anchor = at(axis, 1.0 + px(8) / radius_);
    const double away = anchor.x() - middle_.x();
    const bool centred = std::abs(away) < radius_ * 0.1;
    const Qt::Alignment side = centred ? Qt::AlignHCenter : away > 0.0 ? Qt::AlignLeft : Qt::AlignRight;
    const double room = centred ? size_.width() * 0.4 : away > 0.0 ? size_.width() - anchor.x() : anchor.x();
    const QString name = fittedLabel(spec_.categories[axis], font_, room - px(4), true);
    const double height = line_ * (static_cast<double>(name.count(QLatin1Char('\n'))) + 1.0);
    const double whole = height + (spec_.label_values ? line_ : 0.0);
    const double left = centred ? anchor.x() - room / 2.0 : away > 0.0 ? anchor.x() : 0.0;
    const double down = (anchor.y() - middle_.y()) / radius_; // −1 on top … 1 at the bottom
    const double out = centred ? down * pushed_out_ : 0.0;
    const double top = anchor.y() - whole / 2.0 + down * whole / 2.0 + out;
    painter_.setFont(font_);
    painter_.setPen(style_.ink());
    painter_.drawText(QRectF(left, top, room, height), static_cast<int>(side | Qt::AlignTop), name);
    if (spec_.label_values) {
        numbers(axis, {left, top + height}, room, side);
    }
}

/// Every number behind the mark of its series, so that colour is not needed to tell them apart.
void RadarDrawing::numbers(std::size_t axis, QPointF top_left, double width, Qt::Alignment side) {
    const QFont font = drawnFont(style_, 0.92);
    const QFontMetricsF metrics(font);
    const double mark_room = spec_.series.size() > 1 ? px(12) : 0.0;
    const double gap = px(8);
    QStringList texts;
    double whole = -gap;
    for (const Series& series : spec_.series) {
        const auto& value = series.values[axis];
        texts << (value ? numberLabel(*value, spec_.decimals) : QStringLiteral("–"));
        whole += mark_room + metrics.horizontalAdvance(texts.back()) + gap;
    }
    double x = top_left.x() + (side == Qt::AlignLeft    ? 0.0
                               : side == Qt::AlignRight ? width - whole
                                                        : (width - whole) / 2.0);
    painter_.setFont(font);
    for (std::size_t series = 0; series < spec_.series.size(); ++series) {
        const QString& text = texts[static_cast<int>(series)];
        if (mark_room > 0.0) {
            mark(series, {x + px(4), top_left.y() + line_ / 2.0}, px(3.5));
        }
        painter_.setPen(style_.ink());
        const double advance = metrics.horizontalAdvance(text) + px(1);
        painter_.drawText(QRectF(x + mark_room, top_left.y(), advance, line_), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += mark_room + advance + gap;
    }
}

QPen RadarDrawing::seriesPen(std::size_t series) const {
    static constexpr Qt::PenStyle kDashes[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    QPen pen(style_.series(series), px(2.0));
    pen.setStyle(kDashes[series % std::size(kDashes)]);
    return pen;
}

void RadarDrawing::mark(std::size_t series, QPointF middle, double radius) {
    painter_.setPen(QPen(style_.series(series), px(1.0)));
    painter_.setBrush(style_.series(series));
    const QPointF right(radius, 0.0);
    const QPointF down(0.0, radius);
    switch (series % 4) {
    case 0:
        painter_.drawEllipse(middle, radius, radius);
        break;
    case 1:
        painter_.drawRect(QRectF(middle - right - down, middle + right + down));
        break;
    case 2:
        painter_.drawPolygon(QPolygonF({middle - down, middle + right + down, middle - right + down}));
        break;
    default:
        painter_.drawPolygon(
            QPolygonF({middle - down * 1.2, middle + right * 1.2, middle + down * 1.2, middle - right * 1.2}));
        break;
    }
}

/// A missing value interrupts the outline instead of pulling it to the middle.
void RadarDrawing::outline(std::size_t series) {
    const auto& values = spec_.series[series].values;
    const auto place = [&](std::size_t axis) { return at(axis, std::clamp(*values[axis] / rim_, 0.0, 1.0)); };
    QPolygonF polygon;
    for (std::size_t axis = 0; axis < values.size(); ++axis) {
        const std::size_t next = (axis + 1) % values.size();
        if (values[axis] && values[next]) {
            painter_.setPen(seriesPen(series));
            painter_.drawLine(QLineF(place(axis), place(next)));
        }
        if (values[axis]) {
            polygon << place(axis);
        }
    }
    if (static_cast<std::size_t>(polygon.size()) == values.size()) {
        QColor fill = style_.series(series);
        fill.setAlphaF(0.12F);
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(fill);
        painter_.drawPolygon(polygon);
    }
    for (const QPointF& point : polygon) {
        mark(series, point, px(3.5));
    }
}

void RadarDrawing::legend() {
    const QFontMetricsF metrics(font_);
    const double room = size_.width() / static_cast<double>(spec_.series.size()) - px(44);
    QStringList names;
    double whole = 0.0;
    for (const Series& series : spec_.series) {
        names << fittedLabel(series.name, font_, std::max(room, px(20)), false);
        whole += px(44) + metrics.horizontalAdvance(names.back());
    }
    double x = (size_.width() - whole) / 2.0;
    const double y = size_.height() - legend_height_ / 2.0;
    painter_.setFont(font_);
    for (std::size_t series = 0; series < spec_.series.size(); ++series) {
        painter_.setPen(seriesPen(series));
        painter_.drawLine(QLineF(x, y, x + px(22), y));
        mark(series, {x + px(11), y}, px(3.5));
        painter_.setPen(style_.ink());
        const QString& name = names[static_cast<int>(series)];
        const double advance = metrics.horizontalAdvance(name) + px(2);
        painter_.drawText(QRectF(x + px(27), y - line_ / 2.0, advance, line_), Qt::AlignLeft | Qt::AlignVCenter, name);
        x += px(44) + advance;
    }
}

void RadarDrawing::draw() {
    rings();
    for (std::size_t series = 0; series < spec_.series.size(); ++series) {
        outline(series);
    }
    for (std::size_t axis = 0; axis < spec_.categories.size(); ++axis) {
        axisLabel(axis);
    }
    if (legend_height_ > 0.0) {
        legend();
    }
}

} // namespace

void drawRadar(QPainter& painter, const ChartSpec& spec, const ChartStyle& style, QSizeF size) {
    RadarDrawing(painter, spec, style, size).draw();
}

} // namespace parkcarbon::charts
