#include "ui/entry/recent_rows_model.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <array>

namespace parkcarbon::ui {
namespace {

constexpr int kResultDigits = 5;
constexpr int kQuantityDigits = 12;

constexpr std::array<std::string_view, RecentRowsModel::kColumns> kFieldOfColumn = {
    "activity_id", "period", "item", "quantity", "unit", "", "evidence_class", "parameters"};

bool isNumberColumn(int column) {
    return column == RecentRowsModel::Quantity || column == RecentRowsModel::Co2e;
}

} // namespace

RecentRowsModel::RecentRowsModel(const text::Text& words, QObject* parent)
    : QAbstractTableModel(parent), words_(words) {}

void RecentRowsModel::setRows(std::vector<Row> rows) {
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
}

void RecentRowsModel::repaintAll() {
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (!rows_.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

int RecentRowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int RecentRowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QString RecentRowsModel::shown(const Row& shown_row, int column) const {
    const domain::Activity& activity = shown_row.activity;
    switch (column) {
    case Id:
        return text::toQString(activity.id.str());
    case Period:
        return text::toQString(words_.period(activity.period));
    case Item:
        return text::toQString(activity.item);
    case Quantity:
        return text::toQString(text::formatSignificant(activity.quantity.value(), kQuantityDigits));
    case Unit:
        return text::toQString(activity.quantity.unit().symbol());
    case Co2e:
        return shown_row.co2e ? text::toQString(text::formatSignificant(*shown_row.co2e, kResultDigits))
                              : QStringLiteral("–");
    case Evidence:
        return text::toQString(words_.label(activity.evidence_class));
    case Parameters:
        return text::toQString(activity.parameters.str());
    default:
        return {};
    }
}

QVariant RecentRowsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool number = isNumberColumn(index.column());
        return QVariant::fromValue(Qt::Alignment(number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role == Qt::DisplayRole) {
        return shown(row(index.row()), index.column());
    }
    return role == Qt::ToolTipRole ? QVariant(tr("Double-click or press Enter to change this row in the form."))
                                   : QVariant();
}

QVariant RecentRowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    return section == Co2e ? text::toQString(words_.unitName("tCO2e"))
                           : text::toQString(words_.fieldLabel(domain::Table::Activities,
                                                               kFieldOfColumn[static_cast<std::size_t>(section)]));
}

} // namespace parkcarbon::ui
