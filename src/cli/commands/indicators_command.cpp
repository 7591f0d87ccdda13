#include "cli/commands.hpp"
#include "cli/json/indicators_json.hpp"
#include "cli/period_calculation.hpp"
#include "cli/project_argument.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <optional>
#include <ostream>
#include <string>

namespace parkcarbon::cli {
namespace {

using namespace engine::indicators;

constexpr int kDigits = 6;
constexpr const char* kAllSchemes = "all";
constexpr const char* kComparedScheme = "HJ274"; ///< the composite score's virtual standard park stems from it

std::string named(const std::string& name_zh, const std::string& name_en, const text::Text& text) {
    return text.language() == text::Language::Zh ? name_zh : name_en;
}

std::string amountText(const std::optional<AmountNeeded>& amount, const text::Text& text) {
    if (!amount) {
        return {};
    }
    return amount->variable + (amount->increase ? " +" : " −") + text.quantity(amount->value, amount->unit, kDigits);
}

/// Why there is no verdict, or what has to change: the one thing to know about a row.
std::string remark(const IndicatorResult& result, base::Period period, const text::Text& text) {
    if (!result.missing.empty()) {
        std::string missing;
        for (const MissingInput& one : result.missing) {
            const bool other_time = one.period && *one.period != period;
            missing += (missing.empty() ? "" : ", ") + one.variable + (other_time ? " " + one.period->str() : "");
        }
        return missing + " ← " + text.termOr("missing_source", result.missing.front().source);
    }
    if (!result.reason.empty()) {
        return result.reason_is_decision ? result.reason : text.termOr("indicator_reason", result.reason);
    }
    return amountText(result.amount_needed, text);
}

void printScheme(const SchemeResult& result, Console& console) {
    const text::Text& text = console.text();
    TextTable table({text.term("cli.column.id"), text.term("cli.column.name"), text.term("cli.column.value"),
                     text.term("cli.column.unit"), text.term("cli.column.threshold"), text.term("cli.column.verdict"),
                     text.term("cli.column.gap"), text.term("cli.column.remark")});
    table.alignRight({2, 6});
    for (const IndicatorResult& indicator : result.indicators) {
        const IndicatorRow& row = result.definition(indicator).row;
        table.addRow({indicator.id, named(row.name_zh, row.name_en, text), numberOrDash(indicator.value),
                      text.unitName(row.unit), text.termOr("threshold", row.threshold),
                      text.termOr("verdict", verdictWord(indicator.verdict)),
                      indicator.gap && *indicator.gap > 0.0 ? numberOrDash(indicator.gap) : "",
                      remark(indicator, result.period, text)});
    }
    table.print(console.out());
    console.out() << '\n'
                  << named(result.scheme->name_zh, result.scheme->name_en, text) << ": "
                  << text.termOr("scheme_pass", passWord(result.pass.state)) << " (" << result.pass.met << "/"
                  << result.pass.required << ")\n";
}

void printMatrix(const GapMatrix& matrix, Console& console) {
    const text::Text& text = console.text();
    TextTable table({text.term("cli.column.name"), text.term("cli.column.value"), text.term("cli.column.unit"),
                     text.term("cli.column.verdict"), text.term("cli.column.remark")});
    table.alignRight({1});
    for (const GapRow& row : matrix.rows) {
        const GapCell& first = row.cells.front();
        std::string verdicts;
        for (const GapCell& cell : row.cells) {
            const IndicatorResult& indicator = matrix.schemes[cell.scheme]->indicators[cell.indicator];
            verdicts += (verdicts.empty() ? "" : "; ") + indicator.id + " " +
                        text.termOr("verdict", verdictWord(indicator.verdict));
        }
        table.addRow({named(row.name_zh, row.name_en, text),
                      numberOrDash(matrix.schemes[first.scheme]->indicators[first.indicator].value), row.unit, verdicts,
                      amountText(row.amount_needed, text)});
    }
    table.print(console.out());
}

class IndicatorsCommand final : public Command {
public:
    std::string name() const override { return "indicators"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        app.add_option("--set", set_, text.term("cli.option.indicator_set"))->required();
        period_.configure(app, text);
        app.add_option("--base", base_, text.term("cli.option.base_period"));
    }
    ExitCode run(Console& console) override {
        const auto opened = openForPeriod(project_.path(), period_, console);
        if (!opened) {
            return console.fail(opened.error());
        }
        std::optional<base::Period> base;
        if (!base_.empty()) {
            const auto stated = base::Period::parse(base_);
            if (!stated) {
                return console.fail(stated.error());
            }
            base = *stated;
        }
        return set_ == kAllSchemes ? printAll(*opened, base, console) : printOne(*opened, base, console);
    }

private:
    ExitCode printOne(const PeriodCalculation& opened, std::optional<base::Period> base, Console& console) {
        const auto result = opened.calculations->indicators(set_, opened.period, base);
        if (!result) {
            return console.fail(result.error());
        }
        console.print((*result)->findings);
        if (console.json()) {
            console.out() << toJson(**result, console.text()).dump(2) << '\n';
        } else {
            printScheme(**result, console);
        }
        return base::hasErrors((*result)->findings) ? ExitCode::Findings : ExitCode::Done;
    }

    ExitCode printAll(const PeriodCalculation& opened, std::optional<base::Period> base, Console& console) {
        const auto matrix = opened.calculations->gapMatrix(opened.period, base);
        if (!matrix) {
            return console.fail(matrix.error());
        }
        if (!console.json()) {
            printMatrix(*matrix, console);
            return ExitCode::Done;
        }
        const auto space = opened.calculations->variables(opened.period, base);
        const auto assessment = opened.calculations->controlClass(opened.period);
        const auto peers = opened.calculations->peerComparison(kComparedScheme, opened.period, base);
        if (!space || !assessment || !peers) {
            return console.fail(!space ? space.error() : !assessment ? assessment.error() : peers.error());
        }
        auto document = toJson(*matrix, console.text());
        document["control_class"] = toJson(*assessment);
        document["carbon_productivity"] = nullptr;
        if (const auto productivity = carbonProductivity((*space)->tables.front())) {
            document["carbon_productivity"] = {{"value", *productivity}, {"unit", "10^4 CNY/tCO2"}};
        }
        document["peers"] = toJson(*peers);
        document["peers"]["set"] = kComparedScheme;
        document["variables"] = toJson((*space)->tables.front(), console.text());
        console.out() << document.dump(2) << '\n';
        return ExitCode::Done;
    }

    ProjectArgument project_;
    PeriodOption period_;
    std::string set_;
    std::string base_;
};

} // namespace

std::unique_ptr<Command> makeIndicatorsCommand() {
    return std::make_unique<IndicatorsCommand>();
}

} // namespace parkcarbon::cli
