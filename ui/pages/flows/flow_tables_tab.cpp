#include "ui/pages/flows/flow_tables_tab.hpp"

#include "ui/language/language_switch.hpp"
#include "ui/pages/flows/exchange_tables.hpp"
#include "ui/pages/flows/indicator_tables.hpp"
#include "ui/pages/flows/official_form_tables.hpp"
#include "ui/widgets/table_deck.hpp"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace parkcarbon::ui {

FlowTablesTab::FlowTablesTab(Kind kind, const Context& page_context, QWidget* parent)
    : FlowBalanceTab(page_context, parent), kind_(kind), nothing_(new QLabel(this)),
      deck_(new TableDeck(context(), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    nothing_->setWordWrap(true);
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    nothing_->hide();
    column->addWidget(nothing_, 1);
    column->addWidget(deck_, 1);
    attach(deck_);
}

QString FlowTablesTab::title() const {
    switch (kind_) {
    case Kind::Forms:
        return tr("Official tables");
    case Kind::Indicators:
        return tr("Indicators");
    case Kind::Carbon:
        return tr("Carbon in exchanges");
    case Kind::Costs:
        break;
    }
    return tr("Flow costs");
}

void FlowTablesTab::retranslate() {
    deck_->setName(title());
    deck_->retranslate();
}

QString FlowTablesTab::summary() const {
    return deck_->summary();
}

std::vector<ResultTable> FlowTablesTab::tables() const {
    const text::Text& words = context().language.text();
    switch (kind_) {
    case Kind::Forms:
        return officialFormTables(sharedBalances(), words);
    case Kind::Indicators:
        return indicatorTables(balances(), words);
    case Kind::Carbon:
        return embodiedTables(sharedBalances(), words);
    case Kind::Costs:
        break;
    }
    return costTables(balances(), words);
}

QString FlowTablesTab::whatToEnter() const {
    switch (kind_) {
    case Kind::Forms:
        return tr("The park has no flows of water or energy in this period. Enter them under Flow data with the layer "
                  "water or energy, or as energy transfers.");
    case Kind::Indicators:
    case Kind::Carbon:
        return tr(
            "No exchange of goods, water or energy is known in this period. Enter flows between enterprises under "
            "Flow data, or energy transfers.");
    case Kind::Costs:
        break;
    }
    return tr("No money is known in this period. Enter what is paid as flows of the layer value, from outside to the "
              "enterprise that pays: the material as it is called among the flows of goods, the energy carrier, or any "
              "other name for labour, depreciation and the like.");
}

void FlowTablesTab::fill() {
    std::vector<ResultTable> filled = tables();
    nothing_->setVisible(filled.empty());
    nothing_->setText(whatToEnter());
    deck_->setVisible(!filled.empty());
    deck_->setTables(std::move(filled));
}

} // namespace parkcarbon::ui
