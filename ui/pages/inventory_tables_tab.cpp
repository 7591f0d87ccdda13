#include "ui/pages/inventory_tables_tab.hpp"

#include "ui/document/project_directory.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/pages/inventory_tables.hpp"
#include "ui/pages/result_charts.hpp"
#include "ui/shell/navigator.hpp"
#include "ui/widgets/chart_panel.hpp"
#include "ui/widgets/table_deck.hpp"

#include <QGridLayout>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr std::size_t kMostEnterprises = 12;
constexpr int kCharts = 4;

} // namespace

InventoryTablesTab::InventoryTablesTab(const Context& page_context, QWidget* parent)
    : InventoryTab(page_context, parent), deck_(new TableDeck(context(), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(deck_);
    connect(deck_, &TableDeck::explainRequested, &context().navigator, &Navigator::explain);
    connect(deck_, &TableDeck::summaryChanged, this, &InventoryTab::summaryChanged);
}

QString InventoryTablesTab::title() const {
    return tr("Tables");
}

void InventoryTablesTab::retranslate() {
    deck_->setName(tr("Tables of the inventory"));
    deck_->retranslate();
}

void InventoryTablesTab::fill(const ParkResults& results) {
    std::vector<ResultTable> tables;
    for (int index = 0; index < kInventoryTables; ++index) {
        tables.push_back(inventoryTable(static_cast<InventoryTable>(index), results, context().language.text(),
                                        context().directory.names()));
    }
    deck_->setTables(std::move(tables));
}

QString InventoryTablesTab::summary() const {
    return deck_->summary();
}

InventoryChartsTab::InventoryChartsTab(const Context& page_context, QWidget* parent)
    : InventoryTab(page_context, parent) {
    auto* grid = new QGridLayout(this);
    for (int index = 0; index < kCharts; ++index) {
        charts_.push_back(new ChartPanel(context().theme, this));
        grid->addWidget(charts_.back(), index / 2, index % 2);
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

QString InventoryChartsTab::title() const {
    return tr("Charts");
}

void InventoryChartsTab::retranslate() {
    for (ChartPanel* chart : charts_) {
        chart->setEmptyText(tr("Nothing to show"));
    }
}

void InventoryChartsTab::fill(const ParkResults& results) {
    const text::Text& words = context().language.text();
    charts_[0]->setSpec(viewChart(results, words));
    charts_[1]->setSpec(categoryChart(results, words));
    charts_[2]->setSpec(yearChart(results, words));
    charts_[3]->setSpec(enterpriseChart(results, words, context().directory.names(), kMostEnterprises));
}

} // namespace parkcarbon::ui
