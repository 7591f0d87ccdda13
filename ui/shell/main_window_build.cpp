// How the window is put together: menus, tool bar, docks, and who listens to whom.
#include "ui/shell/main_window.hpp"

#include "ui/docks/explain_dock.hpp"
#include "ui/docks/findings_dock.hpp"
#include "ui/docks/history_dock.hpp"
#include "ui/grid/record_grid_view.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/command_palette.hpp"
#include "ui/shell/job_strip.hpp"
#include "ui/shell/page_host.hpp"
#include "ui/shell/rail.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr int kRailWidth = 236;
constexpr int kNarrowestRail = 180; ///< wide pages leave it that much
constexpr int kDockWidth = 320;
constexpr QSize kFirstSize(1280, 700);

} // namespace

void MainWindow::buildCentre() {
    auto* splitter = new QSplitter(this);
    rail_ = new Rail(context_, splitter);
    rail_->setMinimumWidth(kNarrowestRail);
    auto* right = new QWidget(splitter);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    notice_ = new NoticeBar(theme_, right);
    pages_ = new PageHost(context_, *lifecycle_, right);
    column->addWidget(notice_);
    column->addWidget(pages_, 1);
    splitter->setSizes({kRailWidth, kFirstSize.width() - kRailWidth});
    splitter->setStretchFactor(1, 1);
    splitter->setCollapsible(1, false);
    setCentralWidget(splitter);
}

void MainWindow::buildDocks() {
    explain_ = new ExplainDock(context_, this);
    findings_dock_ = new FindingsDock(context_, this);
    history_ = new HistoryDock(context_, this);
    addDockWidget(Qt::RightDockWidgetArea, explain_);
    tabifyDockWidget(explain_, findings_dock_);
    tabifyDockWidget(findings_dock_, history_);
    resizeDocks({explain_}, {kDockWidth}, Qt::Horizontal);
    explain_->raise();
    for (QDockWidget* dock : docks()) {
        dock->hide();
    }
}

std::array<QDockWidget*, 3> MainWindow::docks() const {
    return {explain_, findings_dock_, history_};
}

void MainWindow::buildMenus() {
    file_menu_ = menuBar()->addMenu(QString());
    file_menu_->addActions({actions_->create_project, actions_->open_project, actions_->save, actions_->save_as});
    file_menu_->addSeparator();
    file_menu_->addActions(
        {actions_->import_files, actions_->import_folder, actions_->export_csv, actions_->write_report});
    file_menu_->addSeparator();
    file_menu_->addActions({actions_->split_project, actions_->merge_part});
    file_menu_->addSeparator();
    file_menu_->addActions({actions_->close_project, actions_->quit});

    edit_menu_ = menuBar()->addMenu(QString());
    connect(edit_menu_, &QMenu::aboutToShow, this, [this] {
        edit_menu_->clear();
        edit_menu_->addActions({actions_->undo, actions_->redo});
        edit_menu_->addSeparator();
        if (RecordGridView* grid = pages_->currentGrid()) {
            edit_menu_->addActions(grid->actions());
            edit_menu_->addSeparator();
        }
        edit_menu_->addAction(actions_->find_anything);
    });

    view_menu_ = menuBar()->addMenu(QString());
    view_menu_->addActions({actions_->next_page, actions_->previous_page, actions_->focus_rail, actions_->focus_page});
    view_menu_->addSeparator();
    for (QDockWidget* dock : docks()) {
        view_menu_->addAction(dock->toggleViewAction());
    }
    view_menu_->addSeparator();
    language_menu_ = view_menu_->addMenu(QString());
    language_menu_->addActions(actions_->language->actions());
    theme_menu_ = view_menu_->addMenu(QString());
    theme_menu_->addActions(actions_->theme->actions());
    view_menu_->addActions({actions_->larger_text, actions_->smaller_text});

    data_menu_ = menuBar()->addMenu(QString());
    data_menu_->addActions({actions_->recalculate, actions_->check_data});
    help_menu_ = menuBar()->addMenu(QString());
    help_menu_->addActions({actions_->user_guide, actions_->about});
    // Shortcuts must work although the Edit menu is filled only when it opens.
    for (QAction* action : actions_->all()) {
        addAction(action);
    }
}

void MainWindow::buildToolBar() {
    tool_bar_ = addToolBar(QString());
    tool_bar_->setObjectName("tool_bar");
    tool_bar_->setMovable(false);
    tool_bar_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tool_bar_->setIconSize(QSize(16, 16));
    tool_bar_->setContextMenuPolicy(Qt::PreventContextMenu);
    tool_bar_->addActions({actions_->open_project, actions_->save});
    tool_bar_->addSeparator();
    tool_bar_->addActions({actions_->undo, actions_->redo});
    tool_bar_->addSeparator();
    tool_bar_->addActions(
        {actions_->import_files, actions_->recalculate, actions_->check_data, actions_->write_report});
    for (QAction* action : {actions_->undo, actions_->redo}) {
        if (auto* button = qobject_cast<QToolButton*>(tool_bar_->widgetForAction(action))) {
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        }
    }
    auto* space = new QWidget(tool_bar_);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    tool_bar_->addWidget(space);
    tool_bar_->addAction(actions_->find_anything);
}

