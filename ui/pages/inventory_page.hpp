#pragma once

#include "ui/widgets/page.hpp"

#include <vector>

class QComboBox;
class QLabel;
class QTabWidget;

namespace parkcarbon::ui {

class ChartPanel;
class OutdatedBar;
class ValueTableView;

/// The inventory of one period: its tables, each number ready to explain itself, its charts, and the elimination that
/// must close to zero.
class InventoryPage : public Page {
    Q_OBJECT
public:
    explicit InventoryPage(const Context& context, QWidget* parent = nullptr);

    void retranslate() override;
    QString selectionSummary() const override;

private:
    void fill();
    void fillPeriods();
    void fillResidual();

    QLabel* period_label_;
    QComboBox* period_;
    QLabel* basis_;
    OutdatedBar* outdated_;
    QTabWidget* tabs_;
    std::vector<ValueTableView*> tables_;
    QLabel* residual_;
    std::vector<ChartPanel*> charts_;
    QWidget* chart_tab_;
};

} // namespace parkcarbon::ui
