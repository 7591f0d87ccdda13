#pragma once

#include "ui/pages/flows/flow_balances.hpp"
#include "ui/shell/context.hpp"

#include <QString>
#include <QWidget>

#include <memory>

namespace parkcarbon::ui {

class TableDeck;

/// One way to look at a park's balances. Tabs are filled when they are first seen after a change.
class FlowBalanceTab : public QWidget {
    Q_OBJECT
public:
    explicit FlowBalanceTab(const Context& context, QWidget* parent) : QWidget(parent), context_(context) {}

    virtual QString title() const = 0;
    virtual void retranslate() = 0;                ///< the words around the numbers; `showBalances` follows
    virtual QString summary() const { return {}; } ///< of what is selected, for the status bar
    void showBalances(std::shared_ptr<const FlowBalances> balances);

signals:
    void summaryChanged();

protected:
    virtual void fill() = 0; ///< with `balances()`, which is there then
    const Context& context() const { return context_; }
    const FlowBalances& balances() const { return *balances_; }
    const std::shared_ptr<const FlowBalances>& sharedBalances() const { return balances_; }
    bool hasBalances() const { return balances_ != nullptr; }
    /// Explains the deck's numbers in the period of the balances and tells its summary.
    void attach(TableDeck* deck);

private:
    const Context& context_;
    std::shared_ptr<const FlowBalances> balances_;
};

} // namespace parkcarbon::ui
