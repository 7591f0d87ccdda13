#pragma once

#include "ui/grid/text_block.hpp"

#include <parkcarbon/base/error.hpp>

#include <QModelIndexList>
#include <QString>

class QAbstractItemModel;
class QItemSelectionModel;

/// What leaves a table of results: numbers with 15 digits where a cell holds one (ValueTableModel::NumberRole), else
/// the text on screen.
namespace parkcarbon::ui {

inline constexpr base::Code kTableNotWritten{"TABLE_NOT_WRITTEN"}; ///< {value, reason}

TextBlock wholeTable(const QAbstractItemModel& model); ///< with headings, rows in the order on screen
TextBlock chosenCells(QModelIndexList cells);
void copyToClipboard(const TextBlock& block);
/// UTF-8 with byte-order mark, for spreadsheets. Errors: TABLE_NOT_WRITTEN {value, reason}.
base::Result<void> writeTableCsv(const QAbstractItemModel& model, const QString& path);
/// Sum, mean and count of the selection; empty for less than two cells and for more than can be summed at once.
QString chosenSummary(const QItemSelectionModel& selection);

} // namespace parkcarbon::ui
