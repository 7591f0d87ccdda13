#include "ui/pages/flows/indicator_tables.hpp"

#include "ui/pages/flows/flow_cells.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <map>

namespace parkcarbon::ui {
namespace {

using engine::flows::IndicatorNeed;
using engine::flows::NetworkIndicator;
using engine::flows::NetworkStatistics;

constexpr qsizetype kMostNamed = 2;

QString translated(const char* source) {
    return QCoreApplication::translate("IndicatorTables", source);
}

/// Flows that lack a number are named together; other needs have a sentence each.
class NeedWords {
public:
    explicit NeedWords(const FlowCells& cells) : cells_(cells) {}

    QString of(const NetworkIndicator& indicator) const {
        std::map<IndicatorNeed::Kind, QStringList> flows;
        QStringList needs;
        for (const IndicatorNeed& need : indicator.needs) {
            if (need.kind == IndicatorNeed::Kind::Flow || need.kind == IndicatorNeed::Kind::FlowMass) {
                flows[need.kind] << text::toQString(need.id);
            } else {
                needs << other(need);
            }
        }
        for (const auto& [kind, ids] : flows) {
            const QString sentence =
                kind == IndicatorNeed::Kind::Flow
                    ? translated(QT_TRANSLATE_NOOP("IndicatorTables", "the amount of %1 flow(s): %2"))
                    : translated(QT_TRANSLATE_NOOP("IndicatorTables", "the mass of %1 fuel(s): %2"));
            needs << sentence.arg(ids.size()).arg(named(ids));
        }
        if (needs.isEmpty()) {
            return {};
        }
        return translated(QT_TRANSLATE_NOOP("IndicatorTables", "Cannot be computed; needs %1."))
            .arg(needs.join(QStringLiteral("; ")));
    }

    QString methane(const NetworkIndicator& indicator) const {
        QStringList ids;
        for (const std::string& id : indicator.assumed_methane) {
            ids << text::toQString(id);
        }
        return translated(QT_TRANSLATE_NOOP("IndicatorTables",
                                            "Assumed: natural gas weighs what its carbon weighs as methane (%1)."))
            .arg(named(ids));
    }

private:
    static QString named(const QStringList& ids) {
        return ids.mid(0, kMostNamed).join(", ") + (ids.size() > kMostNamed ? QStringLiteral(" …") : QString());
    }

    QString other(const IndicatorNeed& need) const {
        const QString id = text::toQString(need.id);
        switch (need.kind) {
        case IndicatorNeed::Kind::Layer:
            return translated(QT_TRANSLATE_NOOP("IndicatorTables", "flows of the layer %1"))
                .arg(flowLayerName(need.id, cells_.text()));
        case IndicatorNeed::Kind::Crossing:
            return translated(QT_TRANSLATE_NOOP("IndicatorTables", "flows of goods into the park"));
        case IndicatorNeed::Kind::Links:
            return translated(QT_TRANSLATE_NOOP("IndicatorTables", "two parties inside that exchange something"));
        case IndicatorNeed::Kind::ByProducts:
            return translated(QT_TRANSLATE_NOOP(
                "IndicatorTables", "offers of by-products (table of offers and needs) that name materials of flows"));
        case IndicatorNeed::Kind::Fact:
            return translated(QT_TRANSLATE_NOOP("IndicatorTables", "the fact %1 of the park")).arg(id);
        case IndicatorNeed::Kind::Throughput:
            return translated(QT_TRANSLATE_NOOP("IndicatorTables", "an amount above zero: %1"))
                .arg(text::toQString(cells_.text().termOr("flow_indicator", need.id)));
        case IndicatorNeed::Kind::Size:
            return translated(QT_TRANSLATE_NOOP("IndicatorTables", "loops of at most %1 nodes")).arg(id);
        case IndicatorNeed::Kind::Flow:
        case IndicatorNeed::Kind::FlowMass:
            break;
        }
        return id;
    }

