#pragma once

#include "ui/shell/context.hpp"
#include "ui/shell/navigator.hpp"

#include <parkcarbon/base/error.hpp>

#include <QStackedWidget>

#include <map>
#include <optional>

namespace parkcarbon::ui {

class Page;
class ProjectLifecycle;
class RecordGridView;

/// The pages of the window; each is made when it is first needed, so that the window is up at once.
class PageHost : public QStackedWidget {
    Q_OBJECT
public:
    PageHost(const Context& context, ProjectLifecycle& lifecycle, QWidget* parent = nullptr);

    void show(PageId page);
    void showStep(int step);
    std::optional<PageId> showCell(const base::Location& where); ///< the page that holds the cell
    void editInForm(const QString& activity_id);                 ///< on the entry page
    void focusPage();
    void retranslate();
    PageId current() const { return current_; }
    Page* page(PageId page); ///< makes it when needed
    /// The first page with rows that were typed in but are not complete yet, which closing the project would drop.
    std::optional<PageId> pageWithUnfinishedRows() const;
    int unfinishedRows() const; ///< on all pages
    RecordGridView* currentGrid() const;

signals:
    void selectionSummaryChanged(const QString& summary);
    void errorTold(const parkcarbon::base::Error& error);
    void importAsked();
    void importFolderAsked();

private:
    Page* make(PageId page);
    void tellSummary();

    const Context& context_;
    ProjectLifecycle& lifecycle_;
    std::map<PageId, Page*> pages_;
    PageId current_ = PageId::Start;
};

} // namespace parkcarbon::ui
