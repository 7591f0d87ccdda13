#include "ui/pages/inventory_views_tab.hpp"

#include "ui/document/side_computation.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/pages/period_line.hpp"
#include "ui/widgets/table_deck.hpp"

#include <QLabel>
#include <QVBoxLayout>

namespace parkcarbon::ui {

InventoryViewsTab::InventoryViewsTab(const Context& page_context, QWidget* parent)
    : InventoryTab(page_context, parent),
      computation_(new SideComputation(context().document, context().results, this)), error_(new QLabel(this)),
      deck_(new TableDeck(context(), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    error_->setWordWrap(true);
    error_->hide();
    column->addWidget(error_);
    column->addWidget(deck_, 1);
    connect(deck_, &TableDeck::explainRequested, this,
            [this](const QString& line) { explainPeriodLine(context().navigator, line); });
    connect(deck_, &TableDeck::summaryChanged, this, &InventoryTab::summaryChanged);
}

QString InventoryViewsTab::title() const {
    return tr("Views");
}

void InventoryViewsTab::retranslate() {
    deck_->setName(tr("Views of the inventory"));
    deck_->retranslate();
}

void InventoryViewsTab::fill(const ParkResults& results) {
    if (results_ && source_ == results.inventory) {
        deck_->setTables(viewTables(*results_, context().language.text())); // only the language may differ
        return;
    }
    auto outcome = std::make_shared<base::Result<ViewResults>>(base::failure(kProjectBusy));
    computation_->run(
        tr("Arranging the views"),
        [outcome, results](services::Calculations& calculations, const base::RunContext& run) {
            *outcome = viewResults(calculations, results, run);
        },
        [this, outcome, source = results.inventory] {
            source_ = source;
            showResults(*outcome);
        });
}

void InventoryViewsTab::showResults(const base::Result<ViewResults>& results) {
    const text::Text& words = context().language.text();
    error_->setVisible(!results);
    deck_->setVisible(results.has_value());
    if (!results) {
        results_.reset();
        error_->setText("⚠ " + text::toQString(words.sentence(results.error()) + " " + words.remedy(results.error())));
        return;
    }
    results_ = *results;
    deck_->setTables(viewTables(*results_, words));
}

QString InventoryViewsTab::summary() const {
    return deck_->summary();
}

} // namespace parkcarbon::ui
