#include "ui/models/pack_question_model.hpp"

namespace parkcarbon::ui {

PackQuestionModel::PackQuestionModel(const text::Text& words, QObject* parent)
    : QAbstractTableModel(parent), words_(words) {}

void PackQuestionModel::setQuestions(std::vector<services::OpenQuestion> questions) {
    beginResetModel();
    questions_ = std::move(questions);
    endResetModel();
}

void PackQuestionModel::retranslate() {
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int PackQuestionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(questions_.size());
}

int PackQuestionModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PackQuestionModel::data(const QModelIndex& index, int role) const {
    const bool told = role == Qt::DisplayRole || (role == Qt::ToolTipRole && index.column() == Question);
    if (!index.isValid() || !told) {
        return {};
    }
    const services::OpenQuestion& shown = question(index.row());
    switch (index.column()) {
    case Status:
        return words_.status(shown);
    case Question:
        return words_.question(shown.question);
    case Place:
        return words_.place(shown.question);
    default:
        return PackWords::date(shown.question.asked_on);
    }
}

QVariant PackQuestionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QStringList titles = {tr("State"), tr("Question"), tr("Cell"), tr("Asked on")};
    return titles.value(section);
}

} // namespace parkcarbon::ui
