#pragma once

#include "ui/shell/context.hpp"

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/domain/dismissal.hpp>

#include <QDockWidget>

#include <vector>

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTreeView;

namespace parkcarbon::ui {

class FindingsModel;

/// Every problem of the data and of the present inventory; a click goes to the cell. Findings are set aside with a
/// reason here, and opened again.
class FindingsDock : public QDockWidget {
    Q_OBJECT
public:
    FindingsDock(const Context& context, QWidget* parent);
    void retranslate();

signals:
    void errorTold(const parkcarbon::base::Error& error);

private:
    void buildList();
    void makeActions();
    void fill();
    void showState();
    void setAside();
    void reopen();
    base::Findings selectedOpen() const;
    std::vector<domain::Dismissal> selectedDismissals() const;
    void go(const QModelIndex& index);
    void showDetail(const QModelIndex& index);

    const Context& context_;
    FindingsModel* model_;
    QLabel* state_;
    QComboBox* least_;
    QPushButton* check_;
    QCheckBox* show_dismissed_;
    QPushButton* set_aside_button_;
    QPushButton* reopen_button_;
    QAction* set_aside_;
    QAction* reopen_;
    QTreeView* list_;
    QLabel* detail_;
};

} // namespace parkcarbon::ui
