#include "drawn_charts.hpp"

#include "gantt_axis.hpp"
#include "plot_labels.hpp"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <functional>

namespace parkcarbon::charts {
namespace {

/// One Gantt chart being drawn: names, months, planned above actual in each row, arrows, today, legend.
class GanttDrawing {
public:
    GanttDrawing(QPainter& painter, const ChartSpec& spec, const ChartStyle& style, QSizeF size);

    void draw();

private:
    double px(double design) const { return design * style_.scale; }
    double x(base::Date day) const; ///< of its beginning
    double y(std::size_t row) const { return top_ + row_ * static_cast<double>(row); }
    QRectF bar(const GanttSpan& span, std::size_t row, bool actual) const; ///< null = nothing to draw
    void months();
    void names();
    void task(std::size_t row);
    void plannedBar(const QRectF& bar, bool critical);
    void actualBar(const QRectF& bar, bool running);
    void diamond(QPointF middle, bool filled, bool critical);
    void arrow(std::size_t from, std::size_t to);
    void todayLine();
    void legend();

    QPainter& painter_;
    const ChartSpec& spec_;
    const GanttPlan& plan_;
    const ChartStyle& style_;
    QSizeF size_;
    QFont font_;
    double line_;
    GanttExtent extent_;
    double left_ = 0.0; ///< where the days begin
    double right_ = 0.0;
    double top_ = 0.0; ///< of the first row
    double row_ = 0.0; ///< height of a row
};

GanttDrawing::GanttDrawing(QPainter& painter, const ChartSpec& spec, const ChartStyle& style, QSizeF size)
    : painter_(painter), spec_(spec), plan_(spec.gantt), style_(style), size_(size), font_(drawnFont(style)),
      line_(QFontMetricsF(font_).height()), extent_(extentOf(spec.gantt)) {
    constexpr double kMostForNames = 0.34;
    const QFontMetricsF bold(drawnFont(style, 1.0, true));
    double widest = 0.0;
    for (const std::string& name : spec.categories) {
        widest = std::max(widest, bold.horizontalAdvance(QString::fromStdString(name)));
    }
    left_ = std::min(widest + px(14), size.width() * kMostForNames);
    right_ = size.width() - px(12);
    top_ = line_ + px(10);
    const double rows = std::max<double>(1.0, static_cast<double>(spec.categories.size()));
    row_ = std::max(px(8), std::min(px(34), (size.height() - top_ - px(26)) / rows));
}

double GanttDrawing::x(base::Date day) const {
    const double all = daysBetween(extent_.first, extent_.last) + 1.0;
    return left_ + (right_ - left_) * daysBetween(extent_.first, day) / all;
}

QRectF GanttDrawing::bar(const GanttSpan& span, std::size_t row, bool actual) const {
    const std::optional<base::Date> end = span.end ? span.end : plan_.today;
    if (!span.start || !end || *end < *span.start) {
        return {};
    }
    const double day = (right_ - left_) / (daysBetween(extent_.first, extent_.last) + 1.0);
    const double height = row_ * 0.36;
    const double from = x(*span.start);
    return {from, y(row) + (actual ? row_ * 0.54 : row_ * 0.12), std::max(x(*end) + day - from, px(2)), height};
}

void GanttDrawing::months() {
    constexpr double kRoomForLabel = 62.0;
    const double bottom = y(spec_.categories.size());
    painter_.setFont(drawnFont(style_, 0.92));
    for (const GanttTick& tick : ticksOf(extent_, static_cast<int>((right_ - left_) / px(kRoomForLabel)))) {
        const double at = x(tick.day);
        painter_.setPen(QPen(style_.faintInk(), px(0.8)));
        painter_.drawLine(QLineF(at, top_ - px(4), at, bottom));
        painter_.setPen(style_.ink());
        if (at + px(kRoomForLabel) * 0.8 < size_.width()) {
            painter_.drawText(QRectF(at, px(2), px(90), line_), Qt::AlignLeft | Qt::AlignVCenter,
                              QString::fromStdString(tick.label));
        }
    }
    painter_.setPen(QPen(style_.ink(), px(1.0)));
    painter_.drawLine(QLineF(left_, top_, right_, top_));
    painter_.drawLine(QLineF(left_, top_, left_, bottom));
}

void GanttDrawing::names() {
    for (std::size_t row = 0; row < spec_.categories.size(); ++row) {
        const QFont font = drawnFont(style_, 1.0, plan_.tasks[row].critical);
        painter_.setFont(font);
        painter_.setPen(style_.ink());
        const double room = left_ - px(10);
        painter_.drawText(QRectF(px(2), y(row), room, row_), Qt::AlignRight | Qt::AlignVCenter,
                          fittedLabel(spec_.categories[row], font, room, false));
        painter_.setPen(QPen(style_.faintInk(), px(0.6)));
        painter_.drawLine(QLineF(left_, y(row + 1), right_, y(row + 1)));
    }
}

void GanttDrawing::plannedBar(const QRectF& bar, bool critical) {
    painter_.setBrush(QBrush(style_.series(0), Qt::BDiagPattern));
    painter_.setPen(critical ? QPen(style_.series(5), px(2.6)) : QPen(style_.series(0), px(1.0)));
    painter_.drawRect(bar);
}

/// What is still running has no right edge.
void GanttDrawing::actualBar(const QRectF& bar, bool running) {
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(style_.series(2));
    painter_.drawRect(bar);
    if (running) {
        painter_.setBrush(style_.background());
        const double notch = bar.height() / 2.0;
        painter_.drawPolygon(
            QPolygonF({bar.topRight(), bar.topRight() - QPointF(notch, 0.0), bar.topRight() + QPointF(0.0, notch),
                       bar.bottomRight() - QPointF(notch, 0.0), bar.bottomRight()}));
    }
}

void GanttDrawing::diamond(QPointF middle, bool filled, bool critical) {
    const double radius = std::min(row_ * 0.26, px(7));
    const QPointF right(radius, 0.0);
    const QPointF down(0.0, radius);
    painter_.setPen(critical ? QPen(style_.series(5), px(2.2)) : QPen(style_.ink(), px(1.2)));
    painter_.setBrush(filled ? QBrush(style_.series(2)) : QBrush(style_.background()));
    painter_.drawPolygon(QPolygonF({middle - down, middle + right, middle + down, middle - right}));
}

void GanttDrawing::task(std::size_t row) {
    const GanttTask& task = plan_.tasks[row];
    if (task.milestone) {
        if (const auto day = task.planned.end ? task.planned.end : task.planned.start) {
            diamond({x(*day), y(row) + row_ * 0.30}, false, task.critical);
        }
        if (const auto day = task.actual.end) {
            diamond({x(*day), y(row) + row_ * 0.70}, true, false);
        }
        return;
    }
    if (const QRectF planned = bar(task.planned, row, false); !planned.isNull()) {
        plannedBar(planned, task.critical);
    }
    if (const QRectF actual = bar(task.actual, row, true); !actual.isNull()) {
        actualBar(actual, !task.actual.end);
    }
}

/// From the planned end of what comes before, down or up, to the planned start of what waits for it.
void GanttDrawing::arrow(std::size_t from, std::size_t to) {
    const GanttSpan& before = plan_.tasks[from].planned;
    const GanttSpan& after = plan_.tasks[to].planned;
    const auto end = before.end ? before.end : before.start;
    const auto start = after.start ? after.start : after.end;
    if (!end || !start || from == to) {
        return;
    }
    const double day = (right_ - left_) / (daysBetween(extent_.first, extent_.last) + 1.0);
    const QPointF begin(x(*end) + (plan_.tasks[from].milestone ? 0.0 : day), y(from) + row_ * 0.30);
    const bool downwards = to > from;
    const QPointF tip(std::max(x(*start), begin.x()) + px(3), y(to) + row_ * (downwards ? 0.10 : 0.50));
    painter_.setPen(QPen(style_.total(), px(1.0)));
    painter_.setBrush(style_.total());
    painter_.drawPolyline(QPolygonF({begin, QPointF(tip.x(), begin.y()), tip}));
    const double back = downwards ? -px(5) : px(5);
    painter_.drawPolygon(QPolygonF({tip, tip + QPointF(px(3), back), tip + QPointF(-px(3), back)}));
}

void GanttDrawing::todayLine() {
    if (!plan_.today) {
        return;
    }
    QPen pen(style_.series(3), px(1.6));
    pen.setStyle(Qt::DashLine);
    painter_.setPen(pen);
    painter_.drawLine(QLineF(x(*plan_.today), top_ - px(4), x(*plan_.today), y(spec_.categories.size())));
}

void GanttDrawing::legend() {
    using Sample = std::function<void(QPointF)>; // given the middle of its place
    const auto has = [this](bool GanttTask::*sign) {
        return std::any_of(plan_.tasks.begin(), plan_.tasks.end(), [&](const GanttTask& task) { return task.*sign; });
    };
    const auto box = [this](QPointF middle) { return QRectF(middle - QPointF(px(11), px(4)), QSizeF(px(22), px(8))); };
    std::vector<std::pair<QString, Sample>> entries;
    const auto add = [&](const std::string& word, Sample sample) {
        entries.emplace_back(QString::fromStdString(word), std::move(sample));
    };
    add(plan_.words.planned, [&](QPointF middle) { plannedBar(box(middle), false); });
    add(plan_.words.actual, [&](QPointF middle) { actualBar(box(middle), false); });
    if (has(&GanttTask::critical)) {
        add(plan_.words.critical, [&](QPointF middle) { plannedBar(box(middle), true); });
    }
    if (has(&GanttTask::milestone)) {
        add(plan_.words.milestone, [&](QPointF middle) { diamond(middle, false, false); });
    }
    if (plan_.today) {
        const QString day = QString::fromStdString(plan_.words.today + " " + base::formatDate(*plan_.today));
        entries.emplace_back(day, [&](QPointF middle) {
            QPen pen(style_.series(3), px(1.6));
            pen.setStyle(Qt::DashLine);
            painter_.setPen(pen);
            painter_.drawLine(QLineF(middle - QPointF(px(11), 0.0), middle + QPointF(px(11), 0.0)));
        });
    }
    const QFontMetricsF metrics(font_);
    double at = px(8);
    const double middle = y(spec_.categories.size()) + px(15);
    for (const auto& [word, sample] : entries) {
        sample({at + px(11), middle});
        painter_.setPen(style_.ink());
        painter_.setFont(font_);
        const double advance = metrics.horizontalAdvance(word) + px(2);
        painter_.drawText(QRectF(at + px(27), middle - line_ / 2.0, advance, line_), Qt::AlignLeft | Qt::AlignVCenter,
                          word);
        at += px(41) + advance;
    }
}

void GanttDrawing::draw() {
    months();
    names();
    for (std::size_t row = 0; row < plan_.tasks.size(); ++row) {
        task(row);
    }
    for (std::size_t row = 0; row < plan_.tasks.size(); ++row) {
        for (const std::size_t before : plan_.tasks[row].after) {
            arrow(before, row);
        }
    }
    todayLine();
    legend();
}

} // namespace

void drawGantt(QPainter& painter, const ChartSpec& spec, const ChartStyle& style, QSizeF size) {
    GanttDrawing(painter, spec, style, size).draw();
}

} // namespace parkcarbon::charts
