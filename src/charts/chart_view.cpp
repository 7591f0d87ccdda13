#include <parkcarbon/charts/chart_view.hpp>

#include <parkcarbon/charts/chart_painter.hpp>
#include <parkcarbon/charts/chart_table.hpp>

#include "plot_builder.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <qcustomplot.h>
#include <utility>

namespace parkcarbon::charts {
namespace {

constexpr int kPreferredWidth = 640;

} // namespace

ChartView::ChartView(QWidget* parent) : QWidget(parent), plot_(nullptr) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    setFocusPolicy(Qt::StrongFocus);
}

void ChartView::setSpec(ChartSpec spec) {
    requireConsistent(spec);
    spec_ = std::move(spec);
    setAccessibleName(QString::fromStdString(spec_.title));
    setAccessibleDescription(QString::fromStdString(toTsv(tableOf(spec_))));
    rebuild();
}

void ChartView::setChartStyle(ChartStyle style) {
    style_ = std::move(style);
    rebuild();
}

void ChartView::copyAsTable() const {
    if (!spec_.series.empty()) {
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

void ChartView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        rebuild(); // how many ticks and how much of a long name fit depends on the width
    }
}

void ChartView::rebuild() {
    if (spec_.series.empty()) {
        return;
    }
    delete plot_;
    plot_ = new QCustomPlot(this);
    plot_->setAttribute(Qt::WA_TransparentForMouseEvents);
    buildPlot(*plot_, spec_, style_, width() > 0 ? width() : kPreferredWidth);
    layout()->addWidget(plot_);
    updateGeometry();
}

} // namespace parkcarbon::charts
