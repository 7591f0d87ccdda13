#pragma once

#include "ui/pages/flows/flow_balance_tab.hpp"

#include <string>

class QComboBox;
class QLabel;

namespace parkcarbon::ui {

class ChartPanel;

/// The largest losses of one layer as a chart and a table.
class LossesTab : public FlowBalanceTab {
    Q_OBJECT
public:
    explicit LossesTab(const Context& context, QWidget* parent);

    QString title() const override;
    void retranslate() override;
    QString summary() const override;

protected:
    void fill() override;

private:
    void fillLayers();
    void showLayer();

    QLabel* layer_label_;
    QComboBox* layer_;
    ChartPanel* chart_;
    TableDeck* deck_;
    std::string shown_layer_;
};

} // namespace parkcarbon::ui
