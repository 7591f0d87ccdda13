#include "ui/pages/factors_page.hpp"

#include "ui/document/pinned_factors.hpp"
#include "ui/document/project_document.hpp"
#include "ui/grid/record_grid_view.hpp"
#include "ui/pages/factor_decisions_tab.hpp"
#include "ui/pages/factor_search_tab.hpp"
#include "ui/pages/factor_update_tab.hpp"
#include "ui/pages/fuel_comparison_tab.hpp"
#include "ui/pages/record_page.hpp"

#include <QTabWidget>
#include <QVBoxLayout>

namespace parkcarbon::ui {

FactorsPage::FactorsPage(const Context& page_context, QWidget* parent)
    : Page(page_context, parent), pinned_(new PinnedFactors(page_context.document, this)), tabs_(new QTabWidget(this)),
      search_(new FactorSearchTab(page_context, *pinned_, this)),
      own_(new RecordPage(page_context, {domain::Table::OwnFactors}, this)),
      compare_(new FuelComparisonTab(page_context, this)), update_(new FactorUpdateTab(page_context, *pinned_, this)),
      decisions_(new FactorDecisionsTab(page_context, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    tabs_->setDocumentMode(true);
    for (QWidget* tab : std::initializer_list<QWidget*>{search_, own_, compare_, update_, decisions_}) {
        tabs_->addTab(tab, QString());
    }
    column->addWidget(tabs_);
    setFocusProxy(tabs_);
    connect(tabs_, &QTabWidget::currentChanged, this, &Page::selectionSummaryChanged);
    connect(search_, &FactorSearchTab::summaryChanged, this, &Page::selectionSummaryChanged);
    connect(search_, &FactorSearchTab::ownFactorAsked, this, &FactorsPage::startOwnFactor);
    connect(compare_, &FuelComparisonTab::summaryChanged, this, &Page::selectionSummaryChanged);
    connect(update_, &FactorUpdateTab::summaryChanged, this, &Page::selectionSummaryChanged);
    connect(update_, &FactorUpdateTab::errorTold, this, &FactorsPage::errorTold);
    connect(decisions_, &FactorDecisionsTab::errorTold, this, &FactorsPage::errorTold);
    connect(own_, &Page::selectionSummaryChanged, this, &Page::selectionSummaryChanged);
    connect(&decisions_->decisions(), &Page::selectionSummaryChanged, this, &Page::selectionSummaryChanged);
    // `stateChanged` comes after every change, and when a job gives the project back.
    connect(&page_context.document, &ProjectDocument::stateChanged, this, &FactorsPage::refreshIfShown);
    pinned_->refresh();
    retranslate();
}

void FactorsPage::retranslate() {
    tabs_->setAccessibleName(tr("Factors"));
    tabs_->setTabText(Search, tr("Search"));
    tabs_->setTabText(Own, tr("Own factors"));
    tabs_->setTabText(Compare, tr("Compare fuel sets"));
    tabs_->setTabText(Update, tr("Newer factors"));
    tabs_->setTabText(Decisions, tr("Decisions"));
    search_->retranslate();
    own_->retranslate();
    compare_->retranslate();
    update_->retranslate();
    decisions_->retranslate();
}

void FactorsPage::aboutToShow() {
    pinned_->refresh();
    compare_->refresh();
}

void FactorsPage::refreshIfShown() {
    if (isVisible()) {
        pinned_->refresh();
    }
}

QString FactorsPage::selectionSummary() const {
    switch (tabs_->currentIndex()) {
    case Search:
        return search_->summary();
    case Compare:
        return compare_->summary();
    case Update:
        return update_->summary();
    default:
        return grid() != nullptr ? grid()->summary() : QString();
    }
}

RecordGridView* FactorsPage::grid() const {
    switch (tabs_->currentIndex()) {
    case Own:
        return own_->grid();
    case Decisions:
        return decisions_->decisions().grid();
    default:
        return nullptr;
    }
}

void FactorsPage::showTab(Tab tab) {
    tabs_->setCurrentIndex(tab);
}

bool FactorsPage::showCell(const base::Location& where) {
    if (where.table == domain::spec(domain::Table::OwnFactors).name) {
        showTab(Own);
        return own_->showCell(where);
    }
    if (where.table == domain::spec(domain::Table::Decisions).name) {
        showTab(Decisions);
        return decisions_->decisions().showCell(where);
    }
    return false;
}

int FactorsPage::unfinishedRows() const {
    return own_->unfinishedRows() + decisions_->decisions().unfinishedRows();
}

/// The row behind the last becomes the own factor: a record at once when nothing that is needed is missing, else a row
/// being typed in.
void FactorsPage::startOwnFactor(const OwnFactorDraft& draft) {
    showTab(Own);
    RecordGridModel& model = own_->grid()->grid();
    const int row = model.rowCount() - 1;
    std::vector<RecordGridModel::CellText> cells;
    for (const auto& [field, text] : draft) {
        cells.push_back({row, model.tableSpec().fieldIndex(field).value(), text});
    }
    if (const auto taken = model.setCells(cells); !taken) {
        emit model.refused(taken.error());
    }
    const std::size_t value = model.tableSpec().fieldIndex("value").value();
    own_->grid()->setCurrentIndex(model.index(row, static_cast<int>(value)));
    own_->grid()->setFocus();
}

} // namespace parkcarbon::ui
