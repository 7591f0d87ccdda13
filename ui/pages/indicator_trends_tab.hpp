#pragma once

#include "ui/shell/context.hpp"

#include <parkcarbon/services/trend_use_case.hpp>

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;

namespace parkcarbon::ui {

class ChartPanel;
class SideComputation;
class TableDeck;

/// How the emissions moved with the output between two years, and whether they rise or fall: waterfall of the causes,
/// decoupling, test for a trend.
class IndicatorTrendsTab : public QWidget {
    Q_OBJECT
public:
    explicit IndicatorTrendsTab(const Context& context, QWidget* parent = nullptr);

    void retranslate();
    TableDeck& deck() { return *deck_; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void fillYears();
    void compute();
    void showTrends();

    const Context& context_;
    QLabel* from_label_;
    QComboBox* from_;
    QLabel* to_label_;
    QComboBox* to_;
    QLabel* error_;
    ChartPanel* drivers_;
    ChartPanel* trend_;
    TableDeck* deck_;
    SideComputation* computation_;
    std::shared_ptr<base::Result<services::ParkTrends>> trends_;
    bool stale_ = true;
};

} // namespace parkcarbon::ui
