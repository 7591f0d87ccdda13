#pragma once

#include "ui/pages/flows/flow_balance_tab.hpp"

#include "ui/models/result_table.hpp"

#include <parkcarbon/text/text.hpp>

#include <vector>

class QLabel;

namespace parkcarbon::ui {

/// A tab that is one deck of tables, or says what to enter where there are none.
class FlowTablesTab : public FlowBalanceTab {
    Q_OBJECT
public:
    enum class Kind { Forms, Indicators, Carbon, Costs };
    FlowTablesTab(Kind kind, const Context& context, QWidget* parent);

    QString title() const override;
    void retranslate() override;
    QString summary() const override;

protected:
    void fill() override;

private:
    std::vector<ResultTable> tables() const;
    QString whatToEnter() const;

    Kind kind_;
    QLabel* nothing_;
    TableDeck* deck_;
};

} // namespace parkcarbon::ui
