#pragma once

#include "ui/shell/context.hpp"
#include "ui/shell/navigator.hpp"

#include <QTreeWidget>

#include <utility>
#include <vector>

namespace parkcarbon::engine::workflow {
struct Workbench;
}

namespace parkcarbon::ui {

/// The table of contents at the left: the park's pages on top, then what is best done next, below them the six stages
/// with their eighteen steps and what state each is in.
class Rail : public QTreeWidget {
    Q_OBJECT
public:
    explicit Rail(const Context& context, QWidget* parent = nullptr);

    void retranslate();
    void showPage(PageId page); ///< marks the page without asking for it
    void showStep(int step);
    void goToNeighbour(int direction); ///< the next (+1) or previous (-1) page

signals:
    void entered(); ///< a click or Enter on a page: the user wants to work there

private:
    void buildPages();
    void buildSteps();
    void fill();
    static QString totalLine(const engine::workflow::Workbench& workbench);
    void fillPage(QTreeWidgetItem* item);
    void fillStage(QTreeWidgetItem* item);
    void fillStep(QTreeWidgetItem* item);
    void fillNext();
    /// Name, line below it, and what a tool tip and a screen reader tell.
    static void tell(QTreeWidgetItem* item, const QString& name, const QString& line = {}, const QString& whole = {});
    void request(QTreeWidgetItem* item);
    void follow(QTreeWidgetItem* item);
    void mark(QTreeWidgetItem* item);
    QTreeWidgetItem* itemOf(int role, int value) const;

    const Context& context_;
    QTreeWidgetItem* next_ = nullptr;       ///< its children are the actions
    std::vector<std::pair<int, int>> list_; ///< step and stage, as shown
    bool marking_ = false;
};

} // namespace parkcarbon::ui
