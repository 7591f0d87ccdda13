#pragma once

#include "ui/document/findings_keeper.hpp"
#include "ui/document/job_runner.hpp"
#include "ui/document/project_directory.hpp"
#include "ui/document/project_document.hpp"
#include "ui/document/results_keeper.hpp"
#include "ui/document/workbench_keeper.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/settings/settings.hpp"
#include "ui/shell/context.hpp"
#include "ui/shell/navigator.hpp"
#include "ui/shell/notice_bar.hpp"
#include "ui/shell/project_lifecycle.hpp"
#include "ui/theme/theme.hpp"

#include <QMainWindow>

#include <array>

class QDockWidget;
class QLabel;
class QMenu;
class QToolBar;

namespace parkcarbon::ui {

class Actions;
class CommandPalette;
class ExplainDock;
class FindingsDock;
class HistoryDock;
class JobStrip;
class PageHost;
class Rail;

/// The window: rail, pages, docks, menus; it joins the parts and holds what they share.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Settings& settings, services::SessionOptions session_options = {});
    ~MainWindow() override;

    ProjectLifecycle& lifecycle() { return *lifecycle_; }
    ProjectDocument& document() { return document_; }
    ResultsKeeper& results() { return results_; }
    WorkbenchKeeper& workbench() { return workbench_; }
    Rail& rail() { return *rail_; }
    PageHost& pages() { return *pages_; }
    Actions& actions() { return *actions_; }
    const Context& context() const { return context_; }
    void takeDropped(const QStringList& paths); ///< a project is opened, anything else imported

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildCentre();
    void buildDocks();
    void buildMenus();
    void buildToolBar();
    void buildStatusBar();
    void connectActions();
    void connectViewActions();
    void connectParts();
    void retranslate();
    void showOpened();
    void tellOpenReport(); ///< what there was to find when the project was opened
    void showState();
    void showUndoTexts();
    void tellError(const base::Error& error);
    void report(const base::Result<void>& result);
    void importPaths(const QStringList& paths);
    void exportCsv();
    void splitProject();
    void mergePart(const QString& file); ///< empty = nothing chosen
    void showHelp();
    void showAbout();
    void setFontSize(int points);
    void restoreLayout();
    void showDocks(); ///< as the user left them; a project is open
    QStringList asImportPaths(const QDropEvent& event) const;
    std::array<QDockWidget*, 3> docks() const;

    Settings& settings_;
    Theme theme_;
    LanguageSwitch language_;
    JobRunner jobs_;
    ProjectDocument document_;
    ProjectDirectory directory_;
    ResultsKeeper results_;
    FindingsKeeper findings_;
    WorkbenchKeeper workbench_;
    Navigator navigator_;
    Context context_;

    Actions* actions_;
    ProjectLifecycle* lifecycle_;
    Rail* rail_ = nullptr;
    PageHost* pages_ = nullptr;
    NoticeBar* notice_ = nullptr;
    ExplainDock* explain_ = nullptr;
    FindingsDock* findings_dock_ = nullptr;
    HistoryDock* history_ = nullptr;
    QToolBar* tool_bar_ = nullptr;
    QMenu* file_menu_ = nullptr;
    QMenu* edit_menu_ = nullptr;
    QMenu* view_menu_ = nullptr;
    QMenu* language_menu_ = nullptr;
    QMenu* theme_menu_ = nullptr;
    QMenu* data_menu_ = nullptr;
    QMenu* help_menu_ = nullptr;
    QLabel* selection_ = nullptr;
    JobStrip* job_strip_ = nullptr;
};

} // namespace parkcarbon::ui
