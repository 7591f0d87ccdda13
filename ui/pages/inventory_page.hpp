#pragma once

#include "ui/widgets/page.hpp"

#include <set>
#include <vector>

class QComboBox;
class QLabel;
class QTabWidget;

namespace parkcarbon::ui {

class InventoryTab;
class OutdatedBar;

/// The inventory of one period, from raw or reconciled data, as a tree, a pivot, in all views, compared with other
/// years, in charts and tables; each number ready to explain itself; and the elimination that must close to zero.
class InventoryPage : public Page {
    Q_OBJECT
public:
    explicit InventoryPage(const Context& context, QWidget* parent = nullptr);

    void retranslate() override;
    QString selectionSummary() const override;
    void aboutToShow() override;

private:
    void addTab(InventoryTab* tab);
    void fill();
    void fillCurrent(); ///< when the page is seen
    void fillTab();
    void fillPeriods();
    void fillResidual();
    void fillDifference();

    QLabel* period_label_;
    QComboBox* period_;
    QLabel* data_label_;
    QComboBox* data_; ///< raw or reconciled
    QLabel* basis_;
    OutdatedBar* outdated_;
    QTabWidget* tabs_;
    QLabel* residual_;
    QLabel* difference_; ///< of raw and reconciled data
    std::vector<InventoryTab*> all_tabs_;
    std::set<InventoryTab*> stale_; ///< to be filled before they are seen
};

} // namespace parkcarbon::ui
