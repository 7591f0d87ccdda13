#include "flow_parts.hpp"
#include "flow_sections.hpp"

#include <parkcarbon/engine/flows/finding_codes.hpp>
#include <parkcarbon/text/number_format.hpp>

#include <algorithm>

namespace parkcarbon::report {
namespace {

using engine::flows::NodalTest;
using engine::flows::Reconciliation;

constexpr int kTestDecimals = 2;
constexpr std::size_t kSuspectsShown = 10; // the others mostly are neighbours of one wrong number

void addGlobalTest(Composer& out, const Reconciliation& result) {
    const Material& material = out.material();
    Table table =
        out.newTable("flow_test", {material.textColumn("column.figure"), material.numberColumn("column.value", "")});
    const auto row = [&](const char* key, Cell cell) {
        table.rows.push_back({Row::Kind::Body, {Cell::text(material.words(key)), std::move(cell)}});
    };
    row("flow_test.mode", Cell::text(material.words("flow_mode." + std::string(modeWord(result.mode)))));
    row("flow_test.chi_square", Material::amount(result.chi_square));
    row("flow_test.degrees", Cell::number(static_cast<double>(result.degrees_of_freedom), 0));
    if (result.degrees_of_freedom > 0) {
        row("flow_test.limit", Material::amount(result.chi_square_limit));
        row("flow_test.p", Cell::text(text::formatSignificant(result.p_value, 3)));
    }
    row("flow_test.untestable", Cell::number(static_cast<double>(result.untestable), 0));
    row("flow_test.residual", Cell::text(text::formatSignificant(result.largest_residual, 2)));
    out.add(std::move(table));
}

void addSuspects(Composer& out, const FlowFacts& facts, const Reconciliation& result) {
    const Material& material = out.material();
    Table table = out.newTable(
        "flow_suspects",
        {material.textColumn("column.flow_number"), material.textColumn("column.flow_ends"),
         material.textColumn("column.flow_layer"), material.textColumn("column.unit"),
         material.numberColumn("column.flow_stated", ""), material.numberColumn("column.flow_spread", "%"),
         material.numberColumn("column.flow_expected", ""), material.numberColumn("column.flow_spread", "%"),
         material.numberColumn("column.flow_z", ""), material.numberColumn("column.flow_limit", "")});
    const bool all = material.request().format == Format::Csv;
    const std::size_t shown = all ? result.suspects.size() : std::min(result.suspects.size(), kSuspectsShown);
    for (std::size_t index = 0; index < shown; ++index) {
        const engine::flows::Suspect& suspect = result.suspects[index];
        const auto* const value = facts.valueOf(suspect.variable);
        const bool of_flow = suspect.variable.quantity == engine::flows::QuantityKind::Mass;
        const auto stated = value != nullptr && value->input ? std::optional(value->input->value) : std::nullopt;
        const auto sd = value != nullptr && value->input ? std::optional(value->input->sd) : std::nullopt;
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(facts.variable(suspect.variable)),
              of_flow ? Cell::text(facts.ends(suspect.variable.index)) : Cell::none(),
              Cell::text(facts.layer(suspect.variable.layer)), Cell::text(facts.unit(suspect.variable.layer)),
              FlowFacts::amount(stated), FlowFacts::spread(stated, sd), FlowFacts::amount(suspect.value_without),
              FlowFacts::spread(suspect.value_without, suspect.sd_without), Cell::number(suspect.z, kTestDecimals),
              Cell::number(suspect.limit, kTestDecimals)}});
    }
    table.notes.push_back(material.words("flow_check.suspects_note"));
    if (shown < result.suspects.size()) {
        table.notes.push_back(
            material.words("flow_check.more_suspects", {{"count", std::to_string(result.suspects.size() - shown)}}));
    }
    out.add(std::move(table));
}

