#pragma once

#include "ui/models/value_table_model.hpp"
#include "ui/widgets/table_copy.hpp"

#include <QTableView>

namespace parkcarbon::ui {

/// A result table: sort by heading, copy as a block (Ctrl+C) or as a whole (Ctrl+Shift+C), sum of the selection,
/// explain a number with Enter or a double click.
class ValueTableView : public QTableView {
    Q_OBJECT
public:
    explicit ValueTableView(QWidget* parent = nullptr);

    void setContent(const QString& accessible_name, QStringList titles, int rows, ValueTableModel::CellFunction cell,
                    int decimals = 1);
    /// Headings and all rows in the order on screen; numbers with 15 digits.
    TextBlock wholeTable() const;
    void copyWholeTable() const;
    /// UTF-8 with byte-order mark, for spreadsheets. Errors: TABLE_NOT_WRITTEN {value, reason}.
    base::Result<void> writeCsv(const QString& path) const;
    QString summary() const; ///< sum, mean and count of the selection; empty for less than two cells

signals:
    void explainRequested(const QString& line_id);
    void summaryChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void copySelection() const;
    void fitColumns();

    ValueTableModel* values_;
};

} // namespace parkcarbon::ui
