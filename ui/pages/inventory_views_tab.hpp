#pragma once

#include "ui/pages/inventory_tab.hpp"
#include "ui/pages/view_tables.hpp"

#include <optional>

class QLabel;

namespace parkcarbon::ui {

class SideComputation;
class TableDeck;

/// One inventory in every arrangement that a standard asks for.
class InventoryViewsTab : public InventoryTab {
    Q_OBJECT
public:
    explicit InventoryViewsTab(const Context& context, QWidget* parent = nullptr);

    QString title() const override;
    void retranslate() override;
    void fill(const ParkResults& results) override;
    QString summary() const override;

private:
    void showResults(const base::Result<ViewResults>& results);

    SideComputation* computation_;
    std::optional<ViewResults> results_;
    std::shared_ptr<const engine::inventory::Inventory> source_; ///< that `results_` were made from
    QLabel* error_;
    TableDeck* deck_;
};

} // namespace parkcarbon::ui
