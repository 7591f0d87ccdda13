#include "ui/pages/pollutants_page.hpp"

#include "ui/document/project_directory.hpp"
#include "ui/document/results_keeper.hpp"
#include "ui/document/side_computation.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/pages/period_line.hpp"
#include "ui/pages/pollutant_tables.hpp"
#include "ui/settings/settings.hpp"
#include "ui/widgets/outdated_bar.hpp"
#include "ui/widgets/table_deck.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

using namespace engine::pollutants;

constexpr int kMargin = 12;
constexpr double kRateStep = 0.1;
constexpr double kLargestEta = 1000.0;
constexpr int kEtaDecimals = 4;

/// A number that need not be entered: the smallest value stands for "none".
std::optional<double> entered(const QDoubleSpinBox* box) {
    return box->value() > box->minimum() ? std::optional(box->value()) : std::nullopt;
}

} // namespace

PollutantsPage::PollutantsPage(const Context& page_context, QWidget* parent)
    : Page(page_context, parent), period_(new QComboBox(this)), air_rate_(new QDoubleSpinBox(this)),
      water_rate_(new QDoubleSpinBox(this)), basis_(new QLabel(this)), error_(new QLabel(this)),
      outdated_(new OutdatedBar(page_context, this)), tabs_(new QTabWidget(this)),
      deck_(new TableDeck(context(), tabs_)), together_(new QWidget(tabs_)), from_(new QComboBox(together_)),
      to_(new QComboBox(together_)), eta_(new QDoubleSpinBox(together_)),
      together_deck_(new TableDeck(context(), together_)),
      computation_(new SideComputation(context().document, context().results, this)) {
    build();
    const auto restart = [this] {
        stale_ = true;
        compute();
    };
    for (QComboBox* box : {period_, from_, to_}) {
        connect(box, &QComboBox::activated, this, restart);
    }
    for (QDoubleSpinBox* box : {air_rate_, water_rate_}) {
        connect(box, &QDoubleSpinBox::valueChanged, this, [this, restart] {
            storeRates();
            restart();
        });
    }
    connect(eta_, &QDoubleSpinBox::valueChanged, this, restart);
    connect(&context().results, &ResultsKeeper::changed, this, [this] {
        stale_ = true;
        outcome_ = context().results.results() == nullptr ? nullptr : outcome_;
        fillPeriods();
        showOutcome();
        computeIfSeen();
    });
    connect(&context().document, &ProjectDocument::stateChanged, this, &PollutantsPage::computeIfSeen);
    for (const TableDeck* deck : {deck_, together_deck_}) {
        connect(deck, &TableDeck::explainRequested, this,
                [this](const QString& line) { explainPeriodLine(context().navigator, line); });
        connect(deck, &TableDeck::summaryChanged, this, &Page::selectionSummaryChanged);
    }
    connect(tabs_, &QTabWidget::currentChanged, this, &Page::selectionSummaryChanged);
    retranslate();
}

void PollutantsPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, 0);
    auto* head = new QHBoxLayout;
    const auto prepare = [](QDoubleSpinBox* box, double lowest, double highest, std::optional<double> value) {
        box->setDecimals(2);
        box->setSingleStep(kRateStep);
        box->setRange(lowest - kRateStep, highest); // one step below the lowest rate: none is entered
        box->setKeyboardTracking(false);
        box->setValue(value.value_or(box->minimum()));
    };
    prepare(air_rate_, kLowestAirRate, kHighestAirRate, context().settings.taxRate("air"));
    prepare(water_rate_, kLowestWaterRate, kHighestWaterRate, context().settings.taxRate("water"));
    period_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    QWidget* const fields[3] = {period_, air_rate_, water_rate_};
    for (int index = 0; index < 3; ++index) {
        labels_[index] = new QLabel(this);
        labels_[index]->setBuddy(fields[index]);
        head->addWidget(labels_[index]);
        head->addWidget(fields[index]);
    }
    head->addStretch(1);
    column->addLayout(head);
    for (QLabel* label : {basis_, error_}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    error_->hide();
    column->addWidget(outdated_);
    deck_->setObjectName("emissions");
    together_deck_->setObjectName("together");
    tabs_->setDocumentMode(true);
    tabs_->addTab(deck_, QString());
    buildTogether();
    tabs_->addTab(together_, QString());
    column->addWidget(tabs_, 1);
}

