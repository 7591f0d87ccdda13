#pragma once

#include "ui/shell/context.hpp"

#include <QDockWidget>

class QPushButton;
class QTreeView;

namespace parkcarbon::ui {

class HistoryModel;

/// Who changed what, and when; "undo to here" takes back everything after a step, step by step, so that redo can
/// follow.
class HistoryDock : public QDockWidget {
    Q_OBJECT
public:
    HistoryDock(const Context& context, QWidget* parent);
    void retranslate();

private:
    void fill();
    void showState();
    void undoToSelected();

    const Context& context_;
    HistoryModel* model_;
    QTreeView* list_;
    QPushButton* undo_to_;
};

} // namespace parkcarbon::ui
