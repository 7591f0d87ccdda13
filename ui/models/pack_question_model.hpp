#pragma once

#include "ui/models/pack_words.hpp"

#include <QAbstractTableModel>

#include <vector>

namespace parkcarbon::ui {

/// The questions to one enterprise: those that were asked, and those that the data draft now.
class PackQuestionModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Status, Question, Place, AskedOn, ColumnCount };

    explicit PackQuestionModel(const text::Text& words, QObject* parent = nullptr);

    void setQuestions(std::vector<services::OpenQuestion> questions);
    const services::OpenQuestion& question(int row) const { return questions_[static_cast<std::size_t>(row)]; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    PackWords words_;
    std::vector<services::OpenQuestion> questions_;
};

} // namespace parkcarbon::ui
