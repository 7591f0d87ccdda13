#include "flow_parts.hpp"

#include <parkcarbon/engine/flows/finding_codes.hpp>

#include <algorithm>
#include <cmath>

namespace parkcarbon::report {
namespace {

using engine::flows::BalanceSheet;
using engine::flows::Closure;

constexpr std::size_t kLinksDrawnOneByOne = 40;
constexpr double kSmallLink = 0.005; // of the largest
constexpr int kGapDecimals = 1;

} // namespace

FlowDiagram layerDiagram(const Composer& out, const FlowFacts& facts, std::uint32_t layer) {
    FlowDiagramOptions options;
    options.layer = layer;
    auto diagram =
        flowDiagram(facts.account(), out.material().snapshot(), options, out.material().program()); // no covariances
    return diagram ? std::move(*diagram) : FlowDiagram{};
}

void addDiagram(Composer& out, const FlowDiagram& diagram, const std::string& layer) {
    if (diagram.spec.links.empty()) {
        return;
    }
    charts::SankeySpec spec = diagram.spec;
    spec.other_below = spec.links.size() > kLinksDrawnOneByOne ? kSmallLink : 0.0;
    out.add("flow_diagram_" + layer, std::move(spec));
}

void addQuestions(Composer& out, const FlowFacts& facts, std::size_t most) {
    const auto questions = facts.findings(engine::flows::kFlowSuspect);
    for (std::size_t index = 0; index < std::min(most, questions.size()); ++index) {
        out.bullet("flow_check.question", {{"question", out.material().program().sentence(*questions[index])}});
    }
    if (questions.size() > most) {
        out.note("flow_check.more_questions", {{"count", std::to_string(questions.size() - most)}});
    }
}

std::vector<const BalanceSheet*> widestGaps(const FlowFacts& facts, bool open_only) {
    std::vector<const BalanceSheet*> sheets;
    for (const BalanceSheet& sheet : facts.review().balances) {
        if (sheet.closure == Closure::Open || (!open_only && sheet.closure == Closure::Closed)) {
            sheets.push_back(&sheet);
        }
    }
    std::stable_sort(sheets.begin(), sheets.end(),
                     [](const auto* a, const auto* b) { return a->raw.gap.value_or(0.0) > b->raw.gap.value_or(0.0); });
    return sheets;
}

void addGaps(Composer& out, const FlowFacts& facts, const std::vector<const BalanceSheet*>& sheets) {
    const Material& material = out.material();
    Table table = out.newTable(
        "flow_gaps", {material.textColumn("column.flow_party"), material.textColumn("column.flow_layer"),
                      material.textColumn("column.unit"), material.numberColumn("column.flow_in", ""),
                      material.numberColumn("column.flow_out", ""), material.numberColumn("column.flow_gap", "%"),
                      material.numberColumn("column.flow_limit", "%"), material.textColumn("column.flow_closure")});
    for (const BalanceSheet* const sheet : sheets) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(facts.party(sheet->subject)), Cell::text(facts.layer(sheet->layer)),
              Cell::text(facts.unit(sheet->layer)), facts.amount(sheet->raw.inflow), facts.amount(sheet->raw.outflow),
              Cell::number(100.0 * sheet->raw.gap.value_or(0.0), kGapDecimals),
              Cell::number(100.0 * sheet->limit, kGapDecimals),
              Cell::text(material.words("flow_closure." + std::string(closureWord(sheet->closure))),
                         sheet->closure == Closure::Open ? Emphasis::Warning : Emphasis::Plain)}});
    }
    out.add(std::move(table));
}

void addInventoryEffect(Composer& out, const FlowFacts& facts) {
    if (facts.flows().reconciled == nullptr) {
        out.paragraph("flow_effect.none");
        return;
    }
    const Material& material = out.material();
    const engine::inventory::Views& raw = material.totals().views;
    const engine::inventory::Views& reconciled = facts.flows().reconciled->park.views;
    if (raw.scope_1_2_location == 0.0 && reconciled.scope_1_2_location == 0.0) {
        out.paragraph("flow_effect.no_emissions");
        return;
    }
    Table table = out.newTable("flow_effect",
                               {material.textColumn("column.view"), material.tonnesColumn("column.flow_stated"),
                                material.tonnesColumn("column.flow_reconciled"), material.tonnesColumn("column.change"),
                                material.numberColumn("column.change_pct", "%")});
    const auto row = [&](const char* view, double before, double after) {
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(material.program().termOr("view", view)), material.tonnes(before),
                               material.tonnes(after), material.tonnes(after - before),
                               before == 0.0 ? Cell::none() : Cell::number(100.0 * (after - before) / before, 3)}});
    };
    row("territorial", raw.territorial, reconciled.territorial);
    row("scope_1_2_location", raw.scope_1_2_location, reconciled.scope_1_2_location);
    row("scope_1_2_market", raw.scope_1_2_market, reconciled.scope_1_2_market);
    row("china_net", raw.china_net, reconciled.china_net);
    row("consumption", raw.consumption, reconciled.consumption);
    table.notes.push_back(material.words("flow_effect.note"));
    out.add(std::move(table));
}

std::string layerId(const FlowFacts& facts, std::uint32_t layer) {
    const std::string& id = facts.system().layers[layer].id;
    const bool plain = !id.empty() && std::all_of(id.begin(), id.end(), [](char character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '_';
    });
    return plain ? id : std::to_string(layer + 1);
}

} // namespace parkcarbon::report
