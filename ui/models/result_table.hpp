#pragma once

#include "ui/models/value_table_model.hpp"

#include <QString>
#include <QStringList>

#include <cstddef>

namespace parkcarbon::ui {

/// A table of results as pages hand it to a view.
struct ResultTable {
    QString title;
    QStringList columns;
    int rows = 0;
    ValueTableModel::CellFunction cell;
    int decimals = 1;
    QString note = {}; ///< to be read with the table: what a number leaves out, what is not confirmed
};

using ValueRows = std::vector<std::vector<ValueCell>>;

/// A table whose cells are written down one by one; short rows end in empty cells.
ResultTable writtenTable(QString title, QStringList columns, ValueRows rows, int decimals = 1);

/// A table whose cells are made when they are asked for: for tables that may be long.
ResultTable askedTable(QString title, QStringList columns, std::size_t rows, ValueTableModel::CellFunction cell,
                       int decimals = 1);

ValueCell textCell(const QString& text, bool strong = false);
ValueCell numberCell(double value, const QString& line_id = {}, bool strong = false);
ValueCell numberOrDash(const std::optional<double>& value, const QString& line_id = {}, bool strong = false);

} // namespace parkcarbon::ui
