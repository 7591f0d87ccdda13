#pragma once

#include "ui/models/import_words.hpp"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace parkcarbon::ui {

/// Which rows of an import to show.
struct ImportRowFilter {
    std::optional<std::size_t> file; ///< nothing = all files
    std::optional<ImportReview::Outcome> outcome;
    bool unusual = false; ///< only those beyond a half or the double of the year before
    std::string text;     ///< contained in item, record id or a value; ignoring the case of ASCII letters
};

/// Rows of an import, one line each; the check box takes or leaves a row. Texts are made when a line is seen, so that
/// 200,000 rows cost an index each.
class ImportRowModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Outcome, Item, Change, YearOnYear, Record, Place, ColumnCount };

    ImportRowModel(ImportReview& review, ImportWords words, QObject* parent = nullptr);

    void setFilter(ImportRowFilter filter); ///< also: reread the review
    const ImportRowFilter& filter() const { return filter_; }
    void acceptanceChanged(); ///< decided elsewhere
    void accept(const std::vector<int>& rows, bool accepted);
    const ImportReview::Row& row(int row) const;
    bool isAccepted(int row) const { return review_.isAccepted(shown_[static_cast<std::size_t>(row)]); }
    bool isChoosable(int row) const { return review_.isChoosable(shown_[static_cast<std::size_t>(row)]); }
    std::optional<int> lineOf(std::uint32_t row) const; ///< where a row of the review is shown

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void decided(); ///< by the user

private:
    bool shows(const ImportReview::Row& row) const;
    QString textOf(const QModelIndex& index) const;

    ImportReview& review_;
    ImportWords words_;
    ImportRowFilter filter_;
    std::vector<std::uint32_t> shown_;
};

} // namespace parkcarbon::ui