void PollutantsPage::buildTogether() {
    auto* column = new QVBoxLayout(together_);
    column->setContentsMargins(0, 6, 0, 0);
    auto* head = new QHBoxLayout;
    eta_->setDecimals(kEtaDecimals);
    eta_->setRange(0.0, kLargestEta);
    eta_->setKeyboardTracking(false);
    QWidget* const fields[3] = {from_, to_, eta_};
    for (int index = 0; index < 3; ++index) {
        together_labels_[index] = new QLabel(together_);
        together_labels_[index]->setBuddy(fields[index]);
        head->addWidget(together_labels_[index]);
        head->addWidget(fields[index]);
    }
    for (QComboBox* box : {from_, to_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    head->addStretch(1);
    column->addLayout(head);
    column->addWidget(together_deck_, 1);
}

void PollutantsPage::retranslate() {
    const QString names[3] = {tr("&Period:"), tr("Tax rate &air (CNY per equivalent):"), tr("Tax rate &water:")};
    QWidget* const fields[3] = {period_, air_rate_, water_rate_};
    const QString together_names[3] = {tr("&From:"), tr("&To:"), tr("&η (equivalents per t CO2e):")};
    QWidget* const together_fields[3] = {from_, to_, eta_};
    const auto spoken = [](QString name) { return name.remove('&').remove(':').remove(QChar(0xFF1A)); };
    for (int index = 0; index < 3; ++index) {
        labels_[index]->setText(names[index]);
        fields[index]->setAccessibleName(spoken(names[index]));
        together_labels_[index]->setText(together_names[index]);
        together_fields[index]->setAccessibleName(spoken(together_names[index]));
    }
    for (QDoubleSpinBox* box : {air_rate_, water_rate_, eta_}) {
        box->setSpecialValueText(tr("not entered"));
    }
    outdated_->retranslate();
    tabs_->setAccessibleName(tr("Pollutants"));
    tabs_->tabBar()->setAccessibleName(tr("Parts of the account of pollutants"));
    tabs_->setTabText(0, tr("Emissions and tax"));
    tabs_->setTabText(1, tr("Together with carbon"));
    deck_->setName(tr("Tables of pollutants"));
    deck_->retranslate();
    together_deck_->retranslate();
    fillPeriods();
    showOutcome();
}

QString PollutantsPage::selectionSummary() const {
    return tabs_->currentIndex() == 0 ? deck_->summary() : together_deck_->summary();
}

void PollutantsPage::aboutToShow() {
    compute();
}

void PollutantsPage::storeRates() {
    context().settings.setTaxRate("air", entered(air_rate_));
    context().settings.setTaxRate("water", entered(water_rate_));
}

void PollutantsPage::fillPeriods() {
    const ParkResults* results = context().results.results();
    for (QComboBox* box : {period_, from_, to_}) {
        const QVariant kept = box->currentData();
        box->clear();
        if (results == nullptr) {
            continue;
        }
        for (const base::Period period : results->periods) {
            box->addItem(text::toQString(context().language.text().period(period)), period.encoded());
        }
        const int first = results->by_year.empty() ? results->period.encoded()
                                                   : base::Period::year(results->by_year.begin()->first).encoded();
        const int found = kept.isValid() ? box->findData(kept) : -1;
        box->setCurrentIndex(found >= 0 ? found : box->findData(box == from_ ? first : results->period.encoded()));
    }
}

void PollutantsPage::computeIfSeen() {
    if (isVisible()) {
        compute();
    }
}

void PollutantsPage::compute() {
    const bool ready = stale_ && context().results.results() != nullptr && !context().results.isOutdated() &&
                       context().document.session() != nullptr;
    const auto period = base::Period::fromEncoded(period_->currentData().toInt());
    const auto from = base::Period::fromEncoded(from_->currentData().toInt());
    const auto to = base::Period::fromEncoded(to_->currentData().toInt());
    if (!ready || !period || !from || !to) {
        return;
    }
    stale_ = false;
    auto outcome = std::make_shared<Outcome>();
    Options options;
    options.period = *period;
    options.air_rate_cny = entered(air_rate_);
    options.water_rate_cny = entered(water_rate_);
    options.keep_lines = false;
    computation_->run(
        tr("Computing the pollutants"),
        [outcome, options, from = *from, to = *to, eta = entered(eta_)](services::Calculations& calculations,
                                                                        const base::RunContext& run) {
            const auto library = calculations.library();
            if (!library) {
                outcome->account = base::failure(library.error());
                outcome->co_control = base::failure(library.error());
                return;
            }
            outcome->library = *library;
            outcome->account = calculations.pollutants(options, run);
            outcome->co_control = calculations.coControl(from, to, eta, run);
        },
        [this, outcome] {
            outcome_ = outcome;
            showOutcome();
        });
}

void PollutantsPage::showOutcome() {
    const text::Text& words = context().language.text();
    basis_->setText(
        entered(air_rate_) || entered(water_rate_)
            ? tr("The rates entered here hold where a record states none; they come before the project's decisions and "
                 "are kept on this computer.")
            : tr("No rate is entered here: what records state and what the project has decided counts."));
    tabs_->setVisible(outcome_ != nullptr);
    error_->hide();
    if (outcome_ == nullptr) {
        return;
    }
    const auto failed = [&](const base::Error& error) {
        error_->setText("⚠ " + text::toQString(words.sentence(error) + " " + words.remedy(error)));
        error_->show();
    };
    if (outcome_->account) {
        deck_->setTables(pollutantTables(*outcome_->account, *outcome_->library, words, context().directory.names()));
    } else {
        deck_->setTables({});
        failed(outcome_->account.error());
    }
    if (outcome_->co_control) {
        together_deck_->setTables({coControlTable(*outcome_->co_control, *outcome_->library, words)});
    } else {
        together_deck_->setTables({});
        failed(outcome_->co_control.error());
    }
}

} // namespace parkcarbon::ui
