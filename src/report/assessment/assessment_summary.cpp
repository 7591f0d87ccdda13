#include "assessment_names.hpp"
#include "assessment_sections.hpp"

#include <algorithm>

namespace parkcarbon::report {
namespace {

using engine::workflow::Workbench;

constexpr std::size_t kNextActions = 3;

std::string percentOrDash(const Material& material, const std::optional<double>& pct) {
    return pct ? Cell::number(*pct, 1).shown() + " %" : material.words("none");
}

std::string verdictWords(const AssessmentNames& names) {
    const auto& proposal = names.results().workbench.acceptance.proposal;
    return proposal ? names.material().named(proposal->name_zh, proposal->name_en) : names.material().words("none");
}

/// A row of a figure in the base year and now, with its change.
Row figureRow(const AssessmentNames& names, std::string label, std::string unit, std::optional<double> before,
              std::optional<double> now) {
    const bool comparable = before && now && *before != 0.0;
    return {Row::Kind::Body,
            {Cell::text(std::move(label)), Cell::text(std::move(unit)), names.value(before), names.value(now),
             comparable ? Material::percent(*now - *before, *before) : Cell::none()}};
}

void addKeyFigures(Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    const auto base_period = names.basePeriod();
    const std::string before =
        base_period ? material.program().period(*base_period) : material.words("cover.base_year");
    Table table = out.newTable("assessment_figures", {material.textColumn("column.figure"),
                                                      material.textColumn("column.unit"),
                                                      {before, "", Align::Right},
                                                      {material.program().period(names.period()), "", Align::Right},
                                                      material.numberColumn("column.change_pct", "%")});
    const auto* base = material.input().base_inventory;
    table.rows.push_back(figureRow(names, material.program().term("view.scope_1_2_location"),
                                   material.words("unit.co2e"),
                                   base == nullptr ? std::nullopt : std::optional(base->park.views.scope_1_2_location),
                                   material.totals().views.scope_1_2_location));
    for (const char* const id : {"CO2", "E_tce", "IAV", "W_fresh", "SW_gen"}) {
        const auto now = names.variableAt(id, names.period());
        const auto then = base_period ? names.variableAt(id, *base_period) : std::nullopt;
        if (now || then) {
            table.rows.push_back(figureRow(names, names.variable(id), names.variableUnit(id), then, now));
        }
    }
    if (names.results().carbon_productivity) {
        table.rows.push_back(figureRow(names, material.words("assessment.carbon_productivity"), "10^4 CNY/tCO2",
                                       std::nullopt, names.results().carbon_productivity));
    }
    out.add(std::move(table));
}

void addSchemes(Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    Table table =
        out.newTable("assessment_schemes",
                     {material.textColumn("column.scheme"), material.numberColumn("verdict.met", ""),
                      material.numberColumn("verdict.not_met", ""), material.numberColumn("verdict.cannot_compute", ""),
                      material.numberColumn("verdict.not_applicable", ""),
                      material.numberColumn("verdict.no_threshold", ""), material.textColumn("column.condition")});
    const auto count = [](std::size_t number) { return Cell::number(static_cast<double>(number), 0); };
    for (const auto& scheme : names.results().indicators.schemes) {
        const auto& summary = scheme->summary;
        const auto& pass = scheme->pass;
        using State = engine::indicators::SchemePass::State;
        if (pass.state == State::NoCondition) {
            continue; // the chapter on indicators has them all
        }
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(names.scheme(*scheme->scheme)), count(summary.met), count(summary.not_met),
              count(summary.cannot_compute), count(summary.not_applicable), count(summary.no_threshold),
              Cell::text(
                  material.words("pass." + std::string(passWord(pass.state)),
                                 {{"met", std::to_string(pass.met)}, {"required", std::to_string(pass.required)}}),
                  pass.state == State::Failed ? Emphasis::Warning : Emphasis::Plain)}});
    }
    table.notes.push_back(material.words("assessment_schemes.note"));
    out.add(std::move(table));
}

} // namespace

void addAssessmentSummary(Composer& out) {
    const Material& material = out.material();
    const AssessmentNames names(material);
    const Workbench& workbench = names.results().workbench;
    const auto& acceptance = workbench.acceptance;
    out.heading(1, "section.assessment_summary");
    out.textBlock("assessment.summary", "assessment_summary.lead",
                  {{"park", material.parkName()},
                   {"period", material.program().period(names.period())},
                   {"emissions", material.tonnesText(material.totals().views.scope_1_2_location)},
                   {"score", percentOrDash(material, workbench.total_pct)},
                   {"targets", percentOrDash(material, acceptance.target_completion
                                                           ? std::optional(100.0 * *acceptance.target_completion)
                                                           : std::nullopt)},
                   {"verdict", verdictWords(names)}});
    if (acceptance.binding_target_missed) {
        out.warning("assessment_summary.binding_missed");
    }
    addKeyFigures(out, names);
    addSchemes(out, names);
    out.paragraph("assessment_summary.projects",
                  {{"planned", std::to_string(acceptance.projects.planned)},
                   {"done", std::to_string(acceptance.projects.done)},
                   {"investment", AssessmentNames::valueText(acceptance.projects.planned_investment)},
                   {"currency", names.currency()}});
    if (!workbench.next_actions.empty()) {
        out.paragraph("assessment_summary.next");
    }
    for (std::size_t index = 0; index < std::min(kNextActions, workbench.next_actions.size()); ++index) {
        const auto& action = workbench.next_actions[index];
        out.bullet("assessment.step_says",
                   {{"step", names.step(action.step)},
                    {"sentence", material.program().sentence(action.sentence, action.arguments)}});
    }
}

} // namespace parkcarbon::report
