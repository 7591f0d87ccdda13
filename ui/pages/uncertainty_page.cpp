#include "ui/pages/uncertainty_page.hpp"

#include "ui/document/project_directory.hpp"
#include "ui/document/results_keeper.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/parameter_words.hpp"
#include "ui/pages/uncertainty_tables.hpp"
#include "ui/widgets/chart_panel.hpp"
#include "ui/widgets/interval_chart.hpp"
#include "ui/widgets/table_deck.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr int kMargin = 12;
constexpr int kFewestDraws = 100;
constexpr int kMostOfferedDraws = 1'000'000;
constexpr int kDrawsStep = 1'000;
constexpr int kInitialDraws = 10'000;
constexpr int kInitialSeed = 1;
constexpr int kLargestSeed = 999'999;
constexpr std::size_t kMostBars = 10;
constexpr std::size_t kMostIntervals = 15;
constexpr int kNoBase = 0;

} // namespace

UncertaintyPage::UncertaintyPage(const Context& page_context, QWidget* parent)
    : Page(page_context, parent), period_(new QComboBox(this)), base_(new QComboBox(this)), draws_(new QSpinBox(this)),
      seed_(new QSpinBox(this)), compute_(new QPushButton(this)), state_(new QLabel(this)), tabs_(new QTabWidget(this)),
      deck_(new TableDeck(context(), tabs_)), park_intervals_(new IntervalChart(context().theme)),
      enterprise_intervals_(new IntervalChart(context().theme)) {
    build();
    connect(compute_, &QPushButton::clicked, this, &UncertaintyPage::compute);
    connect(output_, &QComboBox::activated, this, &UncertaintyPage::showContributions);
    connect(deck_, &TableDeck::summaryChanged, this, &Page::selectionSummaryChanged);
    connect(contributions_deck_, &TableDeck::summaryChanged, this, &Page::selectionSummaryChanged);
    connect(tabs_, &QTabWidget::currentChanged, this, &Page::selectionSummaryChanged);
    connect(&context().results, &ResultsKeeper::changed, this, [this] {
        fillPeriods();
        showState();
    });
    connect(&context().document, &ProjectDocument::stateChanged, this, &UncertaintyPage::showState);
    connect(&context().document, &ProjectDocument::aboutToClose, this, [this] {
        ++generation_;
        result_.reset();
        error_.reset();
        base_->clear();
        period_->clear();
        showResult();
    });
    retranslate();
}

void UncertaintyPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, 0);
    auto* periods = new QHBoxLayout;
    auto* draws = new QHBoxLayout; // a row of its own: one row would be wider than a small screen has room for
    draws_->setRange(kFewestDraws, kMostOfferedDraws);
    draws_->setSingleStep(kDrawsStep);
    draws_->setGroupSeparatorShown(true);
    draws_->setValue(kInitialDraws);
    seed_->setRange(0, kLargestSeed);
    seed_->setValue(kInitialSeed);
    QWidget* const fields[4] = {period_, base_, draws_, seed_};
    for (int index = 0; index < 4; ++index) {
        labels_[index] = new QLabel(this);
        labels_[index]->setBuddy(fields[index]);
        QHBoxLayout* row = index < 2 ? periods : draws;
        row->addWidget(labels_[index]);
        row->addWidget(fields[index]);
    }
    for (QComboBox* box : {period_, base_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    draws->addWidget(compute_);
    for (QHBoxLayout* row : {periods, draws}) {
        row->addStretch(1);
        column->addLayout(row);
    }
    state_->setWordWrap(true);
    column->addWidget(state_);
    deck_->setObjectName("results");
    tabs_->setDocumentMode(true);
    tabs_->addTab(deck_, QString());
    auto* scroll = new QScrollArea(tabs_);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto* both = new QWidget(scroll);
    auto* below = new QVBoxLayout(both);
    below->addWidget(park_intervals_);
    below->addWidget(enterprise_intervals_);
    below->addStretch(1);
    scroll->setWidget(both);
    intervals_ = scroll;
    tabs_->addTab(intervals_, QString());
    contributions_ = buildContributions();
    tabs_->addTab(contributions_, QString());
    column->addWidget(tabs_, 1);
}

QWidget* UncertaintyPage::buildContributions() {
    auto* page = new QWidget(tabs_);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 6, 0, 0);
    auto* head = new QHBoxLayout;
    output_label_ = new QLabel(page);
    output_ = new QComboBox(page);
    output_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    output_->setMinimumContentsLength(24);
    output_label_->setBuddy(output_);
    head->addWidget(output_label_);
    head->addWidget(output_);
    head->addStretch(1);
    column->addLayout(head);
    auto* split = new QSplitter(Qt::Vertical, page);
    chart_ = new ChartPanel(context().theme, split);
    contributions_deck_ = new TableDeck(context(), split);
    contributions_deck_->setObjectName("contributions");
    split->addWidget(chart_);
    split->addWidget(contributions_deck_);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    column->addWidget(split, 1);
    return page;
}

