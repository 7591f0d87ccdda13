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

/// The inventory of one period as a tree, a pivot, in all views, compared with other years, in charts and tables; each
/// number ready to explain itself; and the elimination that must close to zero.
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

    QLabel* period_label_;
    QComboBox* period_;
    QLabel* basis_;
    OutdatedBar* outdated_;
    QTabWidget* tabs_;
    QLabel* residual_;
    std::vector<InventoryTab*> all_tabs_;
    std::set<InventoryTab*> stale_; ///< to be filled before they are seen
};

} // namespace parkcarbon::ui
