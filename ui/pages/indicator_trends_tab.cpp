#include "ui/pages/indicator_trends_tab.hpp"

#include "ui/document/results_keeper.hpp"
#include "ui/document/side_computation.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/pages/trend_tables.hpp"
#include "ui/widgets/chart_panel.hpp"
#include "ui/widgets/table_deck.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace parkcarbon::ui {

IndicatorTrendsTab::IndicatorTrendsTab(const Context& context, QWidget* parent)
    : QWidget(parent), context_(context), from_label_(new QLabel(this)), from_(new QComboBox(this)),
      to_label_(new QLabel(this)), to_(new QComboBox(this)), error_(new QLabel(this)),
      drivers_(new ChartPanel(context.theme, this)), trend_(new ChartPanel(context.theme, this)),
      deck_(new TableDeck(context, this)), computation_(new SideComputation(context.document, context.results, this)) {
    computation_->assumeSlow();
    build();
    for (QComboBox* box : {from_, to_}) {
        connect(box, &QComboBox::activated, this, [this] {
            stale_ = true;
            compute();
        });
    }
    connect(&context.results, &ResultsKeeper::changed, this, [this] {
        stale_ = true;
        trends_ = context_.results.results() == nullptr ? nullptr : trends_;
        fillYears();
        compute();
    });
    connect(&context.document, &ProjectDocument::stateChanged, this, &IndicatorTrendsTab::compute);
    fillYears();
    retranslate();
}

void IndicatorTrendsTab::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    auto* head = new QHBoxLayout;
    from_label_->setBuddy(from_);
    to_label_->setBuddy(to_);
    for (QWidget* widget : {static_cast<QWidget*>(from_label_), static_cast<QWidget*>(from_),
                            static_cast<QWidget*>(to_label_), static_cast<QWidget*>(to_)}) {
        head->addWidget(widget);
    }
    head->addStretch(1);
    column->addLayout(head);
    error_->setWordWrap(true);
    error_->hide();
    column->addWidget(error_);
    auto* charts = new QHBoxLayout;
    charts->addWidget(drivers_, 1);
    charts->addWidget(trend_, 1);
    column->addLayout(charts, 3);
    deck_->setObjectName("trends");
    column->addWidget(deck_, 2);
}

void IndicatorTrendsTab::retranslate() {
    from_->setAccessibleName(tr("First year"));
    to_->setAccessibleName(tr("Last year"));
    from_label_->setText(tr("F&rom"));
    to_label_->setText(tr("T&o"));
    drivers_->setEmptyText(tr("The added value of both years is needed to tell what moved the emissions."));
    trend_->setEmptyText(tr("Two years of data are needed."));
    deck_->retranslate();
    showTrends();
}

void IndicatorTrendsTab::fillYears() {
    const ParkResults* results = context_.results.results();
    for (QComboBox* box : {from_, to_}) {
        const QVariant kept = box->currentData();
        box->clear();
        if (results == nullptr) {
            continue;
        }
        for (const auto& [year, inventory] : results->by_year) {
            box->addItem(QString::number(year), base::Period::year(year).encoded());
        }
        const int found = kept.isValid() ? box->findData(kept) : -1;
        box->setCurrentIndex(found >= 0 ? found : box == from_ ? 0 : box->count() - 1);
    }
}

void IndicatorTrendsTab::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    compute();
}

void IndicatorTrendsTab::compute() {
    const ParkResults* results = context_.results.results();
    const auto from = base::Period::fromEncoded(from_->currentData().toInt());
    const auto to = base::Period::fromEncoded(to_->currentData().toInt());
    const bool ready = stale_ && isVisible() && results != nullptr && !context_.results.isOutdated() &&
                       context_.document.session() != nullptr;
    if (!ready || !from || !to) {
        return;
    }
    stale_ = false;
    auto outcome = std::make_shared<base::Result<services::ParkTrends>>(base::failure(kProjectBusy));
    computation_->run(
        tr("Computing the trends"),
        [outcome, from = *from, to = *to, snapshot = results->snapshot](services::Calculations& calculations,
                                                                        const base::RunContext&) {
            *outcome = services::parkTrends(calculations, *snapshot, from, to);
        },
        [this, outcome] {
            trends_ = outcome;
            showTrends();
        });
}

void IndicatorTrendsTab::showTrends() {
    const text::Text& words = context_.language.text();
    const bool there = trends_ != nullptr && trends_->has_value();
    const bool failed = trends_ != nullptr && !trends_->has_value();
    error_->setVisible(failed);
    if (failed) {
        error_->setText("⚠ " +
                        text::toQString(words.sentence(trends_->error()) + " " + words.remedy(trends_->error())));
    }
    drivers_->setVisible(there);
    trend_->setVisible(there);
    deck_->setVisible(there);
    if (there) {
        drivers_->setSpec(driverChart(**trends_, words));
        trend_->setSpec(trendChart(**trends_, words));
        deck_->setTables(trendTables(**trends_, words));
    }
}

} // namespace parkcarbon::ui
