#pragma once

#include "ui/models/import_review.hpp"
#include "ui/shell/context.hpp"

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/exchange/import_report.hpp>
#include <parkcarbon/services/import_use_case.hpp>

#include <QDialog>
#include <QStringList>

#include <functional>

class QCheckBox;
class QLabel;
class QPushButton;
class QTabWidget;
class QTreeView;

namespace parkcarbon::ui {

class FindingsModel;
class ImportReviewPanel;
class ValueTableView;

/// An import in two steps: the dry run says what would happen, file by file and row by row; nothing changes before the
/// user agrees, and only what is left checked is taken then: one undo step.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    /// What imports, for the dry run and for the import itself.
    using Import = std::function<base::Result<exchange::ImportReport>(
        services::ProjectSession&, const services::ImportRequest&, services::ImportMode, const base::RunContext&)>;

    ImportDialog(const Context& context, QStringList paths, QWidget* parent);
    ImportDialog(const Context& context, Import import, QWidget* parent);

    void rehearse(); ///< again: with what was left out left out
    void commit();
    const exchange::ImportReport& report() const { return review_.report(); }
    ImportReview& review() { return review_; }
    ImportReviewPanel& panel() { return *panel_; }

signals:
    void rehearsed();
    void committed();

private:
    void build();
    void buildFindings();
    void run(services::ImportMode mode);
    void take(services::ImportMode mode, base::Result<exchange::ImportReport> outcome);
    void showReport();
    void showTotals();
    void showFindings();
    void showState();
    void followFinding(const QModelIndex& index);
    const base::Finding* unknownTable() const; ///< of the chosen file: its columns must be chosen first
    void chooseColumns();
    QString pathOf(const std::string& file) const;

    const Context& context_;
    QStringList paths_; ///< empty when something else than files is imported
    Import import_job_;
    ImportReview review_;
    QLabel* headline_;
    QTabWidget* tabs_;
    ImportReviewPanel* panel_;
    ValueTableView* totals_;
    FindingsModel* findings_;
    QTreeView* findings_view_;
    QCheckBox* without_refused_;
    QCheckBox* keep_originals_;
    QPushButton* again_;
    QPushButton* choose_columns_;
    QPushButton* import_;
    QPushButton* cancel_;
    bool reviewing_ = false; ///< a report is there and no job runs
};

} // namespace parkcarbon::ui
