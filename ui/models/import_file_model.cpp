#include "ui/models/import_file_model.hpp"

#include <parkcarbon/text/qt.hpp>

namespace parkcarbon::ui {
namespace {

Qt::CheckState asCheckState(Acceptance acceptance) {
    return acceptance == Acceptance::All    ? Qt::Checked
           : acceptance == Acceptance::Some ? Qt::PartiallyChecked
                                            : Qt::Unchecked;
}

} // namespace

ImportFileModel::ImportFileModel(ImportReview& review, ImportWords words, QObject* parent)
    : QAbstractTableModel(parent), review_(review), words_(std::move(words)) {}

void ImportFileModel::refresh() {
    beginResetModel();
    rows_ = static_cast<int>(review_.files().size()) + 1;
    endResetModel();
}

void ImportFileModel::acceptanceChanged() {
    if (rows_ > 0) {
        emit dataChanged(index(0, Name), index(rows_ - 1, Name), {Qt::CheckStateRole});
    }
}

std::optional<std::size_t> ImportFileModel::fileOf(const QModelIndex& index) {
    return index.row() > 0 ? std::optional(static_cast<std::size_t>(index.row() - 1)) : std::nullopt;
}

int ImportFileModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : rows_;
}

int ImportFileModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportFileModel::textOf(const QModelIndex& index) const {
    const auto which = fileOf(index);
    const ReviewedFile file = which ? review_.files()[*which] : review_.total();
    switch (index.column()) {
    case Name:
        return which ? words_.fileName(file) : tr("All files (%1)").arg(review_.files().size());
    case State:
        return which ? words_.fileState(file) : QString();
    case Added:
        return QString::number(file.added);
    case Changed:
        return QString::number(file.changed);
    case Unchanged:
        return QString::number(file.unchanged);
    default:
        return QString::number(file.refused);
    }
}

QVariant ImportFileModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const auto which = fileOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index);
    case Qt::ToolTipRole:
        return index.column() <= State ? QVariant(textOf(index)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(index.column() > State ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    case Qt::CheckStateRole:
        if (index.column() != Name || (which && review_.files()[*which].obstacle)) {
            return {};
        }
        return asCheckState(which ? review_.acceptance(*which) : review_.acceptance());
    default:
        return {};
    }
}

QVariant ImportFileModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QStringList titles = {tr("File"), tr("State"), tr("New"), tr("Changed"), tr("As it is"), tr("Refused")};
    return titles.value(section);
}

bool ImportFileModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable)) {
        return false;
    }
    const bool accepted = static_cast<Qt::CheckState>(value.toInt()) == Qt::Checked;
    if (const auto which = fileOf(index)) {
        review_.acceptFile(*which, accepted);
    } else {
        review_.acceptAll(accepted);
    }
    acceptanceChanged();
    emit decided();
    return true;
}

Qt::ItemFlags ImportFileModel::flags(const QModelIndex& index) const {
    const auto which = fileOf(index);
    const bool choosable = index.isValid() && index.column() == Name && !(which && review_.files()[*which].obstacle);
    return QAbstractTableModel::flags(index) | (choosable ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

} // namespace parkcarbon::ui
