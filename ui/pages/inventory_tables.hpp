#pragma once

#include "ui/document/results_keeper.hpp"
#include "ui/models/reference_directory.hpp"
#include "ui/models/value_table_model.hpp"

#include <parkcarbon/text/text.hpp>

#include <QString>
#include <QStringList>

namespace parkcarbon::ui {

/// What one tab of the inventory page shows.
struct ResultTable {
    QString title;
    QStringList columns;
    int rows = 0;
    ValueTableModel::CellFunction cell;
    int decimals = 1;
};

enum class InventoryTable { Views, Categories, Gases, Enterprises, Suppliers, Elimination, Lines, Factors };
inline constexpr int kInventoryTables = 8;

QString inventoryTableTitle(InventoryTable table);
/// The table with its numbers and the line ids of their derivations. Emissions in t CO2e.
ResultTable inventoryTable(InventoryTable table, const ParkResults& results, const text::Text& words,
                           const ReferenceDirectory& names);

} // namespace parkcarbon::ui
