#pragma once

#include "ui/theme/theme.hpp"

#include <QString>
#include <QWidget>

#include <vector>

namespace parkcarbon::ui {

/// A mean and its 95 % interval.
struct Interval {
    QString name;
    double mean = 0.0;
    double low = 0.0;
    double high = 0.0;
};

/// Intervals under each other on one axis that begins at zero, or below it where an interval does: a dot for the mean,
/// a whisker for the interval. Its accessible description holds the numbers.
class IntervalChart : public QWidget {
    Q_OBJECT
public:
    explicit IntervalChart(const Theme& theme, QWidget* parent = nullptr);

    void setIntervals(const QString& title, const QString& unit, std::vector<Interval> intervals);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int rowHeight() const;
    int nameWidth() const;
    QString numbers(const Interval& interval) const;

    const Theme& theme_;
    QString title_;
    QString unit_;
    std::vector<Interval> intervals_;
};

} // namespace parkcarbon::ui