void MainWindow::buildStatusBar() {
    selection_ = new QLabel(this);
    job_strip_ = new JobStrip(jobs_, this);
    statusBar()->addWidget(selection_, 1);
    statusBar()->addPermanentWidget(job_strip_);
    connect(pages_, &PageHost::selectionSummaryChanged, selection_, &QLabel::setText);
}

void MainWindow::connectActions() {
    const auto on = [this](QAction* action, auto handler) { connect(action, &QAction::triggered, this, handler); };
    on(actions_->create_project, [this] { lifecycle_->createAsked(); });
    on(actions_->open_project, [this] { lifecycle_->openAsked(); });
    on(actions_->save, [this] { lifecycle_->save(); });
    on(actions_->save_as, [this] { lifecycle_->saveAsAsked(); });
    on(actions_->close_project, [this] { lifecycle_->closeProject(); });
    on(actions_->import_files, [this] {
        importPaths(QFileDialog::getOpenFileNames(
            this, tr("Import files"), settings_.lastDirectory(),
            tr("Workbooks, CSV and JSON files (*.xlsx *.xlsm *.csv *.txt *.json);;All files (*)")));
    });
    on(actions_->import_folder, [this] {
        const QString folder =
            QFileDialog::getExistingDirectory(this, tr("Import park folder"), settings_.lastDirectory());
        importPaths(folder.isEmpty() ? QStringList() : QStringList(folder));
    });
    on(actions_->export_csv, [this] { exportCsv(); });
    on(actions_->split_project, [this] { splitProject(); });
    on(actions_->merge_part, [this] {
        mergePart(QFileDialog::getOpenFileName(this, tr("Merge part"), settings_.lastDirectory(),
                                               tr("ParkCarbon projects (*.parkcarbon)")));
    });
    on(actions_->write_report, [this] { navigator_.goTo(PageId::Report); });
    on(actions_->quit, [this] { close(); });
    on(actions_->undo, [this] { report(document_.undo()); });
    on(actions_->redo, [this] { report(document_.redo()); });
    on(actions_->recalculate, [this] { results_.recompute(); });
    on(actions_->check_data, [this] {
        findings_dock_->show();
        findings_dock_->raise();
        findings_.check();
    });
    on(actions_->user_guide, [this] { showHelp(); });
    on(actions_->about, [this] { showAbout(); });
    on(actions_->find_anything, [this] {
        auto* palette = new CommandPalette(context_, *actions_, this);
        palette->setAttribute(Qt::WA_DeleteOnClose);
        palette->open();
    });
}

void MainWindow::connectViewActions() {
    const auto on = [this](QAction* action, auto handler) { connect(action, &QAction::triggered, this, handler); };
    on(actions_->next_page, [this] { rail_->goToNeighbour(+1); });
    on(actions_->previous_page, [this] { rail_->goToNeighbour(-1); });
    on(actions_->focus_rail, [this] { rail_->setFocus(Qt::ShortcutFocusReason); });
    on(actions_->focus_page, [this] { pages_->focusPage(); });
    on(actions_->larger_text, [this] { setFontSize(settings_.fontSize() + 1); });
    on(actions_->smaller_text, [this] { setFontSize(settings_.fontSize() - 1); });
    connect(actions_->language, &QActionGroup::triggered, this, [this](QAction* action) {
        const QString code = action->data().toString();
        settings_.setLanguage(code);
        language_.setLanguage(text::languageFromCode(code.toStdString()).value());
    });
    connect(actions_->theme, &QActionGroup::triggered, this, [this](QAction* action) {
        settings_.setTheme(static_cast<ThemeChoice>(action->data().toInt()));
        theme_.apply(settings_.theme(), settings_.fontSize());
    });
    for (QAction* action : actions_->language->actions()) {
        action->setChecked(action->data().toString() == settings_.language());
    }
    for (QAction* action : actions_->theme->actions()) {
        action->setChecked(action->data().toInt() == static_cast<int>(settings_.theme()));
    }
}

