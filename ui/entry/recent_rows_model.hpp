#pragma once

#include <parkcarbon/domain/activity.hpp>
#include <parkcarbon/text/text.hpp>

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace parkcarbon::ui {

/// The latest activity rows of one enterprise and category in a period with what each gives, the newest first.
class RecentRowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Id, Period, Item, Quantity, Unit, Co2e, Evidence, Parameters, kColumns };
    struct Row {
        domain::Activity activity;
        std::optional<double> co2e; ///< t; nothing when the row contributes nothing
    };

    explicit RecentRowsModel(const text::Text& words, QObject* parent = nullptr);

    void setRows(std::vector<Row> rows);
    const Row& row(int index) const { return rows_[static_cast<std::size_t>(index)]; }
    void repaintAll(); ///< the language is another

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString shown(const Row& shown_row, int column) const;

    const text::Text& words_;
    std::vector<Row> rows_;
};

} // namespace parkcarbon::ui
