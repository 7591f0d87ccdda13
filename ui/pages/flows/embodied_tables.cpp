#include "ui/pages/flows/exchange_tables.hpp"

#include "ui/pages/flows/flow_cells.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <unordered_map>
#include <utility>

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
    EmbodiedWriter(std::shared_ptr<const FlowBalances> balances, text::Text words)
        : balances_(std::move(balances)), words_(std::move(words)),
          cells_(words_, balances_->account().project, balances_->review->parties),
          system_(balances_->account().project.system), network_(balances_->review->exchanges),
          carbon_(*balances_->review->embodied), order_(network_.flows.size()) {
        for (std::uint32_t flow = 0; flow < system_.flows.size(); ++flow) {
            flow_of_id_.emplace(system_.flows[flow].id, flow);
        }
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
            return carbon_.flows[a].embodied_t > carbon_.flows[b].embodied_t;
        });
    }

    std::size_t flowCount() const { return network_.flows.size(); }
    std::size_t nodeCount() const { return network_.nodes.size(); }
    std::size_t productCount() const { return carbon_.products.size(); }

    ValueCell exchangeCell(int row, int column) const {
        const std::size_t index = order_[static_cast<std::size_t>(row)];
        const ExchangeNetwork::Flow& flow = network_.flows[index];
        switch (column) {
        case 0:
            return numberCell(carbon_.flows[index].embodied_t, {}, true);
        case 1:
            return textCell(end(flow, true));
        case 2:
            return textCell(end(flow, false));
        case 3:
            return textCell(product(flow.product));
        case 4:
            return textCell(kind(flow.kind));
        case 5:
            return significantCell(flow.amount, lineOf(flow));
        case 6:
            return textCell(unit(flow.kind));
        case 7:
            return significantOrEmpty(carbon_.flows[index].intensity);
        default:
            return textCell(text::toQString(flow.id));
        }
    }

    ValueCell enterpriseCell(int row, int column) const {
        const auto index = static_cast<std::size_t>(row);
        const EmbodiedCarbon::Node& node = carbon_.nodes[index];
        switch (column) {
        case 0:
            return textCell(cells_.partyOfId(network_.nodes[index].id));
        case 1:
            return numberCell(node.direct_t);
        case 2:
            return numberCell(node.imported_t);
        case 3:
            return numberCell(node.received_t);
        case 4:
            return numberCell(node.passed_on_t);
        case 5:
            return numberCell(node.exported_t);
        case 6:
            return numberCell(node.final_use_t);
        case 7:
            return textCell(text::toQString(words_.termOr("burden_key", keyWord(node.key))));
        default:
            return textCell(node.overdrawn ? translated(QT_TRANSLATE_NOOP(
                                                 "EmbodiedTables", "⚠ its energy factors promise more than it has"))
                                           : QString());
        }
    }

    ValueCell productCell(int row, int column) const {
        const EmbodiedCarbon::Product& one = carbon_.products[static_cast<std::size_t>(row)];
        switch (column) {
        case 0:
            return textCell(cells_.partyOfId(network_.nodes[one.node].id));
        case 1:
            return textCell(product(one.product));
        case 2:
            return textCell(kind(one.kind));
        case 3:
            return significantCell(one.amount);
        case 4:
            return textCell(unit(one.kind));
        case 5:
            return numberCell(one.embodied_t);
        default:
            return significantCell(one.intensity, {}, true);
        }
    }

    QString sums() const {
        const auto number = [](double value) { return text::toQString(text::formatFixed(value, kCarbonDecimals)); };
        const QString sign = std::abs(carbon_.residual) <= kClosed ? QStringLiteral("✔ ") : QStringLiteral("✖ ");
        return sign + translated(QT_TRANSLATE_NOOP("EmbodiedTables",
                                                   "Direct %1 t + imported %2 t = exported %3 t + final use %4 t."))
                          .arg(number(carbon_.direct_t), number(carbon_.imported_t), number(carbon_.exported_t),
                               number(carbon_.final_use_t));
    }

private:
    QString lineOf(const ExchangeNetwork::Flow& flow) const {
        const auto found = flow_of_id_.find(flow.id);
        const bool energy = flow.kind == ExchangeNetwork::Kind::Energy;
        if (found == flow_of_id_.end()) {
            return {};
        }
        const std::uint32_t layer = balances_->account().project.flows[found->second].amount_layer;
        const bool is_energy = system_.layers[layer].kind == engine::flows::LayerKind::Energy;
        return energy == is_energy ? cells_.lineOf({engine::flows::QuantityKind::Mass, layer, found->second})
                                   : QString();
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

    std::shared_ptr<const FlowBalances> balances_;
    text::Text words_;
    FlowCells cells_;
    const engine::flows::System& system_; // this and the next two: of balances_
    const ExchangeNetwork& network_;
    const EmbodiedCarbon& carbon_;
    std::vector<std::size_t> order_; ///< flows, the most carbon first
    std::unordered_map<std::string_view, std::uint32_t> flow_of_id_;
};

using Writer = std::shared_ptr<const EmbodiedWriter>;

ResultTable exchangeTable(const Writer& writer) {
    ResultTable table = askedTable(
        translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Exchanges")),
        {translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Carbon (t CO2e)")),
         translated(QT_TRANSLATE_NOOP("EmbodiedTables", "From")), translated(QT_TRANSLATE_NOOP("EmbodiedTables", "To")),
         translated(QT_TRANSLATE_NOOP("EmbodiedTables", "What")),
         translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Kind")),
         translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Amount")),
         translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Unit")),
         translated(QT_TRANSLATE_NOOP("EmbodiedTables", "t CO2e per unit")),
         translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Flow"))},
        writer->flowCount(), [writer](int row, int column) { return writer->exchangeCell(row, column); },
        kCarbonDecimals);
    table.note = writer->sums();
    return table;
}

ResultTable enterpriseTable(const Writer& writer) {
    ResultTable table = askedTable(
        translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Enterprises")),
        {translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Enterprise (t CO2e)")),
         translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Own direct")),
         translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Imported")),
         translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Received inside")),
         translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Passed on inside")),
         translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Exported")),
         translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Ends here")),
         translated(QT_TRANSLATE_NOOP("EmbodiedTables", "How it was shared")), QString()},
        writer->nodeCount(), [writer](int row, int column) { return writer->enterpriseCell(row, column); },
        kCarbonDecimals);
    table.note = translated(
        QT_TRANSLATE_NOOP("EmbodiedTables", "Own direct + imported + received = passed on + exported + ends here."));
    return table;
}

ResultTable productTable(const Writer& writer) {
    return askedTable(
        translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Products")),
        {translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Enterprise")),
         translated(QT_TRANSLATE_NOOP("EmbodiedTables", "What")),
         translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Kind")),
         translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Amount")),
         translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Unit")),
         translated(QT_TRANSLATE_NOOP("EmbodiedTables", "Carbon (t CO2e)")),
         translated(QT_TRANSLATE_NOOP("EmbodiedTables", "t CO2e per unit"))},
        writer->productCount(), [writer](int row, int column) { return writer->productCell(row, column); },
        kCarbonDecimals);
}

} // namespace

std::vector<ResultTable> embodiedTables(const std::shared_ptr<const FlowBalances>& balances, const text::Text& words) {
    if (!balances->review->embodied) {
        return {};
    }
    const auto writer = std::make_shared<const EmbodiedWriter>(balances, words);
    return {exchangeTable(writer), enterpriseTable(writer), productTable(writer)};
}

} // namespace parkcarbon::ui
