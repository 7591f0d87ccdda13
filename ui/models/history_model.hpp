#pragma once

#include <parkcarbon/services/history.hpp>
#include <parkcarbon/text/text.hpp>

#include <QAbstractTableModel>

#include <vector>

namespace parkcarbon::ui {

/// The project's journal, newest first: what, when, who, and whether it stands.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { What, When, Who, Rows, kColumns };
    explicit HistoryModel(const text::Text& words, QObject* parent = nullptr);

    void setEntries(std::vector<services::HistoryEntry> oldest_first);
    const services::HistoryEntry& entry(int row) const;
    /// How many undo steps lead back to just after the entry; 0 when it is the latest that stands, or does not stand.
    int stepsBackTo(int row) const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString what(const services::HistoryEntry& entry) const;

    const text::Text& words_;
    std::vector<services::HistoryEntry> entries_; ///< oldest first
};

} // namespace parkcarbon::ui
