#pragma once

#include "ui/models/import_words.hpp"

#include <QAbstractTableModel>

namespace parkcarbon::ui {

/// The files of an import with their counts; the first row stands for all of them. Its check boxes take or leave a file
/// as a whole and are half checked where some of the rows are left out.
class ImportFileModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { Name, State, Added, Changed, Unchanged, Refused, ColumnCount };

    ImportFileModel(ImportReview& review, ImportWords words, QObject* parent = nullptr);

    void refresh();           ///< another report
    void acceptanceChanged(); ///< decided elsewhere
    /// Index into ImportReview::files; nothing for the row of all files.
    static std::optional<std::size_t> fileOf(const QModelIndex& index);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void decided(); ///< by the user

private:
    QString textOf(const QModelIndex& index) const;

    ImportReview& review_;
    ImportWords words_;
    int rows_ = 0;
};

} // namespace parkcarbon::ui
