#include "ui/shell/main_window.hpp"

#include "ui/dialogs/import_dialog.hpp"
#include "ui/dialogs/merge_dialog.hpp"
#include "ui/dialogs/split_dialog.hpp"
#include "ui/docks/explain_dock.hpp"
#include "ui/docks/findings_dock.hpp"
#include "ui/docks/history_dock.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/job_strip.hpp"
#include "ui/shell/page_host.hpp"
#include "ui/shell/rail.hpp"

#include <parkcarbon/services/import_use_case.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace parkcarbon::ui {

MainWindow::MainWindow(Settings& settings, services::SessionOptions session_options)
    : settings_(settings), language_(text::languageFromCode(settings.language().toStdString()).value()),
      document_(jobs_), directory_(document_), results_(document_), findings_(document_),
      workbench_(document_, results_), context_{settings_,  theme_,   language_, jobs_,      document_,
                                                directory_, results_, findings_, workbench_, navigator_},
      actions_(new Actions(this)), lifecycle_(new ProjectLifecycle(context_, std::move(session_options), this)) {
    theme_.apply(settings.theme(), settings.fontSize());
    setAcceptDrops(true);
    buildCentre();
    buildDocks();
    buildMenus();
    buildToolBar();
    buildStatusBar();
    connectActions();
    connectViewActions();
    connectParts();
    retranslate();
    showState();
    restoreLayout();
    pages_->show(PageId::Start);
}

MainWindow::~MainWindow() {
    // Pages and docks refer to the members, so they go first.
    delete centralWidget();
    for (QDockWidget* dock : docks()) {
        delete dock;
    }
}

void MainWindow::report(const base::Result<void>& result) {
    if (!result) {
        tellError(result.error());
    }
}

void MainWindow::tellError(const base::Error& error) {
    const text::Text& words = language_.text();
    const std::string remedy = words.remedy(error);
    notice_->tell(NoticeBar::Kind::Error,
                  text::toQString(words.sentence(error) + (remedy.empty() ? "" : " " + remedy)));
}

void MainWindow::tellOpenReport() {
    const services::OpenReport report = document_.openReport();
    if (report.findings.empty()) {
        notice_->hide();
        return;
    }
    const text::Text& words = language_.text();
    QStringList lines;
    auto gravest = base::Severity::Note;
    for (const base::Finding& finding : report.findings) {
        const std::string remedy = words.remedy(finding);
        lines << text::toQString(words.sentence(finding) + (remedy.empty() ? "" : " " + remedy));
        gravest = std::max(gravest, finding.severity);
    }
    const auto kind = gravest == base::Severity::Note ? NoticeBar::Kind::Note : NoticeBar::Kind::Warning;
    if (report.read_only && report.status != services::OpenReport::Status::NewerReadable) {
        notice_->tell(kind, lines.join('\n'), tr("Save as…"), [this] { lifecycle_->saveAsAsked(); });
    } else if (report.recovered) {
        notice_->tell(kind, lines.join('\n'), tr("Save now"), [this] { lifecycle_->save(); });
    } else {
        notice_->tell(kind, lines.join('\n'));
    }
}

void MainWindow::showOpened() {
    tellOpenReport();
    showDocks();
    navigator_.goTo(PageId::Overview);
    results_.recompute();
}

void MainWindow::importPaths(const QStringList& paths) {
    if (paths.isEmpty() || document_.session() == nullptr) {
        return;
    }
    auto* dialog = new ImportDialog(context_, paths, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    dialog->rehearse();
}

void MainWindow::splitProject() {
    auto* dialog = new SplitDialog(context_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SplitDialog::written, this, [this](const QString& file) {
        notice_->tell(NoticeBar::Kind::Note, tr("The part was written to %1. Merge it when it comes back.").arg(file));
    });
    dialog->open();
}

void MainWindow::mergePart(const QString& file) {
    if (file.isEmpty() || document_.session() == nullptr) {
        return;
    }
    auto* dialog = new MergeDialog(context_, file, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MergeDialog::merged, this, [this, file] {
        notice_->tell(NoticeBar::Kind::Note, tr("%1 was merged. Undo takes it back in one step.").arg(file));
    });
    dialog->open();
    dialog->compare();
}

void MainWindow::exportCsv() {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Export as CSV: choose a folder"), settings_.lastDirectory());
    if (folder.isEmpty()) {
        return;
    }
    using Written = base::Result<std::vector<std::filesystem::path>>;
    auto outcome = std::make_shared<Written>();
    document_.lend(
        tr("Exporting"),
        [outcome, path = std::filesystem::path(folder.toStdU16String())](Workspace& workspace,
                                                                         const base::RunContext& context) {
            *outcome = services::exportCsv(*workspace.session, path, context);
        },
        [this, outcome, folder] {
            if (*outcome) {
                notice_->tell(
                    NoticeBar::Kind::Note,
                    tr("%n file(s) written to %1.", nullptr, static_cast<int>((*outcome)->size())).arg(folder));
            } else {
                tellError(outcome->error());
            }
        });
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (document_.isBusy()) {
        notice_->tell(NoticeBar::Kind::Note, tr("Please wait until the running job has ended, or cancel it."));
        event->ignore();
        return;
    }
    if (document_.hasUnsavedChanges() || pages_->unfinishedRows() > 0) {
        event->ignore();
        lifecycle_->whenSettled([this] {
            document_.close();
            close();
        });
        return;
    }
    document_.close();
    event->accept();
}

QStringList MainWindow::asImportPaths(const QDropEvent& event) const {
    QStringList paths;
    for (const QUrl& url : event.mimeData()->urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!asImportPaths(*event).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    takeDropped(asImportPaths(*event));
}

void MainWindow::takeDropped(const QStringList& paths) {
    const bool is_project = paths.size() == 1 && paths.first().endsWith(".parkcarbon", Qt::CaseInsensitive);
    if (is_project) {
        lifecycle_->whenSettled([this, file = paths.first()] { lifecycle_->open(file); });
    } else if (document_.isEditable()) {
        importPaths(paths);
    } else {
        notice_->tell(NoticeBar::Kind::Note, tr("Open or create a project first; files can then be dropped into it."));
    }
}

void MainWindow::showAbout() {
    QMessageBox::about(this, tr("About ParkCarbon"),
                       tr("<h3>ParkCarbon %1</h3><p>Carbon accounting and circularization workbench for industrial "
                          "parks.</p><p>Free software under the GNU General Public License, version 3 or later.</p>")
                           .arg(QApplication::applicationVersion()));
}

} // namespace parkcarbon::ui
