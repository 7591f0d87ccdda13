#pragma once

#include "ui/pages/flows/flow_balance_tab.hpp"

#include <cstdint>
#include <optional>
#include <string>

class QComboBox;
class QLabel;

namespace parkcarbon::ui {

/// All balances of the park, the worst first, and the sheet of the chosen one with the flows behind it.
class BalanceSheetsTab : public FlowBalanceTab {
    Q_OBJECT
public:
    explicit BalanceSheetsTab(const Context& context, QWidget* parent);

    QString title() const override;
    void retranslate() override;
    QString summary() const override;

protected:
    void fill() override;

private:
    void build();
    void fillLayers();
    void fillParties();
    void showOverview();
    void showSheet(const engine::flows::BalanceSheet* sheet);
    std::optional<std::uint32_t> chosenLayer() const; ///< nothing = all
    void chooseLayer();
    void chooseParty();
    const engine::flows::BalanceSheet* keptSheet() const; ///< the one that was shown before

    QLabel* layer_label_;
    QComboBox* layer_;
    QLabel* party_label_;
    QComboBox* party_;
    QLabel* verdict_;
    TableDeck* overview_;
    TableDeck* sheet_;
    std::string shown_party_; ///< ids, which mean the same after another computation
    std::string shown_layer_;
};

} // namespace parkcarbon::ui
