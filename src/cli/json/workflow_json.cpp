#include "cli/json/workflow_json.hpp"

#include "cli/json/finding_json.hpp"
#include "cli/json/or_null.hpp"

#include <nlohmann/json.hpp>

namespace parkcarbon::cli {
namespace {

using Json = nlohmann::ordered_json;
using namespace engine::workflow;

Json dateJson(const std::optional<base::Date>& date) {
    return date ? Json(base::formatDate(*date)) : Json(nullptr);
}

Json placeJson(const base::Location& where) {
    return {{"table", where.table}, {"id", where.record_id}, {"field", where.field}};
}

Json checkJson(const CheckResult& check, const text::Text& text) {
    Json object = {{"code", check.code},
                   {"passed", check.state == CheckState::Passed || check.state == CheckState::NotApplicable},
                   {"detail", text.sentence(check.sentence, check.arguments)},
                   {"state", checkStateWord(check.state)},
                   {"sentence", check.sentence}};
    Json arguments = Json::object();
    for (const base::Argument& argument : check.arguments) {
        arguments[argument.name] = argument.value;
    }
    object["arguments"] = std::move(arguments);
    object["remedy"] = check.state == CheckState::Failed ? text.remedy(check.sentence, check.arguments) : "";
    object["page"] = check.page;
    object["where"] = placeJson(check.where);
    if (check.state == CheckState::Overridden) {
        object["override"] = {
            {"reason", check.override_reason}, {"by", check.overridden_by}, {"on", check.overridden_on}};
    }
    return object;
}

Json evidenceJson(const EvidenceItem& item) {
    return {{"id", item.id},
            {"title", item.title},
            {"file", item.file},
            {"document_no", item.document_no},
            {"state", evidenceStateWord(item.state)},
            {"sha256", item.sha256},
            {"evidence_class", domain::word(item.evidence_class)},
            {"date", dateJson(item.date)}};
}

Json stepJson(const StepState& step, const text::Text& text) {
    Json checks = Json::array();
    for (const CheckResult& check : step.checks) {
        checks.push_back(checkJson(check, text));
    }
    Json evidence = Json::array();
    for (const EvidenceItem& item : step.evidence) {
        evidence.push_back(evidenceJson(item));
    }
    Json gates = Json::array();
    for (const GateReason& gate : step.gates) {
        gates.push_back({{"code", gate.sentence}, {"detail", text.sentence(gate.sentence, gate.arguments)}});
    }
    Json raci = Json::array();
    for (const RaciRow& row : step.raci) {
        raci.push_back({{"person", row.member}, {"name", row.name}, {"role", domain::word(row.role)}});
    }
    return {{"step", step.definition.step},
            {"name_zh", step.definition.name_zh},
            {"name_en", step.definition.name_en},
            {"provenance", step.definition.provenance},
            {"status", domain::word(step.status)},
            {"score", orNull(step.score)},
            {"gated_score", step.score ? Json(step.gated_score) : Json(nullptr)},
            {"checks", std::move(checks)},
            {"evidence", std::move(evidence)},
            {"stage", step.definition.stage},
            {"published", step.definition.published},
            {"weight", step.definition.weight},
            {"claimed_status", domain::word(step.claimed_status)},
            {"score_entered", step.score_entered},
            {"not_applicable_reason", step.not_applicable_reason},
            {"gates", std::move(gates)},
            {"needs_steps", step.definition.needs_steps},
            {"open_prerequisites", step.open_prerequisites},
            {"responsible", step.responsible},
            {"raci", std::move(raci)},
            {"start", dateJson(step.planned_start)},
            {"finish", dateJson(step.planned_finish)},
            {"actual_start", dateJson(step.actual_start)},
            {"actual_finish", dateJson(step.actual_finish)},
            {"overdue", step.overdue}};
}

Json scheduleJson(const Schedule& schedule) {
    Json bars = Json::array();
    for (const Bar& bar : schedule.bars) {
        bars.push_back({{"id", bar.task.id},
                        {"start", dateJson(bar.task.planned_start)},
                        {"finish", dateJson(bar.task.planned_finish)},
                        {"actual_start", dateJson(bar.task.actual_start)},
                        {"actual_finish", dateJson(bar.task.actual_finish)},
                        {"earliest_start", dateJson(bar.earliest_start)},
                        {"latest_finish", dateJson(bar.latest_finish)},
                        {"slack_days", orNull(bar.slack_days)},
                        {"critical", bar.critical},
                        {"delay_days", orNull(bar.delay_days)},
                        {"overdue", bar.overdue}});
    }
    return {{"start", dateJson(schedule.start)},
            {"finish", dateJson(schedule.finish)},
            {"critical_path", schedule.critical_path},
            {"bars", std::move(bars)}};
}

Json wordJson(const VerdictWord& word) {
    return {{"name_zh", word.name_zh}, {"name_en", word.name_en}, {"from_pct", orNull(word.from_pct)},
            {"status", word.status},   {"source", word.source},   {"threshold_borrowed", word.threshold_borrowed}};
}

Json acceptanceJson(const Acceptance& acceptance) {
    Json targets = Json::array();
    for (const TargetCompletion& target : acceptance.targets) {
        targets.push_back({{"indicator_id", target.indicator_id},
                           {"year", target.year},
                           {"nature", target.binding ? "binding" : "guiding"},
                           {"weight", target.weight},
                           {"base", orNull(target.base)},
                           {"actual", orNull(target.actual)},
                           {"target", target.target},
                           {"completion", orNull(target.completion)},
                           {"met", target.met}});
    }
    Json words = Json::array();
    for (const VerdictWord& word : acceptance.words) {
        words.push_back(wordJson(word));
    }
    const ProjectCompletion& projects = acceptance.projects;
    return {{"targets", std::move(targets)},
            {"target_completion", orNull(acceptance.target_completion)},
            {"targets_unknown", acceptance.targets_unknown},
            {"binding_target_missed", acceptance.binding_target_missed},
            {"projects",
             {{"planned", projects.planned},
              {"done", projects.done},
              {"planned_investment", projects.planned_investment},
              {"done_investment", projects.done_investment},
              {"by_number", orNull(projects.by_number)},
              {"by_investment", orNull(projects.by_investment)}}},
            {"words", std::move(words)},
            {"proposal", acceptance.proposal ? wordJson(*acceptance.proposal) : Json(nullptr)}};
}

Json cyclesJson(const CycleComparison& comparison) {
    Json cycles = Json::array();
    for (const CycleComparison::Cycle& cycle : comparison.cycles) {
        cycles.push_back({{"id", cycle.id.empty() ? Json(nullptr) : Json(cycle.id)},
                          {"base_year", orNull(cycle.base_year)},
                          {"report_year", orNull(cycle.report_year)}});
    }
    Json lines = Json::array();
    for (const CycleLine& line : comparison.lines) {
        Json values = Json::array();
        for (const auto& value : line.values) {
            values.push_back(orNull(value));
        }
        lines.push_back({{"subject", line.subject},
                         {"unit", line.unit},
                         {"values", std::move(values)},
                         {"change", orNull(line.change)}});
    }
    return {{"cycles", std::move(cycles)}, {"lines", std::move(lines)}};
}

Json actionsJson(const Workbench& bench, const text::Text& text) {
    Json actions = Json::array();
    for (const NextAction& action : bench.next_actions) {
        actions.push_back({{"step", action.step},
                           {"code", action.sentence},
                           {"detail", text.sentence(action.sentence, action.arguments)},
                           {"remedy", text.remedy(action.sentence, action.arguments)},
                           {"page", action.page},
                           {"where", placeJson(action.where)}});
    }
    return actions;
}

} // namespace

Json toJson(const Workbench& bench, const CycleComparison& cycles, const text::Text& text) {
    Json stages = Json::array();
    for (const StageState& stage : bench.stages) {
        stages.push_back({{"stage", stage.definition.stage},
                          {"name_zh", stage.definition.name_zh},
                          {"name_en", stage.definition.name_en},
                          {"score_pct", orNull(stage.score_pct)},
                          {"claimed_score_pct", orNull(stage.claimed_score_pct)},
                          {"weight", stage.definition.weight},
                          {"capped", stage.capped},
                          {"previous_score_pct", orNull(stage.previous_score_pct)}});
    }
    Json steps = Json::array();
    for (const StepState& step : bench.steps) {
        steps.push_back(stepJson(step, text));
    }
    return {{"schema", "parkcarbon.workflow/1"},
            {"period", bench.period.str()},
            {"today", base::formatDate(bench.today)},
            {"revision", bench.revision},
            {"own_list", bench.list.own},
            {"stages", std::move(stages)},
            {"steps", std::move(steps)},
            {"total_pct", orNull(bench.total_pct)},
            {"claimed_total_pct", orNull(bench.claimed_total_pct)},
            {"sum", bench.sum},
            {"maximum", bench.maximum},
            {"measured_share", orNull(bench.measured_share)},
            {"next_actions", actionsJson(bench, text)},
            {"schedule", {{"steps", scheduleJson(bench.plan)}, {"measures", scheduleJson(bench.measures)}}},
            {"acceptance", acceptanceJson(bench.acceptance)},
            {"cycle_comparison", cyclesJson(cycles)},
            {"findings", toJson(bench.findings, text)}};
}

} // namespace parkcarbon::cli
