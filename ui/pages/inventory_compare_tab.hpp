#pragma once

#include "ui/pages/bridge_tables.hpp"
#include "ui/pages/inventory_tab.hpp"

#include <parkcarbon/services/calculations.hpp>

#include <array>
#include <optional>

class QComboBox;
class QLabel;

namespace parkcarbon::ui {

class ChartPanel;
class SideComputation;
class TableDeck;

/// The bridge between two years, two views, raw and reconciled data, or several of these: a waterfall of its kinds and
/// every single term.
class InventoryCompareTab : public InventoryTab {
    Q_OBJECT
public:
    explicit InventoryCompareTab(const Context& context, QWidget* parent = nullptr);

    QString title() const override;
    void retranslate() override;
    void fill(const ParkResults& results) override;
    QString summary() const override;

private:
    struct End {
        QLabel* label;
        QComboBox* period;
        QComboBox* view;
        QComboBox* data; ///< raw or reconciled
    };
    void fillPeriods(const ParkResults& results);
    void followBasis(engine::inventory::DataBasis basis);
    void fillKinds();
    services::BridgeRequest request() const;
    void compute();
    void showBridge();
    void showTerms();

    SideComputation* computation_;
    std::optional<base::Result<engine::views::Bridge>> bridge_;
    BridgeData data_; ///< of `bridge_`
    std::array<End, 2> ends_{};
    engine::inventory::DataBasis page_basis_ = engine::inventory::DataBasis::Raw;
    QLabel* state_; ///< residual, or why there is no bridge
    ChartPanel* chart_;
    QLabel* kind_label_;
    QComboBox* kind_;
    TableDeck* deck_;
};

} // namespace parkcarbon::ui
