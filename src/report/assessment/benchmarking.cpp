#include "assessment_names.hpp"
#include "assessment_sections.hpp"

#include <algorithm>
#include <set>

namespace parkcarbon::report {
namespace {

using namespace engine::workflow;

constexpr double kFullPct = 100.0;
constexpr std::size_t kShortHash = 12;

std::optional<double> previousScore(const AssessmentNames& names, const std::string& subject) {
    for (const CycleLine& line : names.results().cycles.lines) {
        if (line.subject == subject && line.values.size() >= 2) {
            return line.values[line.values.size() - 2];
        }
    }
    return std::nullopt;
}

void addStages(Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    const Workbench& workbench = names.results().workbench;
    Table table = out.newTable(
        "stage_scores", {material.textColumn("column.stage"), material.numberColumn("column.score_claimed", "%"),
                         material.numberColumn("column.score_gated", "%"),
                         material.numberColumn("column.score_before", "%"), material.textColumn("column.remark")});
    charts::ChartSpec radar;
    radar.kind = charts::ChartKind::Radar;
    radar.rim = kFullPct;
    radar.category_title = material.words("column.stage");
    radar.value_title = material.words("axis.score");
    radar.series = {{material.words("series.this_cycle"), {}}};
    charts::Series before{material.words("series.last_cycle"), {}};
    bool has_before = false;
    for (const StageState& stage : workbench.stages) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(names.stage(stage.definition)), names.value(stage.claimed_score_pct),
              names.value(stage.score_pct), names.value(stage.previous_score_pct),
              stage.capped ? Cell::text(material.words("stage.capped"), Emphasis::Warning) : Cell::none()}});
        radar.categories.push_back(names.stage(stage.definition));
        radar.series[0].values.emplace_back(stage.score_pct.value_or(0.0));
        before.values.emplace_back(stage.previous_score_pct.value_or(0.0));
        has_before = has_before || stage.previous_score_pct.has_value();
    }
    table.rows.push_back(
        {Row::Kind::Total,
         {Cell::text(material.words("row.sum")), names.value(workbench.claimed_total_pct),
          names.value(workbench.total_pct), names.value(previousScore(names, "total")),
          Cell::text(material.words("score.sum", {{"sum", AssessmentNames::valueText(workbench.sum)},
                                                  {"maximum", AssessmentNames::valueText(workbench.maximum)}}))}});
    table.notes.push_back(material.words("score.note"));
    out.add(std::move(table));
    if (has_before) {
        radar.series.push_back(std::move(before));
    }
    if (radar.categories.size() >= 3) {
        out.add("stage_radar", std::move(radar));
    }
}

void addSteps(Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    Table table = out.newTable(
        "step_scores",
        {material.textColumn("column.step"), material.textColumn("column.state"),
         material.numberColumn("column.score_claimed", ""), material.numberColumn("column.score_gated", ""),
         material.numberColumn("column.score_before", ""), material.numberColumn("column.checks_passed", ""),
         material.numberColumn("column.evidence_count", ""), material.textColumn("column.owner")});
    for (const StepState& step : names.results().workbench.steps) {
        const std::size_t counted = step.checks.size() - step.count(CheckState::NotApplicable);
        const std::size_t passed = step.count(CheckState::Passed) + step.count(CheckState::Overridden);
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(names.markedStep(step.definition)),
              Cell::text(names.word("step_status", domain::word(step.status))), names.value(step.score),
              step.score ? names.value(step.gated_score) : Cell::none(),
              names.value(previousScore(names, "step/" + std::to_string(step.definition.step))),
              Cell::text(std::to_string(passed) + " / " + std::to_string(counted)),
              Cell::number(static_cast<double>(step.evidence.size()), 0), Cell::text(step.responsible)}});
    }
    out.add(std::move(table));
}

