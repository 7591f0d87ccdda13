#include "cli/commands.hpp"
#include "cli/json/pollutants_json.hpp"
#include "cli/period_calculation.hpp"
#include "cli/project_argument.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <tuple>

namespace parkcarbon::cli {
namespace {

using namespace engine::pollutants;

constexpr int kDecimals = 2;

std::string amountOrDash(const std::optional<double>& amount) {
    return amount ? text::formatFixed(*amount, kDecimals) : "–";
}

void printTotals(const PollutantAccount& account, Console& console) {
    const text::Text& text = console.text();
    TextTable table({text.period(account.period), text.term("cli.column.mass_kg"), text.term("cli.column.stated_kg"),
                     text.term("cli.column.estimated_kg"), text.term("cli.column.equivalents")});
    table.alignRight({1, 2, 3, 4});
    for (const PollutantTotal& total : account.park) {
        table.addRow({total.medium + ":" + total.pollutant, text::formatFixed(total.mass_kg, kDecimals),
                      text::formatFixed(total.stated_kg, kDecimals), text::formatFixed(total.estimated_kg, kDecimals),
                      amountOrDash(total.equivalents)});
    }
    table.print(console.out());
}

/// The items of all months of one pollutant of one outlet, taxed or not.
struct TaxRow {
    double equivalents = 0.0;
    double reduced_equivalents = 0.0;
    std::optional<double> tax_cny = 0.0;

    void add(const TaxItem& item) {
        equivalents += item.equivalents.value_or(0.0);
        reduced_equivalents += item.equivalents.value_or(0.0) * item.reduced_to;
        tax_cny = tax_cny && item.tax_cny ? std::optional(*tax_cny + *item.tax_cny) : std::nullopt;
    }
    double reducedTo() const { return equivalents > 0.0 ? reduced_equivalents / equivalents : 1.0; }
};
using TaxRowKey = std::tuple<std::string, std::optional<int>, std::string, TaxVerdict>;

void printTax(const PollutionTax& tax, Console& console) {
    const text::Text& text = console.text();
    std::map<TaxRowKey, TaxRow> rows;
    for (const TaxItem& item : tax.items) {
        if (item.verdict != TaxVerdict::NoEquivalent) {
            rows[{item.enterprise_id, item.outlet, item.medium + ":" + item.pollutant, item.verdict}].add(item);
        }
    }
    TextTable table({text.term("cli.column.enterprise"), text.term("cli.column.outlet"),
                     text.term("cli.column.pollutant"), text.term("cli.column.equivalents"),
                     text.term("cli.column.taxed"), text.term("cli.column.reduced_to"),
                     text.term("cli.column.tax_cny")});
    table.alignRight({3, 5, 6});
    for (const auto& [key, row] : rows) {
        const auto& [enterprise, outlet, pollutant, verdict] = key;
        table.addRow({enterprise, outlet ? std::to_string(*outlet) : "–", pollutant, amountOrDash(row.equivalents),
                      text.termOr("tax_verdict", verdictWord(verdict)), text::formatSignificant(row.reducedTo(), 4),
                      amountOrDash(row.tax_cny)});
    }
    table.addRow({text.term("cli.column.sum"), "", "",
                  text::formatFixed(tax.air_equivalents + tax.water_equivalents, kDecimals), "", "",
                  amountOrDash(tax.tax_cny)});
    console.out() << '\n';
    table.print(console.out());
}

class PollutantsCommand final : public Command {
public:
    std::string name() const override { return "pollutants"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        period_.configure(app, text);
        app.add_option("--rate-air", rate_air_, text.term("cli.option.rate_air"));
        app.add_option("--rate-water", rate_water_, text.term("cli.option.rate_water"));
    }
    ExitCode run(Console& console) override {
        const auto opened = openForPeriod(project_.path(), period_, console);
        if (!opened) {
            return console.fail(opened.error());
        }
        services::Calculations& calculations = *opened->calculations;
        const base::Period period = opened->period;
        Options options;
        options.period = period;
        options.air_rate_cny = rate_air_;
        options.water_rate_cny = rate_water_;
        options.keep_lines = console.json();
        const auto account = calculations.pollutants(options);
        if (!account) {
            return console.fail(account.error());
        }
        console.print(account->findings);
        if (console.json()) {
            console.out() << toJson(*account, console.text()).dump(2) << '\n';
        } else {
            printTotals(*account, console);
            printTax(account->tax, console);
        }
        return base::hasErrors(account->findings) ? ExitCode::Findings : ExitCode::Done;
    }

private:
    ProjectArgument project_;
    PeriodOption period_;
    std::optional<double> rate_air_;
    std::optional<double> rate_water_;
};

} // namespace

std::unique_ptr<Command> makePollutantsCommand() {
    return std::make_unique<PollutantsCommand>();
}

} // namespace parkcarbon::cli
