#pragma once

#include "ui/shell/context.hpp"

#include <parkcarbon/base/finding.hpp>

#include <QDockWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeView;

namespace parkcarbon::ui {

class FindingsModel;

/// Every problem of the data and of the present inventory; a click goes to the cell.
class FindingsDock : public QDockWidget {
    Q_OBJECT
public:
    FindingsDock(const Context& context, QWidget* parent);
    void retranslate();

private:
    void fill();
    void go(const QModelIndex& index);
    void showDetail(const QModelIndex& index);

    const Context& context_;
    FindingsModel* model_;
    QLabel* state_;
    QComboBox* least_;
    QPushButton* check_;
    QTreeView* list_;
    QLabel* detail_;
};

} // namespace parkcarbon::ui
