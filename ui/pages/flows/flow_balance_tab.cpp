#include "ui/pages/flows/flow_balance_tab.hpp"

#include "ui/shell/navigator.hpp"
#include "ui/widgets/table_deck.hpp"

#include <utility>

namespace parkcarbon::ui {

void FlowBalanceTab::showBalances(std::shared_ptr<const FlowBalances> balances) {
    balances_ = std::move(balances);
    fill();
}

void FlowBalanceTab::attach(TableDeck* deck) {
    connect(deck, &TableDeck::summaryChanged, this, &FlowBalanceTab::summaryChanged);
    connect(deck, &TableDeck::explainRequested, this, [this](const QString& line) {
        if (hasBalances() && line.startsWith(QLatin1String("flow/"))) {
            context_.navigator.explainIn(balances().account().period, line);
        }
    });
}

} // namespace parkcarbon::ui
