#pragma once

#include "ui/models/import_review.hpp"
#include "ui/models/import_words.hpp"
#include "ui/shell/context.hpp"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTreeView;

namespace parkcarbon::ui {

class ImportFileModel;
class ImportRowModel;
class ValueTableView;

/// At the left the files of an import, at the right the rows of the chosen one, below them the fields of the chosen
/// row. Space takes or leaves what is selected.
class ImportReviewPanel : public QWidget {
    Q_OBJECT
public:
    ImportReviewPanel(const Context& context, ImportReview& review, QWidget* parent = nullptr);

    void showReport();                         ///< the review has another one
    bool showRow(const base::Location& where); ///< false when no row stands there
    QTreeView* files() const { return files_view_; }
    QTreeView* rows() const { return rows_view_; }
    ImportRowModel& rowModel() const { return *rows_; }
    std::optional<std::size_t> chosenFile() const;

signals:
    void decided(); ///< something was taken or left
    void fileChosen();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildRows();
    void buildViews();
    void fillFilter();
    void filter();
    void showFields();
    void toggleFiles();
    void toggleRows();

    const Context& context_;
    ImportReview& review_;
    ImportWords words_;
    ImportFileModel* files_;
    ImportRowModel* rows_;
    QTreeView* files_view_;
    QTreeView* rows_view_;
    QComboBox* outcome_;
    QLineEdit* search_;
    QLabel* detail_;
    ValueTableView* fields_;
};

} // namespace parkcarbon::ui
