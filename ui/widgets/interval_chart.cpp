#include "ui/widgets/interval_chart.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

constexpr int kGap = 8;
constexpr int kDot = 4;
constexpr int kWhisker = 5;
constexpr int kWidestName = 220;
constexpr int kNumberDigits = 4;

QString shortForm(double value) {
    return text::toQString(text::formatSignificant(value, kNumberDigits));
}

} // namespace

IntervalChart::IntervalChart(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void IntervalChart::setIntervals(const QString& title, const QString& unit, std::vector<Interval> intervals) {
    title_ = title;
    unit_ = unit;
    intervals_ = std::move(intervals);
    setAccessibleName(title_);
    QStringList spoken;
    for (const Interval& interval : intervals_) {
        spoken << interval.name + ": " + numbers(interval) + ' ' + unit_;
    }
    setAccessibleDescription(spoken.join('\n'));
    updateGeometry();
    update();
}

QString IntervalChart::numbers(const Interval& interval) const {
    return shortForm(interval.mean) + " [" + shortForm(interval.low) + " – " + shortForm(interval.high) + ']';
}

int IntervalChart::rowHeight() const {
    return fontMetrics().height() * 2 + 2;
}

int IntervalChart::nameWidth() const {
    int width = 0;
    for (const Interval& interval : intervals_) {
        width = std::max(width, fontMetrics().horizontalAdvance(interval.name));
    }
    return std::min(width, std::min(kWidestName, this->width() / 3));
}

QSize IntervalChart::sizeHint() const {
    return {400, fontMetrics().height() * 2 + rowHeight() * static_cast<int>(intervals_.size()) + 2 * kGap};
}

QSize IntervalChart::minimumSizeHint() const {
    return {240, sizeHint().height()};
}

void IntervalChart::paintEvent(QPaintEvent*) {
    if (intervals_.empty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double lowest = 0.0;
    double highest = 0.0;
    for (const Interval& interval : intervals_) {
        lowest = std::min(lowest, interval.low);
        highest = std::max(highest, interval.high);
    }
    const int left = nameWidth() + 2 * kGap;
    const double scale = (width() - left - 3 * kGap) / std::max(highest - lowest, 1e-12);
    const auto x = [&](double value) { return left + kGap + (value - lowest) * scale; };
    const int text_height = fontMetrics().height();
    painter.setPen(palette().color(QPalette::WindowText));
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.drawText(QRect(0, 0, width(), text_height), Qt::AlignLeft, title_ + " (" + unit_ + ')');
    painter.setFont(font());
    const int top = text_height + kGap;
    painter.setPen(theme_.colors().border);
    painter.drawLine(QPointF(x(0.0), top), QPointF(x(0.0), top + rowHeight() * static_cast<int>(intervals_.size())));
    for (std::size_t row = 0; row < intervals_.size(); ++row) {
        const Interval& interval = intervals_[row];
        const int y = top + static_cast<int>(row) * rowHeight();
        const double middle = y + text_height + text_height * 0.4;
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(0, y, left - kGap, rowHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(interval.name, Qt::ElideRight, left - kGap));
        const QString shown = numbers(interval);
        const int text_width = fontMetrics().horizontalAdvance(shown);
        const double text_x = std::clamp(x(interval.mean) - text_width / 2.0, double(left),
                                         std::max(double(left), double(width() - text_width)));
        painter.drawText(QPointF(text_x, y + fontMetrics().ascent()), shown);
        painter.setPen(QPen(theme_.colors().accent, 2));
        painter.drawLine(QPointF(x(interval.low), middle), QPointF(x(interval.high), middle));
        for (const double end : {interval.low, interval.high}) {
            painter.drawLine(QPointF(x(end), middle - kWhisker), QPointF(x(end), middle + kWhisker));
        }
        painter.setBrush(theme_.colors().accent);
        painter.drawEllipse(QPointF(x(interval.mean), middle), kDot, kDot);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme_.colors().accent, 1, Qt::DotLine));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace parkcarbon::ui
