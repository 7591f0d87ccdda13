#include "cli/commands.hpp"
#include "cli/json/uncertainty_json.hpp"
#include "cli/period_calculation.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/services/uncertainty_use_case.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>

namespace parkcarbon::cli {
namespace {

using namespace engine::uncertainty;

constexpr const char* kProjectExtension = ".parkcarbon";

std::string numberText(double value) {
    return text::formatSignificant(value, 5);
}
std::string percentText(double pct) {
    return "± " + text::formatPercent(pct / 100.0);
}

void printOutputs(const UncertaintyResult& result, Console& console) {
    const text::Text& text = console.text();
    TextTable table({text.term("cli.column.output"), text.term("cli.column.mean"), text.term("cli.column.sd"), "2.5%",
                     "50%", "97.5%", text.term("cli.column.half_width"), text.term("cli.column.first_order_mean"),
                     text.term("cli.column.first_order")});
    table.alignRight({1, 2, 3, 4, 5, 6, 7, 8});
    for (const OutputUncertainty& output : result.outputs) {
        table.addRow({output.id, numberText(output.draws.mean), numberText(output.draws.sd),
                      numberText(output.draws.p2_5), numberText(output.draws.p50), numberText(output.draws.p97_5),
                      percentText(output.draws.halfWidthPct()), numberText(output.first_order.mean),
                      percentText(output.first_order.halfWidthPct())});
    }
    table.print(console.out());
}

void printTrends(const UncertaintyResult& result, Console& console) {
    if (result.trends.empty()) {
        return;
    }
    const text::Text& text = console.text();
    TextTable table({text.term("cli.column.trend"), text.term("cli.column.quantity"), text.term("cli.column.mean"),
                     text.term("cli.column.sd"), "2.5%", "50%", "97.5%"});
    table.alignRight({2, 3, 4, 5, 6});
    for (const TrendUncertainty& trend : result.trends) {
        const std::string name = trend.base + " → " + trend.current;
        for (const auto& [quantity, summary] : {std::pair{"cli.trend.difference", &trend.difference},
                                                std::pair{"cli.trend.change_pct", &trend.change_pct}}) {
            table.addRow({name, text.term(quantity), numberText(summary->mean), numberText(summary->sd),
                          numberText(summary->p2_5), numberText(summary->p50), numberText(summary->p97_5)});
        }
    }
    console.out() << '\n';
    table.print(console.out());
}

/// The largest contributions to each result; the whole list is in the JSON.
void printContributions(const UncertaintyResult& result, Console& console) {
    constexpr std::size_t kShown = 5;
    const text::Text& text = console.text();
    TextTable table({text.term("cli.column.output"), text.term("cli.column.parameter"), text.term("cli.column.share")});
    table.alignRight({2});
    const auto add = [&](const std::string& name, const std::vector<Contribution>& contributions) {
        for (std::size_t index = 0; index < std::min(kShown, contributions.size()); ++index) {
            table.addRow({name, result.parameters[contributions[index].parameter],
                          text::formatPercent(contributions[index].share)});
        }
    };
    for (const OutputUncertainty& output : result.outputs) {
        add(output.id, output.contributions);
    }
    for (const TrendUncertainty& trend : result.trends) {
        add(trend.base + " → " + trend.current, trend.contributions);
    }
    console.out() << '\n';
    table.print(console.out());
}

/// Without it -3 would be taken as 2^64 - 3.
std::string notNegative(const std::string& number) {
    return number.starts_with('-') ? number + " < 0" : std::string();
}

class UncertaintyCommand final : public Command {
public:
    std::string name() const override { return "uncertainty"; }
    void configure(CLI::App& app, const text::Text& text) override {
        app.add_option("SYSTEM", file_, text.term("cli.option.uncertainty_system"))->required();
        app.add_option("--draws", wishes_.draws, text.term("cli.option.draws"))->check(notNegative);
        app.add_option("--seed", wishes_.seed, text.term("cli.option.seed"))->check(notNegative);
        period_.configure(app, text);
        app.add_option("--base", base_, text.term("cli.option.uncertainty_base"));
    }
    ExitCode run(Console& console) override {
        const auto result = std::filesystem::path(file_).extension() == kProjectExtension
                                ? assessProject(console)
                                : services::assessUncertaintyFile(file_, wishes_);
        if (!result) {
            return console.fail(result.error());
        }
        if (console.json()) {
            console.out() << toJson(*result).dump(2) << '\n';
            return ExitCode::Done;
        }
        const text::Text& text = console.text();
        console.out() << text.term("cli.column.draws") << ' ' << result->draws << " · " << text.term("cli.column.seed")
                      << ' ' << result->seed << "\n\n";
        printOutputs(*result, console);
        printTrends(*result, console);
        printContributions(*result, console);
        return ExitCode::Done;
    }

private:
    base::Result<UncertaintyResult> assessProject(Console& console) const {
        const auto opened = openForPeriod(file_, period_, console);
        if (!opened) {
            return base::failure(opened.error());
        }
        std::optional<base::Period> base_period;
        if (!base_.empty()) {
            const auto parsed = base::Period::parse(base_);
            if (!parsed) {
                return base::failure(parsed.error());
            }
            base_period = *parsed;
        }
        const auto task = opened->calculations->uncertaintyTask(opened->period, base_period, wishes_);
        if (!task) {
            return base::failure(task.error());
        }
        return task->run().map([](const auto& result) { return *result; });
    }

    std::string file_;
    std::string base_;
    PeriodOption period_;
    services::UncertaintyWishes wishes_;
};

} // namespace

std::unique_ptr<Command> makeUncertaintyCommand() {
    return std::make_unique<UncertaintyCommand>();
}

} // namespace parkcarbon::cli
