#pragma once

#include "ui/models/own_factor_draft.hpp"
#include "ui/models/project_factors.hpp"
#include "ui/shell/context.hpp"

#include <QTimer>
#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
class QTextBrowser;

namespace parkcarbon::ui {

class FactorListModel;
class PinnedFactors;

/// Finds any factor that the project computes with, shows all of it, and starts an own factor from it.
class FactorSearchTab : public QWidget {
    Q_OBJECT
public:
    FactorSearchTab(const Context& context, PinnedFactors& pinned, QWidget* parent = nullptr);

    void retranslate();
    void search(); ///< again, as the box and the filters stand
    QString summary() const;

signals:
    void ownFactorAsked(const parkcarbon::ui::OwnFactorDraft& draft);
    void summaryChanged();

private:
    void build();
    void fillFilters();
    void showFound();
    void showSelected();
    void showState();
    void askOwnFactor();
    const ProjectFactor* selected() const;
    QString details(const ProjectFactor& factor) const;
    QString stateNote(const ProjectFactor& factor) const;

    const Context& context_;
    PinnedFactors& pinned_;
    QLineEdit* query_;
    QComboBox* kind_;
    QComboBox* set_;
    QComboBox* status_;
    QTableView* list_;
    QTextBrowser* details_;
    QLabel* value_label_;
    QComboBox* value_;
    QPushButton* use_;
    FactorListModel* model_;
    QSortFilterProxyModel* sorted_;
    std::vector<ProjectFactor> found_; ///< by the words alone, before the filters
    QTimer delay_;                     ///< gathers key strokes
};

} // namespace parkcarbon::ui
