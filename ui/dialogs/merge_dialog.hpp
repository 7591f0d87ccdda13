#pragma once

#include "ui/shell/context.hpp"

#include <parkcarbon/services/merge_use_case.hpp>

#include <QDialog>
#include <QString>

class QLabel;
class QPushButton;
class QTableWidget;
class QTabWidget;

namespace parkcarbon::ui {

class ValueTableView;

/// A part comes back: what will be taken, and side by side what both sides changed, with a choice for each. Nothing
/// changes before Merge; then it is one undo step.
class MergeDialog : public QDialog {
    Q_OBJECT
public:
    MergeDialog(const Context& context, QString part_file, QWidget* parent);

    void compare(); ///< in the background; `compared` follows
    void merge();   ///< in the background; `merged` follows
    void decideAll(services::MergeSide side);
    void decide(int conflict, services::MergeSide side);
    std::size_t undecided() const;
    const services::MergePreview& preview() const { return preview_; }
    QString message() const;

signals:
    void compared();
    void merged();
    void failed();

private:
    void takePreview(base::Result<services::MergePreview> outcome);
    void takeMerge(const base::Result<services::MergePreview>& outcome);
    void showError(const base::Error& error);
    void showChanges();
    void showConflicts();
    void showState();
    QString place(const services::MergeCell& cell) const;

    const Context& context_;
    QString part_file_;
    services::MergePreview preview_;
    services::MergeDecisions decisions_;
    QLabel* headline_;
    QTabWidget* tabs_;
    ValueTableView* changes_;
    QTableWidget* conflicts_;
    QPushButton* all_ours_;
    QPushButton* all_theirs_;
    QPushButton* merge_;
    QPushButton* cancel_;
};

} // namespace parkcarbon::ui
