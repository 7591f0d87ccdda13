#include "flow_parts.hpp"
#include "flow_sections.hpp"

#include <parkcarbon/text/number_format.hpp>

#include <array>

namespace parkcarbon::report {
namespace {

constexpr std::size_t kSummaryQuestions = 3;

void addOpenBalances(Composer& out, const FlowFacts& facts) {
    const auto open = widestGaps(facts, true);
    if (open.empty()) {
        out.bullet("flow_summary.balances_closed");
        return;
    }
    out.bullet("flow_summary.balances_open", {{"count", std::to_string(open.size())},
                                              {"party", facts.party(open.front()->subject)},
                                              {"layer", facts.layer(open.front()->layer)},
                                              {"gap", text::formatPercent(open.front()->raw.gap.value_or(0.0))}});
}

void addLargestLosses(Composer& out, const FlowFacts& facts) {
    for (const auto& table : facts.review().losses) {
        if (table.losses.empty() || !table.losses.front().amount.value) {
            continue;
        }
        const auto& largest = table.losses.front();
        const Material::Values values = {
            {"layer", facts.layer(table.layer)},
            {"unit", facts.unit(table.layer)},
            {"total", flowNumber(table.total.value ? *table.total.value : table.total.known)},
            {"party", facts.party(largest.party)},
            {"amount", flowNumber(*largest.amount.value)}};
        out.bullet(table.total.value ? "flow_summary.losses" : "flow_summary.losses_at_least", values);
    }
}

/// Indicators that the data determine.
void addKeyIndicators(Composer& out, const FlowFacts& facts) {
    static constexpr std::array<const char*, 5> kShown = {"dmi", "dmc", "symbiotic_utilisation", "circular_use_rate",
                                                          "cycling_index"};
    for (const char* const id : kShown) {
        const auto* const indicator = facts.review().indicators.find(id);
        if (indicator == nullptr || !indicator->value) {
            continue;
        }
        const bool fraction = indicator->unit == "1";
        out.bullet("flow_summary.indicator",
                   {{"name", out.material().program().termOr("flow_indicator", id)},
                    {"value", fraction ? text::formatPercent(*indicator->value)
                                       : flowNumber(*indicator->value) + " " + indicator->unit}});
    }
}

void addLayers(Composer& out, const FlowFacts& facts) {
    const Material& material = out.material();
    Table table =
        out.newTable("flow_layers", {material.textColumn("column.flow_layer"), material.textColumn("column.unit"),
                                     material.numberColumn("column.flow_count", ""),
                                     material.numberColumn("column.flow_stated_count", ""),
                                     material.numberColumn("column.flow_testable_count", ""),
                                     material.numberColumn("column.flow_computed_count", ""),
                                     material.numberColumn("column.flow_unknown_count", "")});
    const auto number = [](std::size_t count) { return Cell::number(static_cast<double>(count), 0); };
    for (std::uint32_t layer = 0; layer < facts.system().layers.size(); ++layer) {
        const FlowLayerCounts counts = facts.counts(layer);
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(facts.layer(layer)), Cell::text(facts.unit(layer)), number(counts.flows),
              number(counts.stated), number(counts.testable), number(counts.computed), number(counts.unknown)}});
    }
    table.notes.push_back(material.words("flow_layers.note"));
    out.add(std::move(table));
}

} // namespace

void addFlowSummary(Composer& out) {
    const Material& material = out.material();
    const FlowFacts facts(material);
    out.heading(1, "section.flow_summary");
    if (facts.system().flows.empty()) {
        out.warning("flow_summary.none");
        return;
    }
    out.paragraph("flow_summary.lead", {{"park", material.parkName()},
                                        {"period", material.program().period(facts.account().period)},
                                        {"flows", std::to_string(facts.system().flows.size())},
                                        {"nodes", std::to_string(facts.system().nodes.size())},
                                        {"layers", std::to_string(facts.system().layers.size())}});
    out.add(Block(Paragraph{facts.passed() ? Paragraph::Kind::Body : Paragraph::Kind::Warning, facts.verdict()}));
    if (const auto suspects = facts.suspects(); !suspects.empty()) {
        out.warning("flow_summary.suspects", {{"count", std::to_string(suspects.size())}});
        addQuestions(out, facts, kSummaryQuestions);
    }
    addOpenBalances(out, facts);
    addLargestLosses(out, facts);
    addKeyIndicators(out, facts);
    if (const auto& heat = facts.review().heat) {
        out.bullet("flow_summary.heat",
                   {{"recovered", flowNumber(heat->recovered)}, {"hot_utility", flowNumber(heat->hot_utility)}});
    }
    if (facts.flows().reconciled != nullptr) {
        const double before = material.totals().views.scope_1_2_location;
        const double after = facts.flows().reconciled->park.views.scope_1_2_location;
        if (before != 0.0 || after != 0.0) {
            out.bullet("flow_summary.effect",
                       {{"before", material.tonnesText(before)}, {"after", material.tonnesText(after)}});
        }
    }
    addLayers(out, facts);
}

} // namespace parkcarbon::report
