#include "cli/workflow_text.hpp"

#include "cli/text_table.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>

namespace parkcarbon::cli {
namespace {

using namespace engine::workflow;

constexpr std::size_t kShownActions = 3;

const std::string& nameOf(const text::Text& text, const std::string& zh, const std::string& en) {
    const bool chinese = text.language() == text::Language::Zh;
    return (chinese && !zh.empty()) || en.empty() ? zh : en;
}

std::string percentOf(const std::optional<double>& pct) {
    return pct ? fmt::format("{:.1f} %", *pct) : "—";
}

std::string scoreOf(const StepState& step) {
    if (!step.score) {
        return "—";
    }
    const std::string gated = fmt::format("{:g}", step.gated_score);
    return *step.score == step.gated_score ? gated : fmt::format("{} ({:g})", gated, *step.score);
}

std::string dayOf(const std::optional<base::Date>& date) {
    return date ? base::formatDate(*date) : "—";
}

std::string checksOf(const StepState& step) {
    return fmt::format("{}/{}", step.checks.size() - step.count(CheckState::Failed), step.checks.size());
}

void printSteps(const Workbench& bench, Console& console) {
    const text::Text& text = console.text();
    TextTable table({text.term("cli.workflow.step"), text.term("cli.workflow.name"), text.term("cli.workflow.status"),
                     text.term("cli.workflow.score"), text.term("cli.workflow.checks"),
                     text.term("cli.workflow.responsible"), text.term("cli.workflow.finish")});
    for (const StepState& step : bench.steps) {
        const std::string mark = step.definition.published ? "" : " *";
        table.addRow({std::to_string(step.definition.step),
                      nameOf(text, step.definition.name_zh, step.definition.name_en) + mark,
                      text.choiceLabel(domain::word(step.status)), scoreOf(step), checksOf(step), step.responsible,
                      dayOf(step.planned_finish) + (step.overdue ? " !" : "")});
    }
    table.alignRight({0, 3, 4});
    table.print(console.out());
    console.out() << text.term("cli.workflow.legend") << "\n\n";
}

void printStages(const Workbench& bench, Console& console) {
    const text::Text& text = console.text();
    TextTable table({text.term("cli.workflow.stage"), text.term("cli.workflow.name"), text.term("cli.workflow.score"),
                     text.term("cli.workflow.claimed"), text.term("cli.workflow.previous")});
    for (const StageState& stage : bench.stages) {
        table.addRow({std::to_string(stage.definition.stage),
                      nameOf(text, stage.definition.name_zh, stage.definition.name_en), percentOf(stage.score_pct),
                      percentOf(stage.claimed_score_pct), percentOf(stage.previous_score_pct)});
    }
    table.addRow({"", text.term("cli.workflow.total"), percentOf(bench.total_pct), percentOf(bench.claimed_total_pct),
                  fmt::format("{:g}/{:g}", bench.sum, bench.maximum)});
    table.alignRight({0, 2, 3, 4});
    table.print(console.out());
}

std::string shareText(const std::optional<double>& share) {
    return percentOf(share ? std::optional(100.0 * *share) : std::nullopt);
}

void printAcceptance(const Acceptance& acceptance, Console& console) {
    const text::Text& text = console.text();
    std::ostream& out = console.out();
    out << '\n'
        << text.term("cli.workflow.target_completion") << ": " << shareText(acceptance.target_completion) << '\n';
    out << text.term("cli.workflow.projects_done") << ": " << shareText(acceptance.projects.by_number) << ", "
        << text.term("cli.workflow.investment_done") << ": " << shareText(acceptance.projects.by_investment) << '\n';
    if (acceptance.proposal) {
        out << text.term("cli.workflow.verdict") << ": "
            << nameOf(text, acceptance.proposal->name_zh, acceptance.proposal->name_en) << " ("
            << text.termOr("status", acceptance.proposal->status) << ")\n";
    }
}

void printActions(const Workbench& bench, Console& console) {
    const text::Text& text = console.text();
    console.out() << '\n' << text.term("cli.workflow.next") << '\n';
    for (std::size_t index = 0; index < std::min(bench.next_actions.size(), kShownActions); ++index) {
        const NextAction& action = bench.next_actions[index];
        console.out() << "  " << index + 1 << ". [" << action.step << "] "
                      << text.sentence(action.sentence, action.arguments) << ' '
                      << text.remedy(action.sentence, action.arguments) << '\n';
    }
    if (bench.next_actions.empty()) {
        console.out() << "  —\n";
    }
}

void printChecks(const StepState& step, Console& console) {
    const text::Text& text = console.text();
    console.out() << '\n' << text.term("cli.workflow.checks") << '\n';
    for (const CheckResult& check : step.checks) {
        console.out() << "  [" << text.termOr("check_state", checkStateWord(check.state)) << "] "
                      << text.sentence(check.sentence, check.arguments) << " (" << check.code << ")\n";
        if (check.state == CheckState::Overridden) {
            console.out() << "      " << text.term("cli.workflow.overridden") << ": " << check.override_reason << " — "
                          << check.overridden_by << ' ' << check.overridden_on << '\n';
        } else if (check.state == CheckState::Failed) {
            console.out() << "      " << text.remedy(check.sentence, check.arguments) << '\n';
        }
    }
    for (const GateReason& gate : step.gates) {
        console.out() << "  ! " << text.sentence(gate.sentence, gate.arguments) << '\n';
    }
}

void printEvidence(const StepState& step, Console& console) {
    const text::Text& text = console.text();
    console.out() << '\n' << text.term("cli.workflow.evidence") << '\n';
    for (const EvidenceItem& item : step.evidence) {
        console.out() << "  [" << text.termOr("step_evidence", evidenceStateWord(item.state)) << "] " << item.id << ' '
                      << item.title << ' ' << item.document_no << '\n';
    }
    if (step.evidence.empty()) {
        console.out() << "  —\n";
    }
}

} // namespace

void printWorkbench(const Workbench& bench, Console& console) {
    printSteps(bench, console);
    printStages(bench, console);
    printAcceptance(bench.acceptance, console);
    printActions(bench, console);
}

void printStep(const StepState& step, Console& console) {
    const text::Text& text = console.text();
    const StepDefinition& definition = step.definition;
    const auto line = [&](std::string_view label, const std::string& value) {
        console.out() << label << ": " << (value.empty() ? "—" : value) << '\n';
    };
    console.out() << definition.step << ' ' << nameOf(text, definition.name_zh, definition.name_en) << '\n';
    line(text.term("cli.workflow.provenance"), definition.provenance);
    line(text.term("cli.workflow.purpose"), nameOf(text, definition.purpose_zh, definition.purpose));
    line(text.term("cli.workflow.criterion"), nameOf(text, definition.criterion_zh, definition.criterion));
    line(text.term("cli.workflow.status"), text.choiceLabel(domain::word(step.status)));
    line(text.term("cli.workflow.score"), scoreOf(step));
    line(text.term("cli.workflow.responsible"), step.responsible);
    line(text.term("cli.workflow.plan"), dayOf(step.planned_start) + " … " + dayOf(step.planned_finish));
    line(text.term("cli.workflow.actual"), dayOf(step.actual_start) + " … " + dayOf(step.actual_finish));
    if (!step.not_applicable_reason.empty()) {
        line(text.term("cli.workflow.reason"), step.not_applicable_reason);
    }
    printChecks(step, console);
    printEvidence(step, console);
}

} // namespace parkcarbon::cli
