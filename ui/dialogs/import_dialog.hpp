#pragma once

#include "ui/shell/context.hpp"

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/exchange/import_report.hpp>
#include <parkcarbon/services/import_use_case.hpp>

#include <QDialog>
#include <QStringList>

class QLabel;
class QPushButton;
class QTabWidget;
class QTreeView;

namespace parkcarbon::ui {

class FindingsModel;
class ValueTableView;

/// An import in two steps: the dry run says what would happen, file by file; nothing changes before the user agrees.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    ImportDialog(const Context& context, QStringList paths, QWidget* parent);

    void rehearse();
    void commit();
    const exchange::ImportReport& report() const { return report_; }

signals:
    void rehearsed();
    void committed();

private:
    void run(services::ImportMode mode);
    void take(services::ImportMode mode, base::Result<exchange::ImportReport> outcome);
    void showReport();
    void showFiles();
    void showTotals();
    void showFindings();

    const Context& context_;
    QStringList paths_;
    exchange::ImportReport report_;
    QLabel* headline_;
    QTabWidget* tabs_;
    ValueTableView* files_;
    ValueTableView* totals_;
    FindingsModel* findings_;
    QTreeView* findings_view_;
    QPushButton* import_;
    QPushButton* cancel_;
};

} // namespace parkcarbon::ui
