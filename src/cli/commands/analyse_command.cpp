#include "cli/commands.hpp"
#include "cli/json/trends_json.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <CLI/Validators.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/services/trend_use_case.hpp>

#include <fmt/format.h>

#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace parkcarbon::cli {
namespace {

using namespace engine::trends;

std::string percentOrDash(const std::optional<double>& share) {
    return share ? text::formatPercent(*share) : "–";
}
std::string moneyText(double value) {
    return text::formatFixed(value, 2);
}
/// 2016 → 2021
std::string spanText(const std::vector<double>& years, std::size_t from, std::size_t to) {
    return fmt::format("{} → {}", years[from], years[to]);
}

void addEffects(TextTable& table, const std::string& name, const DecomposedChange& change, const text::Text& text) {
    for (const FactorEffect& effect : change.effects) {
        table.addRow({name, effect.factor, numberOrDash(effect.additive), numberOrDash(effect.multiplicative)});
    }
    table.addRow({name, text.term("cli.analyse.total"), numberOrDash(change.change), numberOrDash(change.ratio)});
    table.addRow({name, text.term("cli.analyse.residual"), numberOrDash(change.residual), ""});
}

void printResult(const Decomposition& result, Console& console) {
    const text::Text& text = console.text();
    TextTable table({text.term("cli.column.period_from_to"), text.term("cli.column.cause"),
                     text.term("cli.column.additive_effect"), text.term("cli.column.multiplicative_effect")});
    table.alignRight({2, 3});
    for (const DecomposedChange& step : result.steps) {
        addEffects(table, spanText(result.years, step.from, step.to), step, text);
    }
    if (result.steps.size() > 1) {
        const std::string span = spanText(result.years, result.span.from, result.span.to);
        addEffects(table, span + " (" + text.term("cli.analyse.chained") + ")", result.chained, text);
        addEffects(table, span, result.span, text);
    }
    table.print(console.out());
}

void printResult(const DecouplingResult& result, Console& console) {
    const text::Text& text = console.text();
    TextTable table({text.term("cli.column.period_from_to"), text.term("cli.column.carbon_change"),
                     text.term("cli.column.output_change"), text.term("cli.column.elasticity"),
                     text.term("cli.column.decoupling_state")});
    table.alignRight({1, 2, 3});
    const auto add = [&](const Decoupling& decoupling) {
        table.addRow({spanText(result.years, decoupling.from, decoupling.to), percentOrDash(decoupling.carbon_change),
                      percentOrDash(decoupling.output_change), numberOrDash(decoupling.elasticity),
                      text.termOr("decoupling", decouplingStateWord(decoupling.state))});
    };
    for (const Decoupling& step : result.steps) {
        add(step);
    }
    if (result.steps.size() > 1) {
        add(result.span);
    }
    table.print(console.out());
}

void printResult(const TrendResult& result, Console& console) {
    const text::Text& text = console.text();
    TextTable changes({text.term("cli.column.period_from_to"), text.term("cli.column.value_before"),
                       text.term("cli.column.value_after"), text.term("cli.column.difference"), "%",
                       text.term("cli.column.growth")});
    changes.alignRight({1, 2, 3, 4, 5});
    const auto add = [&](const SeriesChange& change) {
        changes.addRow({spanText(result.years, change.from, change.to), numberOrDash(result.values[change.from]),
                        numberOrDash(result.values[change.to]), numberOrDash(change.change),
                        percentOrDash(change.relative), percentOrDash(change.compound_growth)});
    };
    for (const SeriesChange& step : result.steps) {
        add(step);
    }
    add(result.span);
    changes.print(console.out());

    const MannKendall& test = result.test;
    console.out() << '\n'
                  << text.term("cli.analyse.mann_kendall") << ": S = " << test.s
                  << ", Var = " << numberOrDash(test.variance) << ", Z = " << numberOrDash(test.z)
                  << ", p = " << numberOrDash(test.p) << '\n'
                  << text.term("cli.analyse.sen_slope") << ": " << numberOrDash(test.sen_slope) << '\n'
                  << text.term("cli.analyse.verdict") << ": "
                  << text.termOr("trend", trendDirectionWord(test.direction)) << '\n'
                  << text.term("cli.analyse.peak") << ": " << text.termOr("peak", peakVerdictWord(result.peak.verdict))
                  << " (" << fmt::format("{}", result.years[result.peak.maximum]) << ": "
                  << numberOrDash(result.values[result.peak.maximum]) << ")\n"
                  << text.term("peak.unconfirmed") << '\n';
}

void printResult(const AbatementCurve& result, Console& console) {
    const text::Text& text = console.text();
    TextTable table({text.term("cli.column.measure"), text.term("cli.column.cost_per_t"),
                     text.term("cli.column.reduction_per_a"), text.term("cli.column.cumulative_reduction"),
                     text.term("cli.column.annual_cost"), text.term("cli.column.crf"), text.term("cli.column.npv"),
                     text.term("cli.column.irr"), text.term("cli.column.payback")});
    table.alignRight({1, 2, 3, 4, 5, 6, 7, 8});
    const auto costText = [](const std::optional<double>& cost) { return cost ? moneyText(*cost) : "–"; };
    for (const AbatementCost& cost : result.measures) {
        table.addRow({cost.id, costText(cost.cost_per_t), moneyText(cost.reduction_t_per_a),
                      moneyText(cost.cumulative_t_per_a), moneyText(cost.annual_cost),
                      text::formatFixed(cost.capital_recovery, 6), moneyText(cost.net_present_value),
                      percentOrDash(cost.internal_rate), costText(cost.payback_a)});
    }
    table.addRow({text.term("cli.analyse.total"), costText(result.cost_per_t), moneyText(result.reduction_t_per_a), "",
                  moneyText(result.annual_cost), "", "", "", ""});
    table.print(console.out());
}

class AnalyseCommand final : public Command {
public:
    std::string name() const override { return "analyse"; }
    void configure(CLI::App& app, const text::Text& text) override {
        const std::vector<std::string> words = {"decompose", "decoupling", "trend", "macc"};
        app.add_option("ANALYSIS", analysis_, text.term("cli.option.analysis"))
            ->required()
            ->check(CLI::IsMember(words));
        app.add_option("SERIES", file_, text.term("cli.option.series"))->required();
    }
    ExitCode run(Console& console) override {
        if (analysis_ == "decompose") {
            return show(services::decomposeFile(file_), console);
        }
        if (analysis_ == "decoupling") {
            return show(services::decouplingFile(file_), console);
        }
        if (analysis_ == "trend") {
            return show(services::trendFile(file_), console);
        }
        return show(services::abatementFile(file_), console);
    }

private:
    template <typename T> static ExitCode show(const base::Result<T>& result, Console& console) {
        if (!result) {
            return console.fail(result.error());
        }
        if (console.json()) {
            console.out() << toJson(*result).dump(2) << '\n';
        } else {
            printResult(*result, console);
        }
        return ExitCode::Done;
    }

    std::string analysis_;
    std::string file_;
};

} // namespace

std::unique_ptr<Command> makeAnalyseCommand() {
    return std::make_unique<AnalyseCommand>();
}

} // namespace parkcarbon::cli
