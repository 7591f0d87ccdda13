#include "ui/pages/inventory_page.hpp"

#include "ui/document/project_directory.hpp"
#include "ui/document/results_keeper.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/pages/data_bases.hpp"
#include "ui/pages/inventory_compare_tab.hpp"
#include "ui/pages/inventory_pivot_tab.hpp"
#include "ui/pages/inventory_tables_tab.hpp"
#include "ui/pages/inventory_tree_tab.hpp"
#include "ui/pages/inventory_views_tab.hpp"
#include "ui/widgets/outdated_bar.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <cmath>

namespace parkcarbon::ui {
namespace {

using engine::inventory::DataBasis;

constexpr int kMargin = 12;
constexpr double kResidualTolerance = 1e-9; ///< of the park total

} // namespace

InventoryPage::InventoryPage(const Context& page_context, QWidget* parent)
    : Page(page_context, parent), period_label_(new QLabel(this)), period_(new QComboBox(this)),
      data_label_(new QLabel(this)), data_(new QComboBox(this)), basis_(new QLabel(this)),
      outdated_(new OutdatedBar(page_context, this)), tabs_(new QTabWidget(this)), residual_(new QLabel(this)),
      difference_(new QLabel(this)) {
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
    data_label_->setBuddy(data_);
    data_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    head->addWidget(data_label_);
    head->addWidget(data_);
    head->addSpacing(16);
    head->addWidget(basis_, 1);
    column->addLayout(head);
    column->addWidget(outdated_);
    residual_->setWordWrap(true);
    column->addWidget(residual_);
    difference_->setWordWrap(true);
    difference_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(difference_);
    column->addWidget(tabs_, 1);
    tabs_->setDocumentMode(true);
    addTab(new InventoryTreeTab(context(), tabs_));
    addTab(new InventoryPivotTab(context(), tabs_));
    addTab(new InventoryViewsTab(context(), tabs_));
    addTab(new InventoryCompareTab(context(), tabs_));
    addTab(new InventoryChartsTab(context(), tabs_));
    addTab(new InventoryTablesTab(context(), tabs_));
    connect(tabs_, &QTabWidget::currentChanged, this, [this] {
        fillCurrent();
        emit selectionSummaryChanged();
    });
    connect(period_, &QComboBox::activated, this, [this](int index) {
        if (const auto period = base::Period::fromEncoded(period_->itemData(index).toInt())) {
            context().results.setPeriod(*period);
        }
    });
    connect(data_, &QComboBox::activated, this,
            [this](int index) { context().results.setBasis(static_cast<DataBasis>(index)); });
    connect(&context().results, &ResultsKeeper::changed, this, &InventoryPage::fill);
    connect(&context().directory, &ProjectDirectory::changed, this, &InventoryPage::fill);
    connect(&context().document, &ProjectDocument::stateChanged, this, &InventoryPage::fillCurrent);
    retranslate();
}

void InventoryPage::addTab(InventoryTab* tab) {
    all_tabs_.push_back(tab);
    tabs_->addTab(tab, QString());
    connect(tab, &InventoryTab::summaryChanged, this, &Page::selectionSummaryChanged);
}

void InventoryPage::retranslate() {
    period_label_->setText(tr("&Period:"));
    period_->setAccessibleName(tr("Period"));
    data_label_->setText(tr("D&ata:"));
    data_->setAccessibleName(tr("Data that the inventory rests on"));
    fillBases(*data_, context().language.text());
    outdated_->retranslate();
    tabs_->setAccessibleName(tr("Inventory"));
    tabs_->tabBar()->setAccessibleName(tr("Ways to look at the inventory"));
    for (InventoryTab* tab : all_tabs_) {
        tab->retranslate();
        tabs_->setTabText(tabs_->indexOf(tab), tab->title());
    }
    fill();
}

QString InventoryPage::selectionSummary() const {
    const auto* tab = qobject_cast<const InventoryTab*>(tabs_->currentWidget());
    return tab != nullptr ? tab->summary() : QString();
}

void InventoryPage::aboutToShow() {
    fillTab();
}

void InventoryPage::fill() {
    const ParkResults* results = context().results.results();
    tabs_->setVisible(results != nullptr);
    residual_->setVisible(results != nullptr);
    period_->setEnabled(results != nullptr && context().document.session() != nullptr);
    data_->setEnabled(period_->isEnabled());
    data_->setCurrentIndex(static_cast<int>(context().results.basis()));
    fillPeriods();
    fillDifference();
    if (results == nullptr) {
        basis_->clear();
        return;
    }
    const text::Text& words = context().language.text();
    basis_->setText(tr("GWP: %1 · Fuel set: %2 · Data revision %3")
                        .arg(text::toQString(words.label(results->inventory->gwp_set)),
                             text::toQString(words.termOr("fuel_set", results->inventory->fuel_set)))
                        .arg(results->inventory->revision));
    basis_->setToolTip(basis_->text());
    fillResidual();
    stale_.insert(all_tabs_.begin(), all_tabs_.end());
    fillCurrent();
}

void InventoryPage::fillCurrent() {
    if (isVisible()) {
        fillTab();
    }
}

/// A tab may need the project to compute from; while a job has it, or while the numbers are out of date, the tab waits.
void InventoryPage::fillTab() {
    const ParkResults* results = context().results.results();
    const bool ready = results != nullptr && !context().results.isOutdated() && context().document.session() != nullptr;
    auto* tab = qobject_cast<InventoryTab*>(tabs_->currentWidget());
    if (ready && stale_.erase(tab) > 0) {
        tab->fill(*results);
    }
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
    const QString sums =
        tr("Sum of enterprises %1 t, park total %2 t, residual %3 t")
            .arg(number(elimination.enterprise_sum), number(elimination.park_total),
                 closed ? QStringLiteral("0") : text::toQString(text::formatSignificant(elimination.residual, 3)));
    residual_->setText(closed ? tr("✔ Nothing is counted twice: %1").arg(sums)
                              : tr("✖ The elimination does not close: %1").arg(sums));
}

/// Both totals side by side while the reconciled one is on screen.
void InventoryPage::fillDifference() {
    const ParkResults* results = context().results.results();
    const bool both = results != nullptr && results->raw != nullptr;
    difference_->setVisible(both);
    if (!both) {
        difference_->clear();
        return;
    }
    const double raw = results->raw->park.views.scope_1_2_location;
    const double reconciled = results->inventory->park.views.scope_1_2_location;
    const auto number = [](double value) { return text::toQString(text::formatFixed(value, 1)); };
    difference_->setText(
        tr("Scopes 1 and 2, location-based: raw %1 t, reconciled %2 t, difference %3 t in %4 record(s)")
            .arg(number(raw), number(reconciled), number(reconciled - raw))
            .arg(results->reconciled_records));
}

} // namespace parkcarbon::ui