void UncertaintyPage::retranslate() {
    const QString names[4] = {tr("&Period:"), tr("Trend &since:"), tr("D&raws:"), tr("See&d:")};
    QWidget* const fields[4] = {period_, base_, draws_, seed_};
    for (int index = 0; index < 4; ++index) {
        labels_[index]->setText(names[index]);
        fields[index]->setAccessibleName(QString(names[index]).remove('&').remove(':').remove(QChar(0xFF1A)));
    }
    seed_->setToolTip(tr("The same seed gives the same numbers again, to the last digit."));
    compute_->setText(tr("&Compute"));
    tabs_->setAccessibleName(tr("Uncertainty"));
    tabs_->tabBar()->setAccessibleName(tr("Parts of the uncertainty"));
    tabs_->setTabText(tabs_->indexOf(deck_), tr("Results"));
    tabs_->setTabText(tabs_->indexOf(intervals_), tr("Intervals"));
    tabs_->setTabText(tabs_->indexOf(contributions_), tr("Contributions"));
    output_label_->setText(tr("C&ontributions to:"));
    output_->setAccessibleName(tr("Contributions to"));
    chart_->setEmptyText(tr("Nothing to show"));
    deck_->setName(tr("Tables of the uncertainty"));
    deck_->retranslate();
    contributions_deck_->retranslate();
    fillPeriods();
    showState();
    showResult();
}

QString UncertaintyPage::selectionSummary() const {
    if (tabs_->currentWidget() == deck_) {
        return deck_->summary();
    }
    return tabs_->currentWidget() == contributions_ ? contributions_deck_->summary() : QString();
}

void UncertaintyPage::aboutToShow() {
    fillPeriods();
    showState();
}

void UncertaintyPage::fillPeriods() {
    const ParkResults* results = context().results.results();
    if (results == nullptr) {
        return;
    }
    const text::Text& words = context().language.text();
    const QVariant period = period_->currentData();
    const QVariant base = base_->currentData();
    period_->clear();
    base_->clear();
    base_->addItem(tr("none"), kNoBase);
    for (const base::Period one : results->periods) {
        period_->addItem(text::toQString(words.period(one)), one.encoded());
    }
    for (const auto& [year, inventory] : results->by_year) {
        const base::Period one = base::Period::year(year);
        base_->addItem(text::toQString(words.period(one)), one.encoded());
    }
    const int first =
        results->by_year.empty() ? kNoBase : base::Period::year(results->by_year.begin()->first).encoded();
    const int suggested = first == results->period.encoded() ? kNoBase : first;
    period_->setCurrentIndex(
        std::max(0, period_->findData(period.isValid() ? period : QVariant(results->period.encoded()))));
    base_->setCurrentIndex(std::max(0, base_->findData(base.isValid() ? base : QVariant(suggested))));
}

void UncertaintyPage::compute() {
    services::Calculations* calculations = context().document.calculations();
    const auto period = base::Period::fromEncoded(period_->currentData().toInt());
    if (calculations == nullptr || !period || running_ > 0) {
        return;
    }
    const auto base_period = base::Period::fromEncoded(base_->currentData().toInt());
    const bool has_base = base_period && *base_period != *period;
    const auto task = calculations->uncertaintyTask(
        *period, has_base ? std::optional(*base_period) : std::nullopt,
        {static_cast<std::uint64_t>(draws_->value()), static_cast<std::uint64_t>(seed_->value())});
    if (!task) {
        take(base::failure(task.error()));
        return;
    }
    using Outcome = base::Result<std::shared_ptr<const Result>>;
    auto outcome = std::make_shared<Outcome>(base::failure(kProjectBusy));
    ++running_;
    context().jobs.start(
        tr("Computing the uncertainty"),
        [outcome, task = *task](const base::RunContext& run) { *outcome = task.run(run); },
        [this, outcome, task = *task, generation = generation_] {
            --running_;
            if (generation == generation_) {
                result_period_ = task.period;
                result_revision_ = task.snapshot->revision;
                take(*outcome);
            }
            showState();
            emit computed();
        });
    showState();
}

