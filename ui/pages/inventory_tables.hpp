#pragma once

#include "ui/document/results_keeper.hpp"
#include "ui/models/reference_directory.hpp"
#include "ui/models/result_table.hpp"

#include <parkcarbon/text/text.hpp>

#include <QString>
#include <QStringList>

namespace parkcarbon::ui {

enum class InventoryTable { Views, Categories, Gases, Enterprises, Suppliers, Elimination, Lines, Factors };
inline constexpr int kInventoryTables = 8;

QString inventoryTableTitle(InventoryTable table);
/// The table with its numbers and the line ids of their derivations. Emissions in t CO2e.
ResultTable inventoryTable(InventoryTable table, const ParkResults& results, const text::Text& words,
                           const ReferenceDirectory& names);

} // namespace parkcarbon::ui
