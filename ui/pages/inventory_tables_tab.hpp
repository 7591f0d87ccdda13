#pragma once

#include "ui/pages/inventory_tab.hpp"

#include <vector>

namespace parkcarbon::ui {

class ChartPanel;
class TableDeck;

/// The inventory's tables: categories, gases, enterprises, suppliers, elimination, lines and factors.
class InventoryTablesTab : public InventoryTab {
    Q_OBJECT
public:
    explicit InventoryTablesTab(const Context& context, QWidget* parent = nullptr);

    QString title() const override;
    void retranslate() override;
    void fill(const ParkResults& results) override;
    QString summary() const override;

private:
    TableDeck* deck_;
};

/// Its pictures.
class InventoryChartsTab : public InventoryTab {
    Q_OBJECT
public:
    explicit InventoryChartsTab(const Context& context, QWidget* parent = nullptr);

    QString title() const override;
    void retranslate() override;
    void fill(const ParkResults& results) override;

private:
    std::vector<ChartPanel*> charts_;
};

} // namespace parkcarbon::ui
