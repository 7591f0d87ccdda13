#pragma once

#include "ui/shell/context.hpp"
#include "ui/shell/navigator.hpp"

#include <QTreeWidget>

namespace parkcarbon::ui {

/// The table of contents at the left: the park's pages on top, below them the six stages with their eighteen steps.
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
    void request(QTreeWidgetItem* item);
    void mark(QTreeWidgetItem* item);
    QTreeWidgetItem* itemOf(int role, int value) const;

    const Context& context_;
    bool marking_ = false;
};

} // namespace parkcarbon::ui
