#pragma once

#include "ui/pages/flows/flow_balances.hpp"
#include "ui/widgets/page.hpp"

#include <memory>
#include <optional>
#include <set>
#include <vector>

class QComboBox;
class QLabel;
class QTabWidget;

namespace parkcarbon::ui {

class FlowBalanceTab;
class FlowResults;
class SideComputation;

/// What a park's flows of one period amount to: balance sheets, official tables, losses, indicators, the heat cascade,
/// and the carbon and money in exchanges.
class FlowBalancesPage : public Page {
    Q_OBJECT
public:
    explicit FlowBalancesPage(const Context& context, QWidget* parent = nullptr);

    void retranslate() override;
    QString selectionSummary() const override;
    void aboutToShow() override;

private:
    void build();
    void addTab(FlowBalanceTab* tab);
    void refresh();
    void refreshWhenSeen();
    void review(); ///< of the account that the flow results hold
    void fillYears();
    void showState();
    void showTab();

    FlowResults* flows_;
    SideComputation* computation_;
    std::shared_ptr<const FlowBalances> balances_;
    std::shared_ptr<const engine::flows::FlowAccount> reviewed_; ///< that `balances_` or `error_` are of
    std::optional<base::Error> error_;
    QLabel* period_label_;
    QComboBox* period_;
    QLabel* state_;
    QTabWidget* tabs_;
    std::vector<FlowBalanceTab*> all_tabs_;
    std::set<FlowBalanceTab*> stale_; ///< to be filled before they are seen
};

} // namespace parkcarbon::ui
