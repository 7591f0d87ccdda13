#include "ui/pages/inventory_compare_tab.hpp"

#include "ui/document/project_directory.hpp"
#include "ui/document/side_computation.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/pages/data_bases.hpp"
#include "ui/pages/period_line.hpp"
#include "ui/widgets/chart_panel.hpp"
#include "ui/widgets/table_deck.hpp"

#include <parkcarbon/text/number_format.hpp>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using engine::inventory::DataBasis;
using engine::views::BridgeKind;
using engine::views::View;

constexpr int kAllKinds = -1;

} // namespace

InventoryCompareTab::InventoryCompareTab(const Context& page_context, QWidget* parent)
    : InventoryTab(page_context, parent),
      computation_(new SideComputation(context().document, context().results, this)), state_(new QLabel(this)),
      chart_(new ChartPanel(context().theme, this)), kind_label_(new QLabel(this)), kind_(new QComboBox(this)),
      deck_(new TableDeck(context(), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    auto* head = new QHBoxLayout;
    for (End& end : ends_) {
        end = {new QLabel(this), new QComboBox(this), new QComboBox(this), new QComboBox(this)};
        end.label->setBuddy(end.period);
        end.view->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        end.view->setMinimumContentsLength(10);
        end.period->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        head->addWidget(end.label);
        head->addWidget(end.period);
        end.data->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        head->addWidget(end.view, 1);
        head->addWidget(end.data);
        connect(end.period, &QComboBox::activated, this, &InventoryCompareTab::compute);
        connect(end.view, &QComboBox::activated, this, &InventoryCompareTab::compute);
        connect(end.data, &QComboBox::activated, this, &InventoryCompareTab::compute);
    }
    column->addLayout(head);
    auto* below = new QHBoxLayout;
    state_->setWordWrap(true);
    kind_label_->setBuddy(kind_);
    kind_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    below->addWidget(state_, 1);
    below->addWidget(kind_label_);
    below->addWidget(kind_);
    column->addLayout(below);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(chart_);
    split->addWidget(deck_);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    column->addWidget(split, 1);
    connect(kind_, &QComboBox::activated, this, &InventoryCompareTab::showTerms);
    connect(deck_, &TableDeck::explainRequested, this,
            [this](const QString& line) { explainPeriodLine(context().navigator, line); });
    connect(deck_, &TableDeck::summaryChanged, this, &InventoryTab::summaryChanged);
}

QString InventoryCompareTab::title() const {
    return tr("Compare");
}

void InventoryCompareTab::retranslate() {
    const text::Text& words = context().language.text();
    ends_[0].label->setText(tr("&From:"));
    ends_[1].label->setText(tr("&To:"));
    const QString periods[2] = {tr("Period to compare from"), tr("Period to compare to")};
    const QString bases[2] = {tr("Data to compare from"), tr("Data to compare to")};
    const QString views[2] = {tr("View to compare from"), tr("View to compare to")};
    for (std::size_t index = 0; index < ends_.size(); ++index) {
        const End& end = ends_[index];
        end.period->setAccessibleName(periods[index]);
        end.view->setAccessibleName(views[index]);
        const int kept = end.view->count() == 0 ? static_cast<int>(View::Scope12Location) : end.view->currentIndex();
        end.view->clear();
        for (const std::string_view word : engine::views::kViewWords) {
            end.view->addItem(text::toQString(words.termOr("view", word)));
        }
        end.view->setCurrentIndex(kept);
        end.data->setAccessibleName(bases[index]);
        fillBases(*end.data, words);
    }
    kind_label_->setText(tr("&Kind of term:"));
    kind_->setAccessibleName(tr("Kind of term"));
    chart_->setEmptyText(tr("Nothing differs between the two totals."));
    deck_->retranslate();
}

void InventoryCompareTab::fillPeriods(const ParkResults& results) {
    for (std::size_t index = 0; index < ends_.size(); ++index) {
        QComboBox* box = ends_[index].period;
        const QVariant kept = box->currentData();
        box->clear();
        for (const base::Period period : results.periods) {
            box->addItem(text::toQString(context().language.text().period(period)), period.encoded());
        }
        const int first = results.by_year.empty() ? results.period.encoded()
                                                  : base::Period::year(results.by_year.begin()->first).encoded();
        const int found = kept.isValid() ? box->findData(kept) : -1;
        box->setCurrentIndex(found >= 0 ? found : box->findData(index == 0 ? first : results.period.encoded()));
    }
}

/// Whoever looks at other data on this page compares those; what is chosen here afterwards stays.
void InventoryCompareTab::followBasis(DataBasis basis) {
    if (page_basis_ != basis) {
        page_basis_ = basis;
        for (const End& end : ends_) {
            end.data->setCurrentIndex(static_cast<int>(basis));
        }
    }
}

void InventoryCompareTab::fill(const ParkResults& results) {
    fillPeriods(results);
    followBasis(results.inventory->basis);
    compute();
}

services::BridgeRequest InventoryCompareTab::request() const {
    const auto period = [](const QComboBox* box) {
        return base::Period::fromEncoded(box->currentData().toInt()).value_or(base::Period::year(2025));
    };
    return {period(ends_[0].period),
            period(ends_[1].period),
            static_cast<View>(ends_[0].view->currentIndex()),
            static_cast<View>(ends_[1].view->currentIndex()),
            static_cast<DataBasis>(ends_[0].data->currentIndex()),
            static_cast<DataBasis>(ends_[1].data->currentIndex())};
}

void InventoryCompareTab::compute() {
    auto outcome = std::make_shared<base::Result<engine::views::Bridge>>(base::failure(kProjectBusy));
    computation_->run(
        tr("Comparing"),
        [outcome, wanted = request()](services::Calculations& calculations, const base::RunContext& run) {
            *outcome = calculations.bridge(wanted, run);
        },
        [this, outcome, wanted = request()] {
            data_ = {wanted.from_basis, wanted.to_basis};
            bridge_ = std::move(*outcome);
            showBridge();
        });
}

void InventoryCompareTab::fillKinds() {
    const QSignalBlocker silent(kind_);
    const int kept = kind_->count() == 0 ? kAllKinds : kind_->currentData().toInt();
    kind_->clear();
    kind_->addItem(tr("All kinds"), kAllKinds);
    for (const auto& step : (*bridge_)->by_kind) {
        kind_->addItem(text::toQString(context().language.text().termOr("bridge", bridgeKindWord(step.kind))),
                       static_cast<int>(step.kind));
    }
    kind_->setCurrentIndex(std::max(0, kind_->findData(kept)));
}

void InventoryCompareTab::showBridge() {
    const text::Text& words = context().language.text();
    const bool found = bridge_->has_value();
    kind_->setEnabled(found);
    deck_->setVisible(found);
    chart_->setVisible(found);
    if (!found) {
        const base::Error& error = bridge_->error();
        state_->setText("⚠ " + text::toQString(words.sentence(error) + " " + words.remedy(error)));
        return;
    }
    const engine::views::Bridge& bridge = **bridge_;
    const auto number = [](double value) { return text::toQString(text::formatFixed(value, 1)); };
    const bool closed = isClosed(bridge);
    const QString sums = tr("%1 t + terms %2 t = %3 t; residual %4 t")
                             .arg(number(bridge.from), number(bridge.to - bridge.from - bridge.residual),
                                  number(bridge.to), closed ? QStringLiteral("0") : number(bridge.residual));
    state_->setText((closed ? "✔ " : "✖ ") + sums);
    chart_->setSpec(bridge.by_kind.empty() ? charts::ChartSpec() : bridgeChart(bridge, data_, words));
    fillKinds();
    showTerms();
}

void InventoryCompareTab::showTerms() {
    if (!bridge_ || !*bridge_) {
        return;
    }
    const int kind = kind_->currentData().toInt();
    deck_->setTables(
        {bridgeTable(**bridge_, data_, kind == kAllKinds ? std::nullopt : std::optional(static_cast<BridgeKind>(kind)),
                     context().language.text(), context().directory.names())});
}

QString InventoryCompareTab::summary() const {
    return deck_->summary();
}

} // namespace parkcarbon::ui
