#pragma once

#include "ui/theme/theme.hpp"

#include <parkcarbon/charts/chart_view.hpp>

#include <QFrame>

class QLabel;

namespace parkcarbon::ui {

/// The colours and the font size of the window, for charts and diagrams.
charts::ChartStyle chartStyleOf(const Theme& theme);

/// A chart in the colours of the window; says so when there is nothing to show.
class ChartPanel : public QFrame {
    Q_OBJECT
public:
    explicit ChartPanel(const Theme& theme, QWidget* parent = nullptr);

    void setSpec(charts::ChartSpec spec); ///< one without categories or curves shows the empty text
    void setEmptyText(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyStyle();

    const Theme& theme_;
    QLabel* title_;
    charts::ChartView* chart_;
    QLabel* empty_;
};

} // namespace parkcarbon::ui
