#include "ui/pages/flows/exchange_tables.hpp"

#include "ui/pages/flows/flow_cells.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace parkcarbon::ui {
namespace {

using engine::flows::BurdenKey;
using engine::flows::EmbodiedCarbon;
using engine::flows::ExchangeNetwork;

constexpr int kCarbonDecimals = 1;
constexpr double kClosed = 1e-9;

QString translated(const char* source) {
    return QCoreApplication::translate("EmbodiedTables", source);
}

const char* keyWord(BurdenKey key) {
    switch (key) {
    case BurdenKey::FinalUse:
        return "final_use";
    case BurdenKey::Service:
        return "service";
    case BurdenKey::Value:
        return "value";
    case BurdenKey::Amount:
        return "amount";
    case BurdenKey::Factor:
        break;
    }
    return "factor";
}

const char* kindWord(ExchangeNetwork::Kind kind) {
    switch (kind) {
    case ExchangeNetwork::Kind::Goods:
        return "goods";
    case ExchangeNetwork::Kind::Energy:
        return "energy";
    case ExchangeNetwork::Kind::Waste:
        break;
    }
    return "waste";
}

class EmbodiedWriter {
public:
    EmbodiedWriter(const FlowBalances& balances, const text::Text& words)
        : cells_(words, balances.account().project, balances.review->parties),
          system_(balances.account().project.system), network_(balances.review->exchanges),
          carbon_(*balances.review->embodied) {
        for (std::uint32_t flow = 0; flow < system_.flows.size(); ++flow) {
            flow_of_id_.emplace(system_.flows[flow].id, flow);
        }
    }

    ResultTable exchanges() const {
        std::vector<std::size_t> order(network_.flows.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return carbon_.flows[a].embodied_t > carbon_.flows[b].embodied_t;
        });
        ValueRows rows;
        for (const std::size_t index : order) {
            const ExchangeNetwork::Flow& flow = network_.flows[index];
            rows.push_back({numberCell(carbon_.flows[index].embodied_t, {}, true), textCell(end(flow, true)),
                            textCell(end(flow, false)), textCell(product(flow.product)), textCell(kind(flow.kind)),
                            significantCell(flow.amount), textCell(unit(flow.kind)),
                            significantOrEmpty(carbon_.flows[index].intensity), textCell(text::toQString(flow.id))});
        }
        ResultTable table = writtenTable(translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Exchanges")),
                                         {translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Carbon (t CO2e)")),
                                          translated(QT_TRANSLATE_NOOP("EmbodiedTables", "From")),
                                          translated(QT_TRANSLATE_NOOP("EmbodiedTables", "To")),
                                          translated(QT_TRANSLATE_NOOP("EmbodiedTables", "What")),
                                          translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Kind")),
                                          translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Amount")),
                                          translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Unit")),
                                          translated(QT_TRANSLATE_NOOP("EmbodiedTables", "t CO2e per unit")),
                                          translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Flow"))},
                                         std::move(rows), kCarbonDecimals);
        table.note = sums();
        return table;
    }

    ResultTable enterprises() const {
        ValueRows rows;
        for (std::size_t index = 0; index < network_.nodes.size(); ++index) {
            const EmbodiedCarbon::Node& node = carbon_.nodes[index];
            rows.push_back(
                {textCell(cells_.partyOfId(network_.nodes[index].id)), numberCell(node.direct_t),
                 numberCell(node.imported_t), numberCell(node.received_t), numberCell(node.passed_on_t),
                 numberCell(node.exported_t), numberCell(node.final_use_t),
                 textCell(text::toQString(cells_.text().termOr("burden_key", keyWord(node.key)))),
                 textCell(node.overdrawn ? translated(QT_TRANSLATE_NOOP(
                                               "EmbodiedTables", "⚠ its energy factors promise more than it has"))
                                         : QString())});
        }
        ResultTable table =
            writtenTable(translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Enterprises")),
                         {translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Enterprise (t CO2e)")),
                          translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Own direct")),
                          translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Imported")),
                          translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Received inside")),
                          translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Passed on inside")),
                          translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Exported")),
                          translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Ends here")),
                          translated(QT_TRANSLATE_NOOP("EmbodiedTables", "How it was shared")), QString()},
                         std::move(rows), kCarbonDecimals);
        table.note = translated(QT_TRANSLATE_NOOP(
            "EmbodiedTables", "Own direct + imported + received = passed on + exported + ends here."));
        return table;
    }

    ResultTable products() const {
        ValueRows rows;
        for (const EmbodiedCarbon::Product& one : carbon_.products) {
            rows.push_back({textCell(cells_.partyOfId(network_.nodes[one.node].id)), textCell(product(one.product)),
                            textCell(kind(one.kind)), significantCell(one.amount), textCell(unit(one.kind)),
                            numberCell(one.embodied_t), significantCell(one.intensity, {}, true)});
        }
        return writtenTable(translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Products")),
                            {translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Enterprise")),
                             translated(QT_TRANSLATE_NOOP("EmbodiedTables", "What")),
                             translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Kind")),
                             translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Amount")),
                             translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Unit")),
                             translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Carbon (t CO2e)")),
                             translated(QT_TRANSLATE_NOOP("EmbodiedTables", "t CO2e per unit"))},
                            std::move(rows), kCarbonDecimals);
    }

private:
    QString sums() const {
        const auto number = [](double value) { return text::toQString(text::formatFixed(value, kCarbonDecimals)); };
        const QString sign = std::abs(carbon_.residual) <= kClosed ? QStringLiteral("✔ ") : QStringLiteral("✖ ");
        return sign + translated(QT_TRANSLATE_NOOP("EmbodiedTables",
                                                   "Direct %1 t + imported %2 t = exported %3 t + final use %4 t."))
                          .arg(number(carbon_.direct_t), number(carbon_.imported_t), number(carbon_.exported_t),
                               number(carbon_.final_use_t));
    }
    QString end(const ExchangeNetwork::Flow& flow, bool sender) const {
        if (const auto& node = sender ? flow.from : flow.to) {
            return cells_.partyOfId(network_.nodes[*node].id);
        }
        const auto found = flow_of_id_.find(flow.id);
        if (found == flow_of_id_.end()) {
            return translated(QT_TRANSLATE_NOOP("EmbodiedTables", "outside"));
        }
        const auto& record = system_.flows[found->second];
        return cells_.words().nodeLabel(sender ? record.from : record.to);
    }
    QString product(const std::string& name) const { return text::toQString(cells_.text().choiceLabel(name)); }
    QString kind(ExchangeNetwork::Kind kind) const {
        return text::toQString(cells_.text().termOr("exchange_kind", kindWord(kind)));
    }
    QString unit(ExchangeNetwork::Kind kind) const {
        return cells_.unit(kind == ExchangeNetwork::Kind::Energy ? "GJ" : "t");
    }

    const FlowCells cells_;
    const engine::flows::System& system_;
    const ExchangeNetwork& network_;
    const EmbodiedCarbon& carbon_;
    std::unordered_map<std::string_view, std::uint32_t> flow_of_id_;
};

} // namespace

std::vector<ResultTable> embodiedTables(const FlowBalances& balances, const text::Text& words) {
    if (!balances.review->embodied) {
        return {};
    }
    const EmbodiedWriter writer(balances, words);
    return {writer.exchanges(), writer.enterprises(), writer.products()};
}

} // namespace parkcarbon::ui
