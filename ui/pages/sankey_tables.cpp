#include "ui/pages/sankey_tables.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace parkcarbon::ui {
namespace {

constexpr double kNormal95 = 1.96;

QString translated(const char* source) {
    return QCoreApplication::translate("SankeyTables", source);
}

QString withUnit(const QString& heading, const SankeyTableInput& input) {
    return QStringLiteral("%1 (%2)").arg(heading, input.words.layerUnit(input.layer));
}

ValueCell percentCell(std::optional<double> value, std::optional<double> sd) {
    if (!value || !sd || *value == 0.0) {
        return textCell(QString());
    }
    const double percent = 100.0 * kNormal95 * *sd / std::abs(*value);
    ValueCell cell = numberCell(percent);
    cell.text = text::toQString(text::formatFixed(percent, 1));
    return cell;
}

ValueCell amountCell(const SankeyTableInput& input, const std::optional<double>& amount, const QString& line_id = {}) {
    if (amount) {
        return numberCell(*amount, line_id);
    }
    ValueCell cell = textCell(text::toQString(input.diagram.spec.words.unknown));
    cell.line_id = line_id;
    return cell;
}

QString classOf(const SankeyTableInput& input, const std::vector<std::uint32_t>& flows) {
    QStringList classes;
    for (const std::uint32_t flow : flows) {
        if (const auto* value = input.account.mass(flow, input.layer)) {
            classes << input.words.variableClass(value->variable_class);
        }
    }
    classes.removeDuplicates();
    return classes.join(" · ");
}

QString marked(const QString& text, bool suspect) {
    return suspect ? "(!) " + text : text;
}

QStringList flowColumns(const SankeyTableInput& input) {
    const charts::SankeyWords& words = input.diagram.spec.words;
    return {text::toQString(words.from),
            text::toQString(words.to),
            text::toQString(words.material),
            withUnit(text::toQString(words.amount), input),
            translated(QT_TRANSLATE_NOOP("SankeyTables", "± % (95 %)")),
            withUnit(text::toQString(words.raw), input),
            translated(QT_TRANSLATE_NOOP("SankeyTables", "Class")),
            translated(QT_TRANSLATE_NOOP("SankeyTables", "Flow ID"))};
}

} // namespace

QString flowLineId(const engine::flows::FlowAccount& account, std::uint32_t flow, std::uint32_t layer) {
    const engine::flows::System& system = account.project.system;
    return text::toQString("flow/" + system.flows[flow].id + "/" + system.layers[layer].id);
}

ResultTable sankeyLinksTable(const SankeyTableInput& input) {
    const charts::SankeySpec& spec = input.diagram.spec;
    std::vector<std::size_t> order(spec.links.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&spec](std::size_t a, std::size_t b) {
        return spec.links[a].amount.value_or(-1.0) > spec.links[b].amount.value_or(-1.0);
    });
    ValueRows rows;
    for (const std::size_t index : order) {
        const charts::SankeyLink& link = spec.links[index];
        const std::vector<std::uint32_t>& flows = input.diagram.flows[index];
        const QString line = flows.size() == 1 ? flowLineId(input.account, flows.front(), input.layer) : QString();
        const bool reconciled = input.diagram.reconciled;
        rows.push_back(
            {textCell(text::toQString(spec.nodes[link.from].name)), textCell(text::toQString(spec.nodes[link.to].name)),
             textCell(marked(text::toQString(link.material), link.suspect)), amountCell(input, link.amount, line),
             percentCell(link.amount, link.sd), reconciled ? numberOrDash(link.raw) : amountCell(input, link.amount),
             textCell(classOf(input, flows)),
             textCell(flows.size() == 1
                          ? input.words.flowId(flows.front())
                          : translated(QT_TRANSLATE_NOOP("SankeyTables", "%1 flows")).arg(flows.size()))});
    }
    return writtenTable(translated(QT_TRANSLATE_NOOP("SankeyTables", "Flows shown")), flowColumns(input),
                        std::move(rows), spec.decimals);
}

ResultTable sankeyNodesTable(const SankeyTableInput& input) {
    const charts::SankeySpec& spec = input.diagram.spec;
    ValueRows rows;
    for (std::size_t index = 0; index < spec.nodes.size(); ++index) {
        const report::FlowDiagramNode& node = input.diagram.nodes[index];
        const bool comparable = node.balance == report::FlowBalance::Closed ||
                                node.balance == report::FlowBalance::Differs ||
                                node.balance == report::FlowBalance::Open;
        rows.push_back({textCell(marked(text::toQString(spec.nodes[index].name), spec.nodes[index].suspect)),
                        numberCell(node.in), numberCell(node.out), numberOrDash(node.stock_change),
                        comparable ? numberCell(node.difference()) : numberOrDash(std::nullopt),
                        textCell(text::toQString(spec.nodes[index].detail))});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        return std::max(*a[1].number, *a[2].number) > std::max(*b[1].number, *b[2].number);
    });
    ResultTable table = writtenTable(translated(QT_TRANSLATE_NOOP("SankeyTables", "In and out of nodes")),
                                     {text::toQString(spec.words.node), withUnit(text::toQString(spec.words.in), input),
                                      withUnit(text::toQString(spec.words.out), input),
                                      withUnit(text::toQString(spec.words.stock_change), input),
                                      withUnit(translated(QT_TRANSLATE_NOOP("SankeyTables", "Difference")), input),
                                      translated(QT_TRANSLATE_NOOP("SankeyTables", "Balance"))},
                                     std::move(rows), spec.decimals);
    table.note = translated(QT_TRANSLATE_NOOP("SankeyTables", "Sums of the flows shown whose amount is determined."));
    return table;
}

ResultTable sankeyFlowsTable(const SankeyTableInput& input, const std::vector<std::uint32_t>& links,
                             const QString& title) {
    const engine::flows::System& system = input.account.project.system;
    ValueRows rows;
    for (const std::uint32_t link : links) {
        for (const std::uint32_t flow : input.diagram.flows[link]) {
            const engine::flows::Datum stated = input.account.raw(flow, input.layer);
            const engine::flows::ReconciledValue* balanced = input.account.mass(flow, input.layer);
            const bool has_balanced = input.diagram.reconciled && balanced != nullptr;
            const auto raw = stated ? std::optional(stated->value) : std::nullopt;
            const auto raw_sd = stated ? std::optional(stated->sd) : std::nullopt;
            const auto shown = has_balanced ? balanced->value : raw;
            rows.push_back({textCell(input.words.nodeName(system.flows[flow].from)),
                            textCell(input.words.nodeName(system.flows[flow].to)), textCell(input.words.material(flow)),
                            amountCell(input, shown, flowLineId(input.account, flow, input.layer)),
                            percentCell(shown, has_balanced ? balanced->sd : raw_sd), numberOrDash(raw),
                            textCell(classOf(input, {flow})), textCell(input.words.flowId(flow))});
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        return a[3].number.value_or(-1.0) > b[3].number.value_or(-1.0);
    });
    return writtenTable(title, flowColumns(input), std::move(rows), input.diagram.spec.decimals);
}

} // namespace parkcarbon::ui
