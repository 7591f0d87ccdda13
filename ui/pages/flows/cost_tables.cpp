#include "ui/pages/flows/exchange_tables.hpp"

#include "ui/pages/flows/flow_cells.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace parkcarbon::ui {
namespace {

using engine::flows::CostSplit;
using engine::flows::LayerKind;
using engine::flows::MaterialFlowCost;

constexpr int kMoneyDecimals = 0;

QString translated(const char* source) {
    return QCoreApplication::translate("CostTables", source);
}

QString moneyUnit(const FlowBalances& balances, const FlowCells& cells) {
    const auto& layers = balances.account().project.system.layers;
    const auto value =
        std::find_if(layers.begin(), layers.end(), [](const auto& layer) { return layer.kind == LayerKind::Value; });
    return value == layers.end() ? QString() : cells.unit(value->unit);
}

std::vector<ValueCell> splitRow(const QString& name, const CostSplit& cost, bool strong) {
    return {textCell(name, strong),
            numberCell(cost.material, {}, strong),
            numberCell(cost.energy, {}, strong),
            numberCell(cost.system, {}, strong),
            numberCell(cost.waste_management, {}, strong),
            numberCell(cost.total(), {}, strong)};
}

} // namespace

std::vector<ResultTable> costTables(const FlowBalances& balances, const text::Text& words) {
    const auto& review = *balances.review;
    if (!review.costs) {
        return {};
    }
    const FlowCells cells(words, balances.account().project, review.parties);
    const QString unit = moneyUnit(balances, cells);
    ValueRows kinds;
    kinds.push_back(splitRow(translated(QT_TRANSLATE_NOOP("CostTables", "Products")), review.costs->product, false));
    kinds.push_back(splitRow(translated(QT_TRANSLATE_NOOP("CostTables", "Material losses")), review.costs->loss, true));
    kinds.push_back(splitRow(translated(QT_TRANSLATE_NOOP("CostTables", "All spending")), review.costs->spent, false));
    ValueRows centres;
    for (std::size_t index = 0; index < review.cost_centres.size(); ++index) {
        const MaterialFlowCost::Centre& centre = review.costs->centres[index];
        const std::array<double, 5> totals = {centre.spent.total(), centre.received.total(), centre.passed_on.total(),
                                              centre.product.total(), centre.loss.total()};
        if (std::all_of(totals.begin(), totals.end(), [](double total) { return total == 0.0; })) {
            continue; // no money goes through it
        }
        std::vector<ValueCell>& row = centres.emplace_back();
        row.push_back(textCell(cells.partyOfId(review.cost_centres[index])));
        for (const double total : totals) {
            row.push_back(numberCell(total));
        }
        const double through = centre.spent.total() + centre.received.total();
        row.push_back(percentCell(through > 0.0 ? std::optional(centre.loss.total() / through) : std::nullopt));
    }
    ResultTable by_kind = writtenTable(translated(QT_TRANSLATE_NOOP("CostTables", "Costs of products and losses")),
                                       {withUnit(translated(QT_TRANSLATE_NOOP("CostTables", "What is spent on")), unit),
                                        translated(QT_TRANSLATE_NOOP("CostTables", "Material")),
                                        translated(QT_TRANSLATE_NOOP("CostTables", "Energy")),
                                        translated(QT_TRANSLATE_NOOP("CostTables", "System")),
                                        translated(QT_TRANSLATE_NOOP("CostTables", "Waste management")),
                                        translated(QT_TRANSLATE_NOOP("CostTables", "Total"))},
                                       std::move(kinds), kMoneyDecimals);
    by_kind.note = translated(
        QT_TRANSLATE_NOOP("CostTables", "Material flow cost accounting (ISO 14051): what is spent on products, and "
                                        "what on material that leaves as waste, emission or effluent."));
    ResultTable by_centre = writtenTable(translated(QT_TRANSLATE_NOOP("CostTables", "Enterprises")),
                                         {withUnit(translated(QT_TRANSLATE_NOOP("CostTables", "Enterprise")), unit),
                                          translated(QT_TRANSLATE_NOOP("CostTables", "Spent here")),
                                          translated(QT_TRANSLATE_NOOP("CostTables", "Received")),
                                          translated(QT_TRANSLATE_NOOP("CostTables", "Passed on")),
                                          translated(QT_TRANSLATE_NOOP("CostTables", "Products")),
                                          translated(QT_TRANSLATE_NOOP("CostTables", "Material losses")),
                                          translated(QT_TRANSLATE_NOOP("CostTables", "Losses (%)"))},
                                         std::move(centres), kMoneyDecimals);
    return {std::move(by_kind), std::move(by_centre)};
}

} // namespace parkcarbon::ui
