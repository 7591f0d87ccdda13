#pragma once

#include "ui/models/pack_words.hpp"
#include "ui/models/reference_directory.hpp"

#include <QAbstractTableModel>

#include <optional>

namespace parkcarbon::ui {

/// Where each enterprise stands with its workbook.
class AnswerBoardModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Enterprise, State, AskedOn, DueOn, AnsweredOn, Questions, Energy, ColumnCount };
    enum Role : int { SortRole = Qt::UserRole };

    AnswerBoardModel(const text::Text& words, const ReferenceDirectory& directory, QObject* parent = nullptr);

    void setBoard(services::AnswerBoard board);
    const services::AnswerBoard& board() const { return board_; }
    const services::AnswerRow& row(int row) const { return board_.rows[static_cast<std::size_t>(row)]; }
    std::optional<int> rowOf(const std::string& enterprise_id) const;
    QString enterpriseName(const std::string& enterprise_id) const; ///< `E07 · name`
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(const QModelIndex& index) const;
    QVariant sortKey(const QModelIndex& index) const;
    std::optional<double> energyShare(const services::AnswerRow& row) const;

    const text::Text& text_;
    PackWords words_;
    const ReferenceDirectory& directory_;
    services::AnswerBoard board_;
    double energy_tce_ = 0.0; ///< of all
};

} // namespace parkcarbon::ui
