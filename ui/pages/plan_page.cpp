#include "ui/pages/plan_page.hpp"

#include "ui/document/results_keeper.hpp"
#include "ui/document/workbench_keeper.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/pages/finance_tables.hpp"
#include "ui/pages/plan_tables.hpp"
#include "ui/shell/navigator.hpp"
#include "ui/shell/place.hpp"
#include "ui/widgets/chart_panel.hpp"
#include "ui/widgets/outdated_bar.hpp"
#include "ui/widgets/table_deck.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

using engine::workflow::Workbench;

constexpr int kMargin = 12;
constexpr int kGanttRow = 24;
constexpr int kChartPart = 450; ///< of the splitter, relative
constexpr int kTablePart = 200;
constexpr int kGanttFrame = 90; ///< title, months and legend

} // namespace

PlanPage::PlanPage(const Context& page_context, QWidget* parent)
    : Page(page_context, parent), outdated_(new OutdatedBar(page_context, this)), measures_link_(new QPushButton(this)),
      tabs_(new QTabWidget(this)), steps_(makePart("plan-steps")), projects_(makePart("plan-projects")),
      finance_(new TableDeck(context(), tabs_)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, 0);
    column->addWidget(outdated_);
    tabs_->setDocumentMode(true);
    finance_->setObjectName("finance");
    tabs_->addTab(steps_.page, QString());
    tabs_->addTab(projects_.page, QString());
    tabs_->addTab(finance_, QString());
    tabs_->setCornerWidget(measures_link_);
    column->addWidget(tabs_, 1);
    connect(measures_link_, &QPushButton::clicked, this, [this] { goToPlace(context().navigator, "measures"); });
    connect(steps_.deck, &TableDeck::explainRequested, this,
            [this](const QString& line) { context().navigator.goToStep(line.section('/', 1).toInt()); });
    const auto goToMeasure = [this](const QString& line) {
        base::Location where;
        where.table = "measures";
        where.record_id = text::toUtf8(line.section('/', 1));
        context().navigator.goToCell(where);
    };
    connect(projects_.deck, &TableDeck::explainRequested, this, goToMeasure);
    connect(finance_, &TableDeck::explainRequested, this, goToMeasure);
    for (const TableDeck* deck : {steps_.deck, projects_.deck, finance_}) {
        connect(deck, &TableDeck::summaryChanged, this, &Page::selectionSummaryChanged);
    }
    connect(&context().workbench, &WorkbenchKeeper::changed, this, &PlanPage::fill);
    retranslate();
}

/// The chart above its numbers; a plan of many rows scrolls.
PlanPage::Part PlanPage::makePart(const char* name) {
    Part part;
    auto* splitter = new QSplitter(Qt::Vertical, tabs_);
    auto* scroll = new QScrollArea(splitter);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    part.chart = new ChartPanel(context().theme, scroll);
    scroll->setWidget(part.chart);
    part.deck = new TableDeck(context(), splitter);
    part.deck->setObjectName(QLatin1String(name));
    splitter->addWidget(scroll);
    splitter->addWidget(part.deck);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({kChartPart, kTablePart});
    splitter->setChildrenCollapsible(false);
    part.page = splitter;
    return part;
}

void PlanPage::retranslate() {
    outdated_->retranslate();
    tabs_->setTabText(0, tr("Steps"));
    tabs_->setTabText(1, tr("Projects"));
    tabs_->setTabText(2, tr("Finance"));
    measures_link_->setText(tr("&Edit the projects"));
    for (Part* part : {&steps_, &projects_}) {
        part->chart->setEmptyText(tr("Nothing is dated yet"));
        part->deck->retranslate();
    }
    finance_->retranslate();
    fill();
}

QString PlanPage::selectionSummary() const {
    const TableDeck* decks[] = {steps_.deck, projects_.deck, finance_};
    return decks[tabs_->currentIndex()]->summary();
}

void PlanPage::fill() {
    const Workbench* workbench = context().workbench.workbench();
    tabs_->setVisible(workbench != nullptr);
    if (workbench == nullptr) {
        return;
    }
    const text::Text& words = context().language.text();
    const auto show = [&](const Part& part, const engine::workflow::Schedule& schedule, const QString& title) {
        charts::ChartSpec gantt = ganttOf(schedule, workbench->today, title, words);
        part.chart->setMinimumHeight(kGanttFrame + kGanttRow * static_cast<int>(gantt.categories.size()));
        part.chart->setSpec(std::move(gantt));
        part.deck->setTables({scheduleTable(schedule, title, words)});
    };
    show(steps_, workbench->plan, tr("Steps"));
    show(projects_, workbench->measures, tr("Projects"));
    fillFinance();
}

void PlanPage::fillFinance() {
    const ParkResults* results = context().results.results();
    if (results != nullptr) {
        finance_->setTables({financeTable(*results->snapshot, context().language.text()),
                             sourceTable(*results->snapshot, context().language.text())});
    }
}

} // namespace parkcarbon::ui
