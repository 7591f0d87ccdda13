#include "ui/models/history_model.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QDateTime>
#include <QFont>
#include <QLocale>

namespace parkcarbon::ui {

using services::HistoryEntry;

HistoryModel::HistoryModel(const text::Text& words, QObject* parent) : QAbstractTableModel(parent), words_(words) {}

void HistoryModel::setEntries(std::vector<HistoryEntry> oldest_first) {
    beginResetModel();
    entries_ = std::move(oldest_first);
    endResetModel();
}

const HistoryEntry& HistoryModel::entry(int row) const {
    return entries_[entries_.size() - 1 - static_cast<std::size_t>(row)];
}

int HistoryModel::stepsBackTo(int row) const {
    const HistoryEntry& target = entry(row);
    if (target.kind != HistoryEntry::Kind::Do || target.undone) {
        return 0;
    }
    int steps = 0;
    for (int newer = 0; newer < row; ++newer) {
        const HistoryEntry& candidate = entry(newer);
        steps += candidate.kind == HistoryEntry::Kind::Do && !candidate.undone ? 1 : 0;
    }
    return steps;
}

void HistoryModel::retranslate() {
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QString HistoryModel::what(const HistoryEntry& entry) const {
    const QString sentence = text::toQString(words_.sentence(entry.operation, entry.arguments));
    switch (entry.kind) {
    case HistoryEntry::Kind::Undo:
        return tr("Undone: %1").arg(sentence);
    case HistoryEntry::Kind::Redo:
        return tr("Redone: %1").arg(sentence);
    case HistoryEntry::Kind::Do:
        break;
    }
    return entry.undone ? tr("%1 (taken back)").arg(sentence) : sentence;
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const HistoryEntry& shown = entry(index.row());
    if (role == Qt::FontRole && (shown.undone || shown.kind != HistoryEntry::Kind::Do)) {
        QFont font;
        font.setItalic(true);
        font.setStrikeOut(shown.undone);
        return font;
    }
    if (role == Qt::ToolTipRole) {
        return tr("Step %1\n%2\nHash %3").arg(shown.number).arg(what(shown), text::toQString(shown.hash));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case What:
        return what(shown);
    case When: {
        const auto time = QDateTime::fromMSecsSinceEpoch(shown.time.time_since_epoch().count());
        return QLocale().toString(time, QLocale::ShortFormat);
    }
    case Who:
        return text::toQString(shown.actor);
    case Rows:
        return QString::number(shown.rows_changed);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case What:
        return tr("What");
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case Rows:
        return tr("Rows");
    default:
        return {};
    }
}

} // namespace parkcarbon::ui