void UncertaintyPage::take(const base::Result<std::shared_ptr<const Result>>& outcome) {
    result_ = outcome ? *outcome : nullptr;
    error_ = outcome ? std::nullopt : std::optional(outcome.error());
    showResult();
    showState();
}

void UncertaintyPage::showState() {
    const ParkResults* results = context().results.results();
    compute_->setEnabled(running_ == 0 && context().document.session() != nullptr && period_->count() > 0);
    if (running_ > 0) {
        state_->setText(tr("Computing… You can go on working."));
        return;
    }
    if (error_) {
        const text::Text& words = context().language.text();
        state_->setText("⚠ " + text::toQString(words.sentence(*error_) + " " + words.remedy(*error_)));
        return;
    }
    if (result_ == nullptr) {
        state_->setText(
            tr("Choose the number of draws and press Compute. The same seed gives the same numbers again."));
        return;
    }
    const QString basis = tr("%1: %2 draws, seed %3, data revision %4")
                              .arg(text::toQString(context().language.text().period(result_period_)))
                              .arg(text::toQString(text::formatFixed(static_cast<double>(result_->draws), 0)))
                              .arg(static_cast<qulonglong>(result_->seed))
                              .arg(result_revision_);
    const bool old =
        results != nullptr && (context().results.isOutdated() || results->inventory->revision != result_revision_);
    state_->setText(old ? "⚠ " + tr("Out of date: %1. Compute again.").arg(basis) : basis);
}

void UncertaintyPage::fillOutputs() {
    const QSignalBlocker silent(output_);
    const QVariant kept = output_->currentData();
    output_->clear();
    const text::Text& words = context().language.text();
    const ReferenceDirectory& names = context().directory.names();
    for (const auto* output : currentOutputs(*result_)) {
        output_->addItem(outputName(output->id, words, names), QString::fromStdString(output->id));
    }
    for (const auto& trend : result_->trends) {
        output_->addItem(tr("Change: %1").arg(outputName(trend.current, words, names)),
                         "trend/" + QString::fromStdString(trend.current));
    }
    const bool known = kept.isValid() && output_->findData(kept) >= 0;
    // Scope 1 + 2 by location, which most readers ask for first.
    int shown = known ? output_->findData(kept) : output_->findData("park/scope_1_2_location");
    if (shown < 0) {
        shown = output_->findData("current/park/scope_1_2_location");
    }
    output_->setCurrentIndex(std::max(0, shown));
}

void UncertaintyPage::showResult() {
    tabs_->setEnabled(result_ != nullptr);
    if (result_ == nullptr) {
        deck_->setTables({});
        contributions_deck_->setTables({});
        output_->clear();
        chart_->setSpec({});
        park_intervals_->setIntervals({}, {}, {});
        enterprise_intervals_->setIntervals({}, {}, {});
        return;
    }
    const text::Text& words = context().language.text();
    const ReferenceDirectory& names = context().directory.names();
    deck_->setTables({outputsTable(*result_, words, names), trendTable(*result_, words, names)});
    const QString unit = text::toQString(words.unitName("tCO2e"));
    park_intervals_->setIntervals(tr("Views of the park"), unit,
                                  intervalsOf(*result_, true, kMostIntervals, words, names));
    enterprise_intervals_->setIntervals(tr("The largest enterprises"), unit,
                                        intervalsOf(*result_, false, kMostIntervals, words, names));
    fillOutputs();
    showContributions();
    showState();
}

void UncertaintyPage::showContributions() {
    if (result_ == nullptr) {
        return;
    }
    const QString id = output_->currentData().toString();
    const std::vector<engine::uncertainty::Contribution>* found = nullptr;
    for (const auto& output : result_->outputs) {
        found = QString::fromStdString(output.id) == id ? &output.contributions : found;
    }
    for (const auto& trend : result_->trends) {
        found = "trend/" + QString::fromStdString(trend.current) == id ? &trend.contributions : found;
    }
    if (found == nullptr) {
        return;
    }
    const text::Text& words = context().language.text();
    const ReferenceDirectory& names = context().directory.names();
    chart_->setSpec(contributionsChart(*result_, *found, words, names, kMostBars));
    contributions_deck_->setTables({contributionsTable(*result_, *found, words, names)});
}

} // namespace parkcarbon::ui
