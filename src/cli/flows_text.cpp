#include "cli/flows_text.hpp"

#include "cli/text_table.hpp"

#include <algorithm>
#include <ostream>

namespace parkcarbon::cli {
namespace {

using namespace engine::flows;

constexpr std::size_t kShownExchanges = 10;

std::string amountText(const Amount& amount) {
    if (!amount.value) {
        return "–";
    }
    const std::string value = text::formatSignificant(*amount.value, 5);
    return amount.sd ? value + " ± " + text::formatSignificant(*amount.sd, 3) : value;
}

class ReviewText {
public:
    ReviewText(const FlowReview& review, Console& console)
        : review_(review), layers_(review.account->project.system.layers), console_(console), text_(console.text()) {}

    void print() const {
        printOpenBalances();
        printLosses();
        printIndicators();
        printHeat();
        printEmbodied();
    }

private:
    void heading(const char* term) const { console_.out() << '\n' << text_.term(term) << '\n'; }

    void printOpenBalances() const {
        TextTable table({text_.term("cli.column.party"), text_.term("cli.column.layer"), text_.term("cli.column.unit"),
                         text_.term("cli.column.inflow"), text_.term("cli.column.outflow"),
                         text_.term("cli.column.gap")});
        table.alignRight({3, 4, 5});
        bool any = false;
        for (const BalanceSheet& sheet : review_.balances) {
            if (sheet.closure == Closure::Open) {
                any = true;
                table.addRow({review_.parties[sheet.subject].id, layers_[sheet.layer].id, layers_[sheet.layer].unit,
                              amountText(sheet.raw.inflow), amountText(sheet.raw.outflow),
                              sheet.raw.gap ? text::formatPercent(*sheet.raw.gap) : "–"});
            }
        }
        if (any) {
            heading("cli.flows.open_balances");
            table.print(console_.out());
        }
    }

    void printLosses() const {
        TextTable table({text_.term("cli.column.party"), text_.term("cli.column.layer"), text_.term("cli.column.unit"),
                         text_.term("cli.column.amount"), text_.term("cli.column.share_of_input")});
        table.alignRight({3, 4});
        bool any = false;
        for (const LossTable& losses : review_.losses) {
            for (const Loss& loss : losses.losses) {
                any = true;
                table.addRow({review_.parties[loss.party].id, layers_[losses.layer].id, layers_[losses.layer].unit,
                              amountText(loss.amount),
                              loss.share_of_input.value ? text::formatPercent(*loss.share_of_input.value) : "–"});
            }
        }
        if (any) {
            heading("cli.flows.losses");
            table.print(console_.out());
        }
    }

    void printIndicators() const {
        TextTable table({text_.term("cli.column.name"), text_.term("cli.column.value"), text_.term("cli.column.unit")});
        table.alignRight({1});
        for (const NetworkIndicator& indicator : review_.indicators.indicators) {
            Amount amount;
            amount.value = indicator.value;
            amount.sd = indicator.sd;
            table.addRow({text_.termOr("flow_indicator", indicator.id), amountText(amount), indicator.unit});
        }
        heading("cli.flows.indicators");
        table.print(console_.out());
    }

    void printHeat() const {
        if (!review_.heat) {
            return;
        }
        TextTable table({text_.term("cli.flows.heat"), "GJ"});
        table.alignRight({1});
        table.addRow({text_.term("cli.flows.recovered"), text::formatFixed(review_.heat->recovered, 0)});
        table.addRow({text_.term("cli.flows.hot_utility"), text::formatFixed(review_.heat->hot_utility, 0)});
        table.addRow({text_.term("cli.flows.cold_utility"), text::formatFixed(review_.heat->cold_utility, 0)});
        console_.out() << '\n';
        table.print(console_.out());
    }

    void printEmbodied() const {
        if (!review_.embodied) {
            return;
        }
        const auto& flows = review_.exchanges.flows;
        const auto carbon = [&](std::size_t flow) { return review_.embodied->flows[flow].embodied_t; };
        std::vector<std::size_t> order;
        for (std::size_t flow = 0; flow < flows.size(); ++flow) {
            if (flows[flow].from && flows[flow].to) {
                order.push_back(flow);
            }
        }
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return carbon(a) > carbon(b); });
        order.resize(std::min(order.size(), kShownExchanges));
        TextTable table({text_.term("cli.column.flow"), text_.term("cli.column.material"), "tCO2e"});
        table.alignRight({2});
        for (const std::size_t flow : order) {
            table.addRow({flows[flow].id, text_.choiceLabel(flows[flow].product), text::formatFixed(carbon(flow), 1)});
        }
        heading("cli.flows.embodied");
        table.print(console_.out());
    }

    const FlowReview& review_;
    const std::vector<Layer>& layers_;
    Console& console_;
    const text::Text& text_;
};

} // namespace

void printReview(const FlowReview& review, Console& console) {
    ReviewText(review, console).print();
}

} // namespace parkcarbon::cli
