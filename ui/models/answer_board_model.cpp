#include "ui/models/answer_board_model.hpp"

#include <parkcarbon/text/qt.hpp>

#include <algorithm>
#include <numeric>

namespace parkcarbon::ui {

AnswerBoardModel::AnswerBoardModel(const text::Text& words, const ReferenceDirectory& directory, QObject* parent)
    : QAbstractTableModel(parent), text_(words), words_(words), directory_(directory) {}

void AnswerBoardModel::setBoard(services::AnswerBoard board) {
    beginResetModel();
    board_ = std::move(board);
    energy_tce_ = std::accumulate(board_.rows.begin(), board_.rows.end(), 0.0,
                                  [](double sum, const auto& row) { return sum + row.energy_tce; });
    endResetModel();
}

std::optional<int> AnswerBoardModel::rowOf(const std::string& enterprise_id) const {
    const auto found = std::find_if(board_.rows.begin(), board_.rows.end(),
                                    [&](const auto& row) { return row.enterprise.str() == enterprise_id; });
    return found == board_.rows.end() ? std::nullopt : std::optional(static_cast<int>(found - board_.rows.begin()));
}

QString AnswerBoardModel::enterpriseName(const std::string& enterprise_id) const {
    const bool chinese = text_.language() == text::Language::Zh;
    const QString name = directory_.name(domain::Table::Enterprises, enterprise_id, chinese);
    const QString id = text::toQString(enterprise_id);
    return name.isEmpty() ? id : id + ReferenceDirectory::kSeparator + name;
}

void AnswerBoardModel::retranslate() {
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int AnswerBoardModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(board_.rows.size());
}

int AnswerBoardModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<double> AnswerBoardModel::energyShare(const services::AnswerRow& row) const {
    return energy_tce_ > 0.0 ? std::optional(row.energy_tce / energy_tce_) : std::nullopt;
}

QString AnswerBoardModel::textOf(const QModelIndex& index) const {
    const services::AnswerRow& shown = row(index.row());
    switch (index.column()) {
    case Enterprise:
        return enterpriseName(shown.enterprise.str());
    case State:
        return words_.state(shown.state);
    case AskedOn:
        return shown.request ? PackWords::date(shown.request->issued_on) : QString();
    case DueOn:
        return shown.request ? PackWords::date(shown.request->due_on) : QString();
    case AnsweredOn:
        return shown.answer ? PackWords::date(shown.answer->received_on) : QString();
    case Questions:
        return QString::number(shown.open_questions);
    default:
        return PackWords::share(energyShare(shown));
    }
}

QVariant AnswerBoardModel::sortKey(const QModelIndex& index) const {
    const services::AnswerRow& shown = row(index.row());
    switch (index.column()) {
    case State:
        return static_cast<int>(shown.state);
    case Questions:
        return shown.open_questions;
    case Energy:
        return shown.energy_tce;
    default:
        return textOf(index);
    }
}

QVariant AnswerBoardModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index);
    case Qt::ToolTipRole:
        return index.column() == Enterprise ? textOf(index) : QString();
    case SortRole:
        return sortKey(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(index.column() >= Questions ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant AnswerBoardModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QStringList titles = {tr("Enterprise"),  tr("State"),          tr("Sent on"),        tr("Due on"),
                                tr("Returned on"), tr("Open questions"), tr("Share of energy")};
    return titles.value(section);
}

} // namespace parkcarbon::ui
