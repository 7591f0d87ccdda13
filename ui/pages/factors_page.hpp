#pragma once

#include "ui/models/own_factor_draft.hpp"
#include "ui/widgets/page.hpp"

#include <parkcarbon/base/error.hpp>

class QTabWidget;

namespace parkcarbon::ui {

class FactorDecisionsTab;
class FactorSearchTab;
class FactorUpdateTab;
class FuelComparisonTab;
class PinnedFactors;
class RecordPage;

/// The factors that the project is computed with: found, compared, replaced by own ones, brought up to date, and what
/// was decided about them.
class FactorsPage : public Page {
    Q_OBJECT
public:
    enum Tab { Search, Own, Compare, Update, Decisions };
    explicit FactorsPage(const Context& context, QWidget* parent = nullptr);

    void retranslate() override;
    QString selectionSummary() const override;
    RecordGridView* grid() const override; ///< null on tabs without one
    bool showCell(const base::Location& where) override;
    void aboutToShow() override;
    int unfinishedRows() const override;
    void showTab(Tab tab);

signals:
    void errorTold(const parkcarbon::base::Error& error);

private:
    void refreshIfShown();
    void startOwnFactor(const OwnFactorDraft& draft);

    PinnedFactors* pinned_;
    QTabWidget* tabs_;
    FactorSearchTab* search_;
    RecordPage* own_;
    FuelComparisonTab* compare_;
    FactorUpdateTab* update_;
    FactorDecisionsTab* decisions_;
};

} // namespace parkcarbon::ui