void MainWindow::connectParts() {
    connect(lifecycle_, &ProjectLifecycle::failed, this, &MainWindow::tellError);
    connect(lifecycle_, &ProjectLifecycle::opened, this, &MainWindow::showOpened);
    lifecycle_->setUnfinishedRows([this] { return pages_->unfinishedRows(); });
    connect(lifecycle_, &ProjectLifecycle::unfinishedRowsAsked, this, [this] {
        if (const auto page = pages_->pageWithUnfinishedRows()) {
            navigator_.goTo(*page);
        }
    });
    connect(&document_, &ProjectDocument::stateChanged, this, &MainWindow::showState);
    connect(&document_, &ProjectDocument::aboutToClose, this,
            [this] { settings_.setWindow(saveGeometry(), saveState()); });
    connect(&document_, &ProjectDocument::closed, this, [this] {
        for (QDockWidget* dock : docks()) {
            dock->hide();
        }
        pages_->show(PageId::Start);
    });
    connect(&document_, &ProjectDocument::changed, this, &MainWindow::showUndoTexts);
    connect(&results_, &ResultsKeeper::changed, this, [this] {
        if (!results_.isOutdated() && findings_.isOutdated()) {
            findings_.checkIfQuick();
        }
    });
    connect(&navigator_, &Navigator::pageRequested, this, [this](PageId page) {
        pages_->show(page);
        rail_->showPage(page);
    });
    connect(&navigator_, &Navigator::stepRequested, this, [this](int step) {
        pages_->showStep(step);
        rail_->showStep(step);
    });
    connect(&navigator_, &Navigator::cellRequested, this, [this](const base::Location& where) {
        if (const auto page = pages_->showCell(where)) {
            rail_->showPage(*page);
        }
    });
    connect(&navigator_, &Navigator::formRequested, this, [this](const QString& activity_id) {
        pages_->editInForm(activity_id);
        rail_->showPage(PageId::Entry);
    });
    const auto showExplanation = [this] {
        explain_->show();
        explain_->raise();
    };
    connect(&navigator_, &Navigator::explanationRequested, this, showExplanation);
    connect(&navigator_, &Navigator::periodExplanationRequested, this, showExplanation);
    connect(rail_, &Rail::entered, pages_, &PageHost::focusPage);
    connect(pages_, &PageHost::errorTold, this, &MainWindow::tellError);
    connect(findings_dock_, &FindingsDock::errorTold, this, &MainWindow::tellError);
    connect(explain_, &ExplainDock::errorTold, this, &MainWindow::tellError);
    connect(pages_, &PageHost::importAsked, this, [this] { actions_->import_files->trigger(); });
    connect(pages_, &PageHost::importFolderAsked, this, [this] { actions_->import_folder->trigger(); });
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate() {
    actions_->retranslate();
    file_menu_->setTitle(tr("&File"));
    edit_menu_->setTitle(tr("&Edit"));
    view_menu_->setTitle(tr("&View"));
    language_menu_->setTitle(tr("&Language") + QStringLiteral(" / 语言"));
    theme_menu_->setTitle(tr("&Theme"));
    data_menu_->setTitle(tr("&Data"));
    help_menu_->setTitle(tr("&Help"));
    tool_bar_->setWindowTitle(tr("Tools"));
    selection_->setAccessibleName(tr("Sum, mean and count of the selection"));
    rail_->retranslate();
    notice_->retranslate();
    job_strip_->retranslate();
    pages_->retranslate();
    explain_->retranslate();
    findings_dock_->retranslate();
    history_->retranslate();
    showState();
}

void MainWindow::showState() {
    const bool open = document_.isOpen();
    const bool idle = open && !document_.isBusy();
    for (QAction* action : {actions_->save_as, actions_->close_project, actions_->export_csv, actions_->write_report,
                            actions_->recalculate, actions_->check_data}) {
        action->setEnabled(idle);
    }
    actions_->import_files->setEnabled(document_.isEditable());
    actions_->import_folder->setEnabled(document_.isEditable());
    actions_->split_project->setEnabled(document_.isEditable());
    actions_->merge_part->setEnabled(document_.isEditable());
    actions_->save->setEnabled(document_.isEditable() && document_.hasUnsavedChanges());
    actions_->create_project->setEnabled(!document_.isBusy());
    actions_->open_project->setEnabled(!document_.isBusy());
    rail_->setEnabled(open);
    showUndoTexts();
    setWindowTitle(open ? document_.displayName() + "[*]" : QString());
    setWindowModified(document_.hasUnsavedChanges());
}

void MainWindow::setFontSize(int points) {
    settings_.setFontSize(points);
    theme_.apply(settings_.theme(), settings_.fontSize());
}

void MainWindow::restoreLayout() {
    resize(kFirstSize);
    restoreGeometry(settings_.windowGeometry());
}

void MainWindow::showDocks() {
    const QByteArray state = settings_.windowState();
    if (state.isEmpty() || !restoreState(state)) {
        for (QDockWidget* dock : docks()) {
            dock->show();
        }
        explain_->raise();
    }
}

} // namespace parkcarbon::ui
