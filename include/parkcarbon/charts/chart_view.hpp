#pragma once

#include <parkcarbon/charts/chart_spec.hpp>
#include <parkcarbon/charts/chart_style.hpp>

#include <QPixmap>
#include <QWidget>

namespace parkcarbon::charts {

/// A chart on screen. Its accessible name is the chart's title, its accessible description the chart's table; Ctrl+C
/// (while it has the focus) copies that table.
class ChartView : public QWidget {
public:
    explicit ChartView(QWidget* parent = nullptr);

    /// Throws std::invalid_argument as requireConsistent does.
    void setSpec(ChartSpec spec);
    const ChartSpec& spec() const { return spec_; }
    void setChartStyle(ChartStyle style);

    void copyAsTable() const; ///< the chart's table to the clipboard
    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void repaintAnew();
    QPixmap plottedPicture(double ratio) const;
    QPixmap drawnPicture(double ratio) const;

    ChartSpec spec_;
    ChartStyle style_;
    QPixmap picture_; ///< what was drawn last; null after a change of content, drawn anew for another size
};

} // namespace parkcarbon::charts