    const FlowCells& cells_;
};

ResultTable indicatorTable(const FlowBalances& balances, const FlowCells& cells) {
    const text::Text& words = cells.text();
    const NeedWords needs(cells);
    ValueRows rows;
    for (const NetworkIndicator& indicator : balances.review->indicators.indicators) {
        QString missing = needs.of(indicator);
        if (!indicator.value && indicator.known && *indicator.known != 0.0) {
            missing += ' ' + translated(QT_TRANSLATE_NOOP("IndicatorTables", "Known of it: %1."))
                                 .arg(text::toQString(text::formatSignificant(*indicator.known)));
        }
        QString meaning =
            missing.isEmpty() ? text::toQString(words.termOr("indicator_meaning", indicator.id)) : missing;
        if (indicator.value && !indicator.assumed_methane.empty()) {
            meaning += ' ' + needs.methane(indicator);
        }
        rows.push_back({textCell(text::toQString(words.termOr("flow_indicator", indicator.id)), true),
                        indicator.value ? significantCell(*indicator.value, {}, true) : textCell(QStringLiteral("–")),
                        intervalCell(indicator.sd), textCell(cells.unit(indicator.unit)), textCell(meaning)});
    }
    return writtenTable(translated(QT_TRANSLATE_NOOP("IndicatorTables", "Indicators of the park")),
                        {translated(QT_TRANSLATE_NOOP("IndicatorTables", "Indicator")),
                         translated(QT_TRANSLATE_NOOP("IndicatorTables", "Value")), intervalTitle(),
                         translated(QT_TRANSLATE_NOOP("IndicatorTables", "Unit")),
                         translated(QT_TRANSLATE_NOOP("IndicatorTables", "Meaning, or what is missing"))},
                        std::move(rows));
}

std::vector<ValueCell> statisticsRow(const QString& name, const NetworkStatistics& of, bool strong) {
    const auto count = [](std::size_t number) { return significantCell(static_cast<double>(number)); };
    return {textCell(name, strong),
            count(of.nodes),
            count(of.directed_pairs),
            significantOrEmpty(of.directed_connectance),
            significantOrEmpty(of.undirected_connectance),
            significantOrEmpty(of.links_per_node),
            count(of.nodes_in_cycles),
            significantCell(of.cyclicity)};
}

ResultTable networkTable(const FlowBalances& balances, const FlowCells& cells) {
    const auto& indicators = balances.review->indicators;
    ValueRows rows;
    rows.push_back(statisticsRow(translated(QT_TRANSLATE_NOOP("IndicatorTables", "This park, exchanges inside")),
                                 indicators.park, true));
    rows.push_back(statisticsRow(translated(QT_TRANSLATE_NOOP("IndicatorTables", "This park with nature and outside")),
                                 indicators.with_outside, true));
    for (const auto& network : balances.published) {
        const bool chinese = cells.text().language() == text::Language::Zh;
        auto& row = rows.emplace_back(
            statisticsRow(text::toQString(chinese ? network.name_zh : network.name_en), network.statistics, false));
        row.push_back(textCell(text::toQString(cells.text().choiceLabel(network.status))));
        row.push_back(textCell(text::toQString(network.source)));
    }
    const auto column = [&](const char* id) { return text::toQString(cells.text().termOr("flow_indicator", id)); };
    ResultTable table = writtenTable(translated(QT_TRANSLATE_NOOP("IndicatorTables", "Published networks")),
                                     {translated(QT_TRANSLATE_NOOP("IndicatorTables", "Network")), column("nodes"),
                                      column("links"), column("directed_connectance"), column("undirected_connectance"),
                                      column("link_density"), column("nodes_in_cycles"), column("cyclicity"),
                                      translated(QT_TRANSLATE_NOOP("IndicatorTables", "Status")),
                                      translated(QT_TRANSLATE_NOOP("IndicatorTables", "Source"))},
                                     std::move(rows));
    table.note = translated(QT_TRANSLATE_NOOP(
        "IndicatorTables", "Published networks count exchanges with nature and the economy outside, too; compare them "
                           "with the second row."));
    return table;
}

} // namespace

std::vector<ResultTable> indicatorTables(const FlowBalances& balances, const text::Text& words) {
    const FlowCells cells(words, balances.account().project, balances.review->parties);
    return {indicatorTable(balances, cells), networkTable(balances, cells)};
}

} // namespace parkcarbon::ui
