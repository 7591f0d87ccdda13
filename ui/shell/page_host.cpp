#include "ui/shell/page_host.hpp"

#include "ui/grid/record_grid_view.hpp"
#include "ui/pages/board_page.hpp"
#include "ui/pages/entry_page.hpp"
#include "ui/pages/factors_page.hpp"
#include "ui/pages/flows/flow_balances_page.hpp"
#include "ui/pages/flows_page.hpp"
#include "ui/pages/indicators_page.hpp"
#include "ui/pages/inventory_page.hpp"
#include "ui/pages/overview_page.hpp"
#include "ui/pages/packs_page.hpp"
#include "ui/pages/park_page.hpp"
#include "ui/pages/plan_page.hpp"
#include "ui/pages/pollutants_page.hpp"
#include "ui/pages/record_page.hpp"
#include "ui/pages/report_page.hpp"
#include "ui/pages/sankey_page.hpp"
#include "ui/pages/start_page.hpp"
#include "ui/pages/step_page.hpp"
#include "ui/pages/uncertainty_page.hpp"

#include <parkcarbon/text/qt.hpp>

namespace parkcarbon::ui {
namespace {

std::optional<PageId> pageOfTable(const std::string& table) {
    static const std::map<std::string, PageId> kPages = {
        {"park", PageId::Park},
        {"zones", PageId::Enterprises},
        {"enterprises", PageId::Enterprises},
        {"activities", PageId::Activities},
        {"energy_transfers", PageId::EnergyTransfers},
        {"facts", PageId::Facts},
        {"processes", PageId::FlowData},
        {"flows", PageId::FlowData},
        {"compositions", PageId::FlowData},
        {"transfer_coefficients", PageId::FlowData},
        {"streams", PageId::FlowData},
        {"own_factors", PageId::Factors},
        {"decisions", PageId::Factors},
        {"measures", PageId::Measures},
        {"targets", PageId::Measures},
        {"scenarios", PageId::Measures},
        {"workflow", PageId::Team},
        {"team", PageId::Team},
        {"responsibilities", PageId::Team},
        {"meetings", PageId::Team},
        {"step_entries", PageId::Team},
        {"evidence", PageId::Team},
        {"focus_areas", PageId::IndicatorInputs},
        {"corrective_actions", PageId::IndicatorInputs},
        {"peers", PageId::IndicatorInputs},
        {"own_indicators", PageId::IndicatorInputs},
        {"workflow_steps", PageId::IndicatorInputs},
        {"pack_requests", PageId::PackRecords},
        {"pack_answers", PageId::PackRecords},
        {"pack_questions", PageId::PackRecords},
        {"import_mappings", PageId::PackRecords},
        {"parts", PageId::PackRecords},
    };
    const auto found = kPages.find(table);
    return found == kPages.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

PageHost::PageHost(const Context& context, ProjectLifecycle& lifecycle, QWidget* parent)
    : QStackedWidget(parent), context_(context), lifecycle_(lifecycle) {}

Page* PageHost::make(PageId page) {
    using domain::Table;
    switch (page) {
    case PageId::Start:
        return new StartPage(context_, lifecycle_, this);
    case PageId::Overview: {
        auto* overview = new OverviewPage(context_, this);
        connect(overview, &OverviewPage::importAsked, this, &PageHost::importAsked);
        return overview;
    }
    case PageId::Board:
        return new BoardPage(context_, this);
    case PageId::Plan:
        return new PlanPage(context_, this);
    case PageId::Measures:
        return new RecordPage(context_, {Table::Measures, Table::Targets, Table::Scenarios}, this);
    case PageId::Team:
        return new RecordPage(context_,
                              {Table::Workflow, Table::Team, Table::Responsibilities, Table::Meetings,
                               Table::StepEntries, Table::Evidence},
                              this);
    case PageId::IndicatorInputs:
        return new RecordPage(
            context_,
            {Table::FocusAreas, Table::CorrectiveActions, Table::Peers, Table::OwnIndicators, Table::WorkflowSteps},
            this);
    case PageId::Indicators: {
        auto* indicators = new IndicatorsPage(context_, this);
        connect(indicators, &IndicatorsPage::errorTold, this, &PageHost::errorTold);
        return indicators;
    }
    case PageId::Park: {
        auto* park = new ParkPage(context_, this);
        connect(park, &ParkPage::errorTold, this, &PageHost::errorTold);
        return park;
    }
    case PageId::Enterprises:
        return new RecordPage(context_, {Table::Enterprises, Table::Zones}, this);
    case PageId::Packs: {
        auto* packs = new PacksPage(context_, this);
        connect(packs, &PacksPage::errorTold, this, &PageHost::errorTold);
        connect(packs, &PacksPage::importAsked, this, &PageHost::importAsked);
        connect(packs, &PacksPage::importFolderAsked, this, &PageHost::importFolderAsked);
        return packs;
    }
    case PageId::PackRecords:
        return new RecordPage(
            context_,
            {Table::PackRequests, Table::PackAnswers, Table::PackQuestions, Table::ImportMappings, Table::Parts}, this);
    case PageId::Entry:
        return new EntryPage(context_, this);
    case PageId::Activities:
        return new RecordPage(context_, {Table::Activities}, this);
    case PageId::EnergyTransfers:
        return new RecordPage(context_, {Table::EnergyTransfers}, this);
    case PageId::Facts:
        return new RecordPage(context_, {Table::Facts}, this);
    case PageId::FlowData:
        return new RecordPage(
            context_,
            {Table::Flows, Table::Processes, Table::Compositions, Table::TransferCoefficients, Table::Streams}, this);
    case PageId::Flows:
        return new FlowsPage(context_, this);
    case PageId::Sankey:
        return new SankeyPage(context_, this);
    case PageId::FlowBalances:
        return new FlowBalancesPage(context_, this);
    case PageId::Factors: {
        auto* factors = new FactorsPage(context_, this);
        connect(factors, &FactorsPage::errorTold, this, &PageHost::errorTold);
        return factors;
    }
    case PageId::Inventory:
        return new InventoryPage(context_, this);
    case PageId::Uncertainty:
        return new UncertaintyPage(context_, this);
    case PageId::Pollutants:
        return new PollutantsPage(context_, this);
    case PageId::Report: {
        auto* report = new ReportPage(context_, this);
        connect(report, &ReportPage::errorTold, this, &PageHost::errorTold);
        return report;
    }
    case PageId::Step: {
        auto* step = new StepPage(context_, this);
        connect(step, &StepPage::errorTold, this, &PageHost::errorTold);
        return step;
    }
    }
    return nullptr;
}

Page* PageHost::page(PageId page) {
    Page*& made = pages_[page];
    if (made == nullptr) {
        made = make(page);
        addWidget(made);
        connect(made, &Page::selectionSummaryChanged, this, &PageHost::tellSummary);
    }
    return made;
}

void PageHost::show(PageId id) {
    Page* shown = page(id);
    current_ = id;
    shown->aboutToShow();
    setCurrentWidget(shown);
    tellSummary();
}

void PageHost::showStep(int step) {
    static_cast<StepPage*>(page(PageId::Step))->showStep(step);
    show(PageId::Step);
}

std::optional<PageId> PageHost::showCell(const base::Location& where) {
    const std::optional<PageId> id = pageOfTable(where.table);
    if (id) {
        show(*id);
        page(*id)->showCell(where);
    }
    return id;
}

void PageHost::editInForm(const QString& activity_id) {
    show(PageId::Entry);
    static_cast<EntryPage*>(page(PageId::Entry))->edit(text::toUtf8(activity_id));
}

void PageHost::focusPage() {
    if (RecordGridView* grid = currentGrid()) {
        grid->setFocus(Qt::ShortcutFocusReason);
    } else if (currentWidget() != nullptr) {
        currentWidget()->setFocus(Qt::ShortcutFocusReason);
        focusNextChild();
    }
}

RecordGridView* PageHost::currentGrid() const {
    const auto found = pages_.find(current_);
    return found == pages_.end() ? nullptr : found->second->grid();
}

std::optional<PageId> PageHost::pageWithUnfinishedRows() const {
    for (const auto& [id, page] : pages_) {
        if (page->unfinishedRows() > 0) {
            return id;
        }
    }
    return std::nullopt;
}

int PageHost::unfinishedRows() const {
    int rows = 0;
    for (const auto& [id, page] : pages_) {
        rows += page->unfinishedRows();
    }
    return rows;
}

void PageHost::retranslate() {
    for (const auto& [id, page] : pages_) {
        page->retranslate();
    }
    tellSummary();
}

void PageHost::tellSummary() {
    const auto found = pages_.find(current_);
    emit selectionSummaryChanged(found == pages_.end() ? QString() : found->second->selectionSummary());
}

} // namespace parkcarbon::ui
