#include <parkcarbon/report/case_sheet.hpp>

#include "report/file_output.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

namespace parkcarbon::report {
namespace {

using namespace engine::workflow;

std::string nameIn(const text::Text& text, const std::string& zh, const std::string& en) {
    const bool chinese = text.language() == text::Language::Zh;
    return (chinese && !zh.empty()) || en.empty() ? zh : en;
}

/// A cell of a Markdown table.
std::string cellText(std::string content) {
    std::string cell;
    for (const char character : content) {
        cell += character == '|' ? "\\|" : character == '\n' ? " " : std::string(1, character);
    }
    return cell;
}

void addRow(std::string& out, const std::vector<std::string>& cells) {
    for (const std::string& cell : cells) {
        out += "| " + cellText(cell) + " ";
    }
    out += "|\n";
}

void addHeader(std::string& out, const text::Text& text, const std::vector<std::string>& keys) {
    std::vector<std::string> titles;
    for (const std::string& key : keys) {
        titles.push_back(text.termOr("case_sheet", key));
    }
    addRow(out, titles);
    addRow(out, std::vector<std::string>(titles.size(), "---"));
}

std::string numberIn(const text::Text& text, const std::optional<double>& value) {
    return value ? text.quantity(*value, "") : "—";
}
std::string percentIn(const std::optional<double>& pct) {
    return pct ? fmt::format("{:.1f} %", *pct) : "—";
}

void addFront(std::string& out, const Workbench& bench, const domain::ProjectSnapshot& snapshot,
              const text::Text& text) {
    const domain::Park& park = snapshot.park;
    out += "# " + text.term("case_sheet.title") + "\n\n";
    const auto line = [&](const char* key, const std::string& value) {
        out += "- " + text.termOr("case_sheet", key) + ": " + value + "\n";
    };
    line("park", nameIn(text, park.name_zh, park.name_en));
    line("province", park.province);
    line("type", park.park_type);
    line("years", (park.base_year ? std::to_string(*park.base_year) : "—") + " – " + bench.period.str());
    line("score", fmt::format("{} ({:g}/{:g})", percentIn(bench.total_pct), bench.sum, bench.maximum));
    if (const auto& verdict = bench.acceptance.proposal) {
        line("verdict",
             nameIn(text, verdict->name_zh, verdict->name_en) + " (" + text.termOr("status", verdict->status) + ")");
    }
}

void addScores(std::string& out, const Workbench& bench, const text::Text& text) {
    out += "\n## " + text.term("case_sheet.stages") + "\n\n";
    addHeader(out, text, {"stage", "points"});
    for (const StageState& stage : bench.stages) {
        addRow(out, {fmt::format("{} {}", stage.definition.stage,
                                 nameIn(text, stage.definition.name_zh, stage.definition.name_en)),
                     percentIn(stage.score_pct)});
    }
    out += "\n## " + text.term("case_sheet.steps") + "\n\n";
    addHeader(out, text, {"step", "state", "points"});
    for (const StepState& step : bench.steps) {
        addRow(out, {fmt::format("{} {}{}", step.definition.step,
                                 nameIn(text, step.definition.name_zh, step.definition.name_en),
                                 step.definition.published ? "" : " *"),
                     text.choiceLabel(domain::word(step.status)),
                     step.score ? fmt::format("{:g}", step.gated_score) : step.not_applicable_reason});
    }
    out += "\n" + text.term("case_sheet.reconstructed") + "\n";
}

void addProjects(std::string& out, const domain::ProjectSnapshot& snapshot, const text::Text& text) {
    out += "\n## " + text.term("case_sheet.projects") + "\n\n";
    addHeader(out, text, {"project", "model", "investment", "reduction", "measured", "state"});
    for (const domain::Measure& measure : snapshot.measures) {
        if (measure.status == domain::MeasureStatus::Cancelled || measure.status == domain::MeasureStatus::Idea) {
            continue;
        }
        addRow(out, {nameIn(text, measure.name_zh, measure.name_en), measure.business_model,
                     numberIn(text, measure.capex), numberIn(text, measure.reduction_t_per_a),
                     numberIn(text, measure.measured_t_per_a), text.choiceLabel(domain::word(measure.status))});
    }
}

void addTargets(std::string& out, const Workbench& bench, const text::Text& text) {
    out += "\n## " + text.term("case_sheet.targets") + "\n\n";
    addHeader(out, text, {"indicator", "base", "actual", "target", "completion"});
    for (const TargetCompletion& target : bench.acceptance.targets) {
        addRow(out, {fmt::format("{} ({})", target.indicator_id, target.year), numberIn(text, target.base),
                     numberIn(text, target.actual), numberIn(text, target.target),
                     percentIn(target.completion ? std::optional(100.0 * *target.completion) : std::nullopt)});
    }
}

void addLessons(std::string& out, const Workbench& bench, const domain::ProjectSnapshot& snapshot,
                const text::Text& text) {
    out += "\n## " + text.term("case_sheet.lessons") + "\n\n";
    for (const domain::CorrectiveAction& action : snapshot.corrective_actions) {
        out += "- " + action.cause + (action.cause.empty() ? "" : " → ") + action.action + "\n";
    }
    if (snapshot.corrective_actions.empty()) {
        out += text.term("case_sheet.none") + "\n";
    }
    out += "\n## " + text.term("case_sheet.overridden") + "\n\n";
    bool any = false;
    for (const StepState& step : bench.steps) {
        for (const CheckResult& check : step.checks) {
            if (check.state == CheckState::Overridden) {
                any = true;
                out += fmt::format("- {}: {} — {} ({} {})\n", step.definition.step,
                                   text.sentence(check.sentence, check.arguments), check.override_reason,
                                   check.overridden_by, check.overridden_on);
            }
        }
    }
    if (!any) {
        out += text.term("case_sheet.none") + "\n";
    }
}

} // namespace

std::string caseSheet(const Workbench& bench, const domain::ProjectSnapshot& snapshot, const text::Text& text) {
    std::string out;
    addFront(out, bench, snapshot, text);
    addScores(out, bench, text);
    addProjects(out, snapshot, text);
    addTargets(out, bench, text);
    addLessons(out, bench, snapshot, text);
    return out;
}

base::Result<void> writeCaseSheet(const Workbench& bench, const domain::ProjectSnapshot& snapshot,
                                  const text::Text& text, const std::filesystem::path& path) {
    return writeFile(path, caseSheet(bench, snapshot, text));
}

} // namespace parkcarbon::report
