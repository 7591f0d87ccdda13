#include "ui/models/import_row_model.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QFont>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Without a copy: a search goes through every value of 200,000 rows while the user types.
bool holds(const std::string& value, const std::string& wanted) {
    return std::search(value.begin(), value.end(), wanted.begin(), wanted.end(),
                       [](char a, char b) { return lower(a) == lower(b); }) != value.end();
}

} // namespace

ImportRowModel::ImportRowModel(ImportReview& review, ImportWords words, QObject* parent)
    : QAbstractTableModel(parent), review_(review), words_(std::move(words)) {}

bool ImportRowModel::shows(const ImportReview::Row& row) const {
    if (filter_.outcome && row.outcome != *filter_.outcome) {
        return false;
    }
    if (filter_.unusual && !(row.year_before && isUnusual(*row.year_before))) {
        return false;
    }
    const std::string& wanted = filter_.text;
    return wanted.empty() || holds(row.item, wanted) || holds(row.record_id, wanted) ||
           std::any_of(row.fields.begin(), row.fields.end(),
                       [&](const auto& field) { return holds(field.before, wanted) || holds(field.after, wanted); });
}

void ImportRowModel::setFilter(ImportRowFilter filter) {
    beginResetModel();
    filter_ = std::move(filter);
    shown_.clear();
    const auto& rows = filter_.file ? review_.files().at(*filter_.file).rows : review_.allRows();
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(shown_),
                 [this](std::uint32_t row) { return shows(review_.report().rows[row]); });
    endResetModel();
}

void ImportRowModel::acceptanceChanged() {
    if (!shown_.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void ImportRowModel::accept(const std::vector<int>& rows, bool accepted) {
    for (const int row : rows) {
        review_.acceptRow(shown_[static_cast<std::size_t>(row)], accepted);
    }
    acceptanceChanged();
    emit decided();
}

const ImportReview::Row& ImportRowModel::row(int row) const {
    return review_.report().rows[shown_[static_cast<std::size_t>(row)]];
}

std::optional<int> ImportRowModel::lineOf(std::uint32_t row) const {
    const auto found = std::lower_bound(shown_.begin(), shown_.end(), row);
    return found == shown_.end() || *found != row ? std::nullopt
                                                  : std::optional(static_cast<int>(found - shown_.begin()));
}

int ImportRowModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

int ImportRowModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportRowModel::textOf(const QModelIndex& index) const {
    const ImportReview::Row& shown = row(index.row());
    switch (index.column()) {
    case Outcome:
        return isChoosable(index.row()) && !isAccepted(index.row()) ? words_.outcome(ImportReview::Outcome::LeftOut)
                                                                    : words_.outcome(shown.outcome);
    case Item:
        return text::toQString(shown.item);
    case Change:
        return words_.change(shown);
    case YearOnYear:
        return words_.yearOnYear(shown);
    case Record:
        return words_.record(shown);
    default:
        return words_.place(review_.report(), shown);
    }
}

QVariant ImportRowModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index);
    case Qt::ToolTipRole:
        return index.column() == YearOnYear ? words_.yearBefore(row(index.row())) : textOf(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(index.column() == YearOnYear ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    case Qt::CheckStateRole:
        if (index.column() == Outcome && isChoosable(index.row())) {
            return isAccepted(index.row()) ? Qt::Checked : Qt::Unchecked;
        }
        return {};
    case Qt::FontRole:
        if (index.column() == YearOnYear && row(index.row()).year_before && isUnusual(*row(index.row()).year_before)) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    default:
        return {};
    }
}

QVariant ImportRowModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QStringList titles = {tr("Outcome"), tr("What"), tr("Old → new"), tr("By the year before"),
                                tr("Record"),  tr("Cell")};
    return titles.value(section);
}

bool ImportRowModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable)) {
        return false;
    }
    accept({index.row()}, static_cast<Qt::CheckState>(value.toInt()) == Qt::Checked);
    return true;
}

Qt::ItemFlags ImportRowModel::flags(const QModelIndex& index) const {
    const bool choosable = index.isValid() && index.column() == Outcome && isChoosable(index.row());
    return QAbstractTableModel::flags(index) | (choosable ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

} // namespace parkcarbon::ui
