#include "ui/widgets/chart_panel.hpp"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr int kSmallestHeight = 170;
constexpr double kPixelsPerPoint = 96.0 / 72.0;

} // namespace

charts::ChartStyle chartStyleOf(const Theme& theme) {
    charts::ChartStyle style;
    style.theme = theme.isDark() ? charts::Theme::Dark : charts::Theme::Light;
    style.font_size = QApplication::font().pointSizeF() * kPixelsPerPoint * 0.9;
    return style;
}

ChartPanel::ChartPanel(const Theme& theme, QWidget* parent)
    : QFrame(parent), theme_(theme), title_(new QLabel(this)), chart_(new charts::ChartView(this)),
      empty_(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    column->setSpacing(4);
    column->addWidget(title_);
    column->addWidget(chart_, 1);
    column->addWidget(empty_);
    chart_->setMinimumHeight(kSmallestHeight);
    chart_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // the page decides, not the plot
    chart_->setFocusPolicy(Qt::StrongFocus);
    chart_->hide();
    connect(&theme, &Theme::changed, this, &ChartPanel::applyStyle);
    applyStyle();
}

void ChartPanel::setEmptyText(const QString& text) {
    empty_->setText(text);
}

void ChartPanel::setSpec(charts::ChartSpec spec) {
    const bool any = !charts::isEmpty(spec);
    title_->setText(QString::fromStdString(spec.title));
    chart_->setVisible(any);
    empty_->setVisible(!any);
    if (any) {
        chart_->setSpec(std::move(spec));
    }
}

void ChartPanel::applyStyle() {
    chart_->setChartStyle(chartStyleOf(theme_));
    QFont bold = QApplication::font();
    bold.setBold(true);
    title_->setFont(bold);
}

void ChartPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ApplicationFontChange) {
        applyStyle();
    }
    QFrame::changeEvent(event);
}

} // namespace parkcarbon::ui
