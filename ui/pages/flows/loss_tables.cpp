#include "ui/pages/flows/loss_tables.hpp"

#include "ui/pages/flows/flow_cells.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

namespace parkcarbon::ui {
namespace {

using engine::flows::Loss;
using engine::flows::LossTable;

QString translated(const char* source) {
    return QCoreApplication::translate("LossTables", source);
}

FlowCells cellsOf(const FlowBalances& balances, const text::Text& words) {
    return {words, balances.account().project, balances.review->parties};
}

QString lossTitle(const FlowCells& cells, std::uint32_t layer) {
    return withUnit(translated(QT_TRANSLATE_NOOP("LossTables", "Loss")), cells.words().layerUnit(layer));
}

} // namespace

ResultTable lossTable(const FlowBalances& balances, const LossTable& losses, const text::Text& words) {
    const FlowCells cells = cellsOf(balances, words);
    ValueRows rows;
    for (const Loss& loss : losses.losses) {
        rows.push_back({textCell(cells.party(loss.party)), cells.amount(loss.amount, true),
                        intervalCell(loss.amount.sd), percentCell(loss.share_of_input.value)});
    }
    rows.push_back({textCell(translated(QT_TRANSLATE_NOOP("LossTables", "All parties")), true),
                    losses.total.value ? significantCell(*losses.total.value, {}, true) : cells.missing(),
                    intervalCell(losses.total.sd)});
    ResultTable table =
        writtenTable(cells.words().layerName(losses.layer),
                     {translated(QT_TRANSLATE_NOOP("LossTables", "Party")), lossTitle(cells, losses.layer),
                      intervalTitle(), translated(QT_TRANSLATE_NOOP("LossTables", "Part of what it takes in (%)"))},
                     std::move(rows));
    QStringList notes;
    if (losses.more > 0) {
        notes << translated(QT_TRANSLATE_NOOP("LossTables", "%1 more with smaller losses.")).arg(losses.more);
    }
    if (!losses.undetermined.empty()) {
        notes << cells.undetermined(losses.undetermined);
    }
    table.note = notes.join(' ');
    return table;
}

charts::ChartSpec lossChart(const FlowBalances& balances, const LossTable& losses, const text::Text& words) {
    const FlowCells cells = cellsOf(balances, words);
    charts::ChartSpec spec;
    spec.kind = charts::ChartKind::Bars;
    spec.direction = charts::Direction::Sideways;
    spec.title = text::toUtf8(
        translated(QT_TRANSLATE_NOOP("LossTables", "Largest losses: %1")).arg(cells.words().layerName(losses.layer)));
    spec.category_title = text::toUtf8(translated(QT_TRANSLATE_NOOP("LossTables", "Party")));
    spec.value_title = text::toUtf8(lossTitle(cells, losses.layer));
    charts::Series series{spec.value_title, {}};
    for (const Loss& loss : losses.losses) {
        if (loss.amount.value) {
            spec.categories.push_back(text::toUtf8(cells.party(loss.party)));
            series.values.push_back(loss.amount.value);
        }
    }
    spec.series.push_back(std::move(series));
    return spec;
}

} // namespace parkcarbon::ui