void addChecks(Composer& out, const StepState& step, const AssessmentNames& names) {
    const Material& material = out.material();
    Table table =
        out.newTable("step_checks", {material.textColumn("column.check_state"), material.textColumn("column.finding"),
                                     material.textColumn("column.remark")});
    table.id = "step_checks_" + std::to_string(step.definition.step);
    table.title = material.words("table.step_checks", {{"step", names.step(step.definition.step)}});
    for (const CheckResult& check : step.checks) {
        std::string remark;
        if (check.state == CheckState::Overridden) {
            remark = material.words(
                "check.overridden",
                {{"reason", check.override_reason}, {"by", check.overridden_by}, {"on", check.overridden_on}});
        } else if (check.state == CheckState::Failed) {
            remark = material.program().remedy(check.sentence, check.arguments);
        }
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(names.word("check_state", checkStateWord(check.state)),
                         check.state == CheckState::Failed ? Emphasis::Warning : Emphasis::Plain),
              Cell::text(material.program().sentence(check.sentence, check.arguments)), Cell::text(remark)}});
    }
    if (!table.rows.empty()) {
        out.add(std::move(table));
    }
}

void addEvidence(Composer& out, const StepState& step, const AssessmentNames& names) {
    const Material& material = out.material();
    Table table =
        out.newTable("step_evidence", {material.textColumn("column.evidence_title"), material.textColumn("column.file"),
                                       material.textColumn("column.date"), material.textColumn("column.hash"),
                                       material.textColumn("column.state"), material.textColumn("column.document_no")});
    table.id = "step_evidence_" + std::to_string(step.definition.step);
    table.title = material.words("table.step_evidence", {{"step", names.step(step.definition.step)}});
    const bool files = isDataFormat(material.request().format);
    for (const EvidenceItem& item : step.evidence) {
        const bool bad = item.state == EvidenceState::Tampered || item.state == EvidenceState::Missing;
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(item.title), Cell::text(item.file), Cell::text(names.dateText(item.date)),
                               Cell::text(files ? item.sha256 : item.sha256.substr(0, kShortHash)),
                               Cell::text(names.word("evidence_state", evidenceStateWord(item.state)),
                                          bad ? Emphasis::Warning : Emphasis::Plain),
                               Cell::text(item.document_no)}});
    }
    if (!table.rows.empty()) {
        out.add(std::move(table));
    }
}

void addStep(Composer& out, const StepState& step, const AssessmentNames& names) {
    const Material& material = out.material();
    out.subheading(material.words("step.heading", {{"step", names.markedStep(step.definition)}}));
    const StepDefinition& definition = step.definition;
    out.paragraph("step.lead", {{"purpose", material.named(definition.purpose_zh, definition.purpose)},
                                {"criterion", material.named(definition.criterion_zh, definition.criterion)},
                                {"deliverables", material.named(definition.deliverables, definition.deliverables_en)}});
    if (!definition.provenance.empty()) {
        out.note("step.provenance", {{"provenance", definition.provenance}});
    }
    if (step.status == StepStatus::NotApplicable) {
        out.paragraph("step.not_applicable", {{"reason", step.not_applicable_reason}});
    }
    if (step.score) {
        out.paragraph("step.score", {{"claimed", AssessmentNames::valueText(*step.score)},
                                     {"gated", AssessmentNames::valueText(step.gated_score)}});
    }
    for (const GateReason& gate : step.gates) {
        out.bullet("step.gate", {{"sentence", material.program().sentence(gate.sentence, gate.arguments)}});
    }
    addChecks(out, step, names);
    addEvidence(out, step, names);
    if (!step.note.empty()) {
        out.note("step.note", {{"note", step.note}});
    }
}

} // namespace

void addBenchmarking(Composer& out) {
    const AssessmentNames names(out.material());
    const Workbench& workbench = names.results().workbench;
    out.heading(1, "section.benchmarking");
    out.textBlock("assessment.benchmarking", "benchmarking.lead",
                  {{"steps", std::to_string(workbench.steps.size())},
                   {"stages", std::to_string(workbench.stages.size())},
                   {"sum", AssessmentNames::valueText(workbench.sum)},
                   {"maximum", AssessmentNames::valueText(workbench.maximum)}});
    out.note("benchmarking.reconstructed");
    addStages(out, names);
    addSteps(out, names);
    for (const StepState& step : workbench.steps) {
        addStep(out, step, names);
    }
}

} // namespace parkcarbon::report
