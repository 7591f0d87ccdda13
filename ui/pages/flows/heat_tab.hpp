#pragma once

#include "ui/pages/flows/flow_balance_tab.hpp"

class QDoubleSpinBox;
class QLabel;
class QSplitter;

namespace parkcarbon::ui {

class ChartPanel;

/// The heat cascade of the park's offers and needs at a smallest temperature difference that the user chooses.
class HeatTab : public FlowBalanceTab {
    Q_OBJECT
public:
    explicit HeatTab(const Context& context, QWidget* parent);

    QString title() const override;
    void retranslate() override;
    QString summary() const override;

protected:
    void fill() override;

private:
    void compute();

    QLabel* approach_label_;
    QDoubleSpinBox* approach_;
    QLabel* state_;
    ChartPanel* composite_;
    ChartPanel* grand_;
    TableDeck* deck_;
    QSplitter* split_;
};

} // namespace parkcarbon::ui
