#include "ui/pages/inventory_page.hpp"

#include "ui/document/project_directory.hpp"
#include "ui/document/results_keeper.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/pages/inventory_tables.hpp"
#include "ui/pages/result_charts.hpp"
#include "ui/shell/navigator.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/chart_panel.hpp"
#include "ui/widgets/outdated_bar.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>

#include <cmath>

namespace parkcarbon::ui {
namespace {

constexpr int kMargin = 12;
constexpr std::size_t kMostEnterprises = 12;
constexpr double kResidualTolerance = 1e-9; ///< of the park total

} // namespace

InventoryPage::InventoryPage(const Context& page_context, QWidget* parent)
    : Page(page_context, parent), period_label_(new QLabel(this)), period_(new QComboBox(this)),
      basis_(new QLabel(this)), outdated_(new OutdatedBar(page_context, this)), tabs_(new QTabWidget(this)),
      residual_(new QLabel(this)), chart_tab_(new QWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, 0);
    auto* head = new QHBoxLayout;
    period_label_->setBuddy(period_);
    period_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    basis_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    basis_->setWordWrap(true);
    basis_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    head->addWidget(period_label_);
    head->addWidget(period_);
    head->addSpacing(16);
    head->addWidget(basis_, 1);
    column->addLayout(head);
    column->addWidget(outdated_);
    residual_->setWordWrap(true);
    column->addWidget(residual_);
    column->addWidget(tabs_, 1);
    tabs_->setDocumentMode(true);
    for (int index = 0; index < kInventoryTables; ++index) {
        auto* view = new ValueTableView(tabs_);
        connect(view, &ValueTableView::explainRequested, &context().navigator, &Navigator::explain);
        connect(view, &ValueTableView::summaryChanged, this, &Page::selectionSummaryChanged);
        tables_.push_back(view);
        tabs_->addTab(view, QString());
    }
    auto* grid = new QGridLayout(chart_tab_);
    for (int index = 0; index < 4; ++index) {
        charts_.push_back(new ChartPanel(context().theme, chart_tab_));
        grid->addWidget(charts_.back(), index / 2, index % 2);
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    tabs_->insertTab(1, chart_tab_, QString());
    connect(tabs_, &QTabWidget::currentChanged, this, &Page::selectionSummaryChanged);
    connect(period_, &QComboBox::activated, this, [this](int index) {
        if (const auto period = base::Period::fromEncoded(period_->itemData(index).toInt())) {
            context().results.setPeriod(*period);
        }
    });
    connect(&context().results, &ResultsKeeper::changed, this, &InventoryPage::fill);
    connect(&context().directory, &ProjectDirectory::changed, this, &InventoryPage::fill);
    retranslate();
}

void InventoryPage::retranslate() {
    period_label_->setText(tr("&Period:"));
    period_->setAccessibleName(tr("Period"));
    outdated_->retranslate();
    tabs_->setAccessibleName(tr("Inventory"));
    for (int index = 0; index < kInventoryTables; ++index) {
        const int tab = tabs_->indexOf(tables_[static_cast<std::size_t>(index)]);
        tabs_->setTabText(tab, inventoryTableTitle(static_cast<InventoryTable>(index)));
    }
    tabs_->setTabText(tabs_->indexOf(chart_tab_), tr("Charts"));
    for (ChartPanel* chart : charts_) {
        chart->setEmptyText(tr("Nothing to show"));
    }
    fill();
}

QString InventoryPage::selectionSummary() const {
    const auto* table = qobject_cast<const ValueTableView*>(tabs_->currentWidget());
    return table != nullptr ? table->summary() : QString();
}

void InventoryPage::fill() {
    const ParkResults* results = context().results.results();
    tabs_->setVisible(results != nullptr);
    residual_->setVisible(results != nullptr);
    period_->setEnabled(results != nullptr && context().document.session() != nullptr);
    fillPeriods();
    if (results == nullptr) {
        basis_->clear();
        return;
    }
    const text::Text& words = context().language.text();
    const ReferenceDirectory& names = context().directory.names();
    basis_->setText(tr("GWP: %1 · Fuel set: %2 · Data revision %3")
                        .arg(text::toQString(words.label(results->inventory->gwp_set)),
                             text::toQString(words.termOr("fuel_set", results->inventory->fuel_set)))
                        .arg(results->inventory->revision));
    basis_->setToolTip(basis_->text());
    for (int index = 0; index < kInventoryTables; ++index) {
        ResultTable table = inventoryTable(static_cast<InventoryTable>(index), *results, words, names);
        tables_[static_cast<std::size_t>(index)]->setContent(table.title, table.columns, table.rows,
                                                             std::move(table.cell), table.decimals);
    }
    charts_[0]->setSpec(viewChart(*results, words));
    charts_[1]->setSpec(categoryChart(*results, words));
    charts_[2]->setSpec(yearChart(*results, words));
    charts_[3]->setSpec(enterpriseChart(*results, words, names, kMostEnterprises));
    fillResidual();
}

void InventoryPage::fillPeriods() {
    const QSignalBlocker silent(period_);
    period_->clear();
    const ParkResults* results = context().results.results();
    if (results == nullptr) {
        return;
    }
    const text::Text& words = context().language.text();
    for (const base::Period period : results->periods) {
        period_->addItem(text::toQString(words.period(period)), period.encoded());
    }
    period_->setCurrentIndex(period_->findData(results->period.encoded()));
}

void InventoryPage::fillResidual() {
    const auto& elimination = context().results.results()->inventory->park.elimination;
    const bool closed = std::abs(elimination.residual) <= kResidualTolerance * std::abs(elimination.park_total);
    const auto number = [](double value) { return text::toQString(text::formatFixed(value, 1)); };
    const QString sums = tr("Sum of enterprises %1 t, park total %2 t, residual %3 t")
                             .arg(number(elimination.enterprise_sum), number(elimination.park_total),
                                  text::toQString(text::formatSignificant(elimination.residual, 3)));
    residual_->setText(closed ? tr("✔ Nothing is counted twice: %1").arg(sums)
                              : tr("✖ The elimination does not close: %1").arg(sums));
}

} // namespace parkcarbon::ui
