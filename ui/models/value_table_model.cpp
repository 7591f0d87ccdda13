#include "ui/models/value_table_model.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QFont>

#include <algorithm>
#include <numeric>

namespace parkcarbon::ui {

void ValueTableModel::setContent(QStringList titles, int rows, CellFunction cell, int decimals) {
    beginResetModel();
    titles_ = std::move(titles);
    rows_ = rows;
    cell_ = std::move(cell);
    decimals_ = decimals;
    order_.clear();
    endResetModel();
}

ValueCell ValueTableModel::cellAt(int row, int column) const {
    return cell_(order_.empty() ? row : order_[static_cast<std::size_t>(row)], column);
}

int ValueTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : rows_;
}

int ValueTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(titles_.size());
}

QVariant ValueTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const ValueCell cell = cellAt(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell.number && cell.text.isEmpty() ? text::toQString(text::formatFixed(*cell.number, decimals_))
                                                  : cell.text;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(cell.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return cell.line_id.isEmpty() ? cell.text : tr("Double-click to see how this number was computed.");
    case Qt::FontRole:
        if (cell.strong) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case LineIdRole:
        return cell.line_id;
    case NumberRole:
        return cell.number ? QVariant(*cell.number) : QVariant();
    default:
        return {};
    }
}

QVariant ValueTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && (role == Qt::DisplayRole || role == Qt::ToolTipRole)) {
        return titles_.value(section);
    }
    if (orientation == Qt::Vertical && role == Qt::DisplayRole) {
        return section + 1;
    }
    return {};
}

void ValueTableModel::sort(int column, Qt::SortOrder order) {
    if (rows_ > kMostSortedRows || rows_ == 0) {
        return;
    }
    emit layoutAboutToBeChanged();
    order_.clear();
    if (column >= 0) {
        std::vector<ValueCell> keys;
        keys.reserve(static_cast<std::size_t>(rows_));
        for (int row = 0; row < rows_; ++row) {
            keys.push_back(cell_(row, column));
        }
        order_.resize(static_cast<std::size_t>(rows_));
        std::iota(order_.begin(), order_.end(), 0);
        const auto before = [&](int a, int b) {
            const ValueCell& left = keys[static_cast<std::size_t>(a)];
            const ValueCell& right = keys[static_cast<std::size_t>(b)];
            return left.number && right.number ? *left.number < *right.number : left.text < right.text;
        };
        std::stable_sort(order_.begin(), order_.end(),
                         [&](int a, int b) { return order == Qt::AscendingOrder ? before(a, b) : before(b, a); });
    }
    emit layoutChanged();
}

} // namespace parkcarbon::ui
