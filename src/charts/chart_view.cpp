#include <parkcarbon/charts/chart_view.hpp>

#include <parkcarbon/charts/chart_painter.hpp>
#include <parkcarbon/charts/chart_table.hpp>

#include "drawn_charts.hpp"
#include "plot_builder.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>

#include <qcustomplot.h>
#include <utility>

namespace parkcarbon::charts {
namespace {

constexpr int kPreferredWidth = 640;

} // namespace

ChartView::ChartView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
}

void ChartView::setSpec(ChartSpec spec) {
    requireConsistent(spec);
    spec_ = std::move(spec);
    setAccessibleName(QString::fromStdString(spec_.title));
    setAccessibleDescription(QString::fromStdString(toTsv(tableOf(spec_))));
    repaintAnew();
}

void ChartView::setChartStyle(ChartStyle style) {
    style_ = std::move(style);
    repaintAnew();
}

void ChartView::copyAsTable() const {
    if (!isEmpty(spec_)) {
        QGuiApplication::clipboard()->setText(QString::fromStdString(toTsv(tableOf(spec_))));
    }
}

QSize ChartView::sizeHint() const {
    return QSize(kPreferredWidth, static_cast<int>(preferredHeight(spec_)));
}

void ChartView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copyAsTable();
        event->accept();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ChartView::paintEvent(QPaintEvent*) {
    if (isEmpty(spec_) || size().isEmpty()) {
        return;
    }
    const double ratio = devicePixelRatioF();
    if (picture_.isNull() || picture_.size() != size() * ratio) {
        picture_ = isDrawn(spec_.kind) ? drawnPicture(ratio) : plottedPicture(ratio);
        picture_.setDevicePixelRatio(ratio);
    }
    QPainter(this).drawPixmap(0, 0, picture_);
}

QPixmap ChartView::plottedPicture(double ratio) const {
    QCustomPlot plot;
    buildPlot(plot, spec_, style_, width());
    return plot.toPixmap(width(), height(), ratio);
}

QPixmap ChartView::drawnPicture(double ratio) const {
    QPixmap picture(size() * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(style_.background());
    QPainter painter(&picture);
    drawChart(painter, spec_, style_, size());
    return picture;
}

void ChartView::repaintAnew() {
    picture_ = QPixmap();
    updateGeometry();
    update();
}

} // namespace parkcarbon::charts
