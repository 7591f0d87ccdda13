#pragma once

#include <QAbstractTableModel>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace parkcarbon::ui {

/// One cell of a result table: a text, or a number that can explain itself.
struct ValueCell {
    QString text; ///< with a number: shown in its place, as when its digits differ from row to row
    std::optional<double> number;
    QString line_id; ///< of the number's derivation; empty = it has none
    bool strong = false;
};

/// A read-only table of results, asked for cell by cell so that a long one costs nothing until it is seen.
class ValueTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role : int { LineIdRole = Qt::UserRole, NumberRole };
    using CellFunction = std::function<ValueCell(int row, int column)>;
    /// Longer tables keep their order: sorting them would ask for every cell.
    static constexpr int kMostSortedRows = 200'000;

    using QAbstractTableModel::QAbstractTableModel;
    void setContent(QStringList titles, int rows, CellFunction cell, int decimals = 1);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    ValueCell cellAt(int row, int column) const;

    QStringList titles_;
    int rows_ = 0;
    int decimals_ = 1;
    CellFunction cell_;
    std::vector<int> order_; ///< empty = as given
};

} // namespace parkcarbon::ui
