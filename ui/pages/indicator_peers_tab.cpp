#include "ui/pages/indicator_peers_tab.hpp"

#include "ui/document/results_keeper.hpp"
#include "ui/document/side_computation.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/pages/peer_tables.hpp"
#include "ui/widgets/table_deck.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QLabel>
#include <QVBoxLayout>

namespace parkcarbon::ui {

IndicatorPeersTab::IndicatorPeersTab(const Context& context, QWidget* parent)
    : QWidget(parent), context_(context), control_(new QLabel(this)), deck_(new TableDeck(context, this)),
      computation_(new SideComputation(context.document, context.results, this)) {
    computation_->assumeSlow();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    control_->setWordWrap(true);
    control_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(control_);
    deck_->setObjectName("peers");
    column->addWidget(deck_, 1);
    connect(&context.results, &ResultsKeeper::changed, this, [this] {
        stale_ = true;
        compute();
    });
    connect(&context.document, &ProjectDocument::stateChanged, this, &IndicatorPeersTab::compute);
    retranslate();
}

void IndicatorPeersTab::retranslate() {
    deck_->retranslate();
    showOutcome();
}

void IndicatorPeersTab::setScheme(const std::string& scheme_id) {
    stale_ = stale_ || scheme_id != scheme_id_;
    scheme_id_ = scheme_id;
    compute();
}

void IndicatorPeersTab::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    compute();
}

void IndicatorPeersTab::compute() {
    const ParkResults* results = context_.results.results();
    if (!stale_ || !isVisible() || scheme_id_.empty() || results == nullptr || context_.results.isOutdated() ||
        context_.document.session() == nullptr) {
        return;
    }
    stale_ = false;
    auto outcome = std::make_shared<Outcome>();
    computation_->run(
        tr("Comparing the parks"),
        [outcome, scheme = scheme_id_, period = results->period](services::Calculations& calculations,
                                                                 const base::RunContext& run) {
            outcome->peers = calculations.peerComparison(scheme, period, std::nullopt, run);
            outcome->control = calculations.controlClass(period, run);
        },
        [this, outcome] {
            outcome_ = outcome;
            showOutcome();
        });
}

void IndicatorPeersTab::showOutcome() {
    const text::Text& words = context_.language.text();
    const bool there = outcome_ != nullptr && outcome_->peers.has_value();
    deck_->setVisible(there);
    if (there) {
        deck_->setTables({peerScoreTable(*outcome_->peers, words), peerValueTable(*outcome_->peers, words)});
    }
    QStringList told;
    if (outcome_ != nullptr && outcome_->control) {
        told << controlText(*outcome_->control, words);
    }
    if (outcome_ != nullptr && !outcome_->peers) {
        told << "⚠ " + text::toQString(words.sentence(outcome_->peers.error()));
    }
    control_->setText(told.join('\n'));
}

} // namespace parkcarbon::ui