void addElimination(Composer& out, const FlowFacts& facts, const Reconciliation& result) {
    const Material& material = out.material();
    Table table = out.newTable(
        "flow_elimination",
        {material.numberColumn("column.flow_round", ""), material.textColumn("column.flow_number"),
         material.textColumn("column.flow_layer"), material.numberColumn("column.flow_z", ""),
         material.numberColumn("column.flow_expected", ""), material.numberColumn("column.flow_spread", "%"),
         material.numberColumn("column.flow_chi_square", ""), material.numberColumn("column.flow_degrees", ""),
         material.numberColumn("column.flow_p", "")});
    for (const auto& step : result.elimination) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::number(static_cast<double>(table.rows.size() + 1), 0), Cell::text(facts.variable(step.dropped)),
              Cell::text(facts.layer(step.dropped.layer)), Cell::number(step.z, kTestDecimals),
              FlowFacts::amount(step.value), FlowFacts::spread(step.value, step.sd), Material::amount(step.chi_square),
              Cell::number(static_cast<double>(step.degrees_of_freedom), 0), Cell::number(step.p_value, 3)}});
    }
    out.add(std::move(table));
}

void addNodalTests(Composer& out, const FlowFacts& facts, const Reconciliation& result) {
    const Material& material = out.material();
    std::vector<const NodalTest*> tests;
    for (const NodalTest& test : result.nodal_tests) {
        if (test.z > test.limit) {
            tests.push_back(&test);
        }
    }
    if (tests.empty()) {
        out.paragraph("flow_check.nodes_passed", {{"count", std::to_string(result.nodal_tests.size())}});
        return;
    }
    std::stable_sort(tests.begin(), tests.end(), [](const auto* a, const auto* b) { return a->z > b->z; });
    Table table = out.newTable("flow_nodes",
                               {material.textColumn("column.flow_party"), material.textColumn("column.flow_layer"),
                                material.textColumn("column.unit"), material.numberColumn("column.flow_difference", ""),
                                material.numberColumn("column.flow_sd", ""), material.numberColumn("column.flow_z", ""),
                                material.numberColumn("column.flow_limit", "")});
    for (const NodalTest* const test : tests) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(facts.node(test->node)), Cell::text(facts.layer(test->layer)),
              Cell::text(facts.unit(test->layer)), Material::amount(test->residual), Material::amount(test->sd),
              Cell::number(test->z, kTestDecimals), Cell::number(test->limit, kTestDecimals)}});
    }
    out.add(std::move(table));
}

} // namespace

void addFlowCheck(Composer& out) {
    const FlowFacts facts(out.material());
    out.heading(1, "section.flow_check");
    out.heading(2, "section.flow_test");
    out.add(Block(Paragraph{facts.passed() ? Paragraph::Kind::Body : Paragraph::Kind::Warning, facts.verdict()}));
    const Reconciliation* const result = facts.reconciliation();
    if (result == nullptr) {
        for (const base::Finding& finding : facts.account().findings) {
            if (finding.severity == base::Severity::Error) {
                out.warning("flow_check.question", {{"question", out.material().program().sentence(finding)}});
            }
        }
        return;
    }
    addGlobalTest(out, *result);
    for (const base::Finding* const untestable : facts.findings(engine::flows::kFlowUntestable)) {
        out.paragraph("flow_check.question", {{"question", out.material().program().sentence(*untestable)}});
    }
    out.heading(2, "section.flow_suspects");
    if (result->suspects.empty()) {
        out.paragraph("flow_check.no_suspects");
    } else {
        out.paragraph("flow_check.suspects");
        addSuspects(out, facts, *result);
    }
    if (!result->elimination.empty()) {
        out.paragraph("flow_check.elimination");
        addElimination(out, facts, *result);
    }
    if (!facts.findings(engine::flows::kFlowSuspect).empty()) {
        out.heading(2, "section.flow_questions");
        out.paragraph("flow_check.questions");
        addQuestions(out, facts);
    }
    out.heading(2, "section.flow_nodes");
    addNodalTests(out, facts, *result);
    out.heading(2, "section.flow_effect");
    out.paragraph("flow_effect.lead");
    addInventoryEffect(out, facts);
}

} // namespace parkcarbon::report
