#include "cli/commands.hpp"
#include "cli/data_basis_option.hpp"
#include "cli/json/explanation_json.hpp"
#include "cli/period_calculation.hpp"
#include "cli/project_argument.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace parkcarbon::cli {
namespace {

using engine::inventory::Explanation;
using engine::inventory::ExplanationStep;

std::string cellText(const ExplanationStep& step) {
    if (!step.where || step.where->file.empty()) {
        return {};
    }
    std::string cell = step.where->file;
    if (!step.where->sheet.empty()) {
        cell += "!" + step.where->sheet;
    }
    if (const std::string at = step.where->cellOf(step.column); !at.empty()) {
        return cell + "!" + at;
    }
    cell += ":" + std::to_string(step.where->row);
    return step.column.empty() ? cell : cell + ":" + step.column;
}

/// The files behind the numbers: what they were, who took them in and when.
void printSources(const Explanation& explanation, Console& console) {
    std::vector<std::string> told;
    for (const ExplanationStep& step : explanation.steps) {
        if (!step.where || step.where->sha256.empty() ||
            std::find(told.begin(), told.end(), step.where->sha256) != told.end()) {
            continue;
        }
        if (told.empty()) {
            console.out() << '\n';
        }
        told.push_back(step.where->sha256);
        console.out() << step.where->file << "  SHA-256 " << step.where->sha256 << "  " << step.where->imported_at
                      << "  " << step.where->imported_by << '\n';
    }
}

/// A factor's status, or the evidence class of an input.
std::string statusText(const std::string& status, const text::Text& text) {
    return text.hasTerm("status." + status) ? text.term("status." + status) : text.choiceLabel(status);
}

void printExplanation(const Explanation& explanation, Console& console) {
    const text::Text& text = console.text();
    console.out() << explanation.line_id << " = " << text.quantity(explanation.value, explanation.unit, 8) << '\n'
                  << explanation.formula << "\n\n";
    TextTable table({text.term("cli.column.symbol"), text.term("cli.column.name"), text.term("cli.column.value"),
                     text.term("cli.column.unit"), text.term("cli.column.origin"), text.term("cli.column.status"),
                     text.term("cli.column.where"), text.term("cli.column.source")});
    table.alignRight({2});
    for (const ExplanationStep& step : explanation.steps) {
        table.addRow({step.symbol, text.hasTerm(step.name) ? text.term(step.name) : step.name,
                      text::formatSignificant(step.value, 8), step.unit, text.termOr("origin", originWord(step.origin)),
                      statusText(step.status, text), cellText(step), step.source});
    }
    table.print(console.out());
    printSources(explanation, console);
}

class ExplainCommand final : public Command {
public:
    std::string name() const override { return "explain"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        app.add_option("LINE_ID", line_id_, text.term("cli.option.line_id"))->required();
        period_.configure(app, text);
        basis_.configure(app, text);
    }
    ExitCode run(Console& console) override {
        const auto opened = openForPeriod(project_.path(), period_, console);
        if (!opened) {
            return console.fail(opened.error());
        }
        services::Calculations& calculations = *opened->calculations;
        const base::Period period = opened->period;
        const auto explanation = calculations.explain(line_id_, period, basis_.chosen());
        if (!explanation) {
            return console.fail(explanation.error());
        }
        if (console.json()) {
            console.out() << toJson(*explanation, console.text()).dump(2) << '\n';
        } else {
            printExplanation(*explanation, console);
        }
        return ExitCode::Done;
    }

private:
    ProjectArgument project_;
    PeriodOption period_;
    DataBasisOption basis_;
    std::string line_id_;
};

} // namespace

std::unique_ptr<Command> makeExplainCommand() {
    return std::make_unique<ExplainCommand>();
}

} // namespace parkcarbon::cli
