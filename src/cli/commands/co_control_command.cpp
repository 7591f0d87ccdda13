#include "cli/commands.hpp"
#include "cli/json/pollutants_json.hpp"
#include "cli/project_argument.hpp"
#include "cli/text_table.hpp"

#include <parkcarbon/services/calculations.hpp>

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <optional>
#include <ostream>
#include <string>

namespace parkcarbon::cli {
namespace {

using namespace engine::pollutants;

std::string elasticityText(const CoControlPollutant& pollutant, const text::Text& text) {
    return pollutant.elasticity ? text::formatSignificant(*pollutant.elasticity, 6)
                                : text.termOr("no_elasticity", noElasticityWord(pollutant.no_elasticity));
}

void printCoControl(const CoControl& result, Console& console) {
    const text::Text& text = console.text();
    const auto amount = [](double value) { return text::formatFixed(value, 2); };
    TextTable table({"", result.from, result.to, text.term("cli.column.reduction"), text.term("cli.column.quadrant"),
                     text.term("cli.column.elasticity")});
    table.alignRight({1, 2, 3, 5});
    table.addRow(
        {"CO2e (t)", amount(result.co2e_from_t), amount(result.co2e_to_t), amount(result.co2e_reduction_t), "", ""});
    for (const CoControlPollutant& pollutant : result.pollutants) {
        table.addRow({pollutant.medium + ":" + pollutant.pollutant + " (kg)", amount(pollutant.from_kg),
                      amount(pollutant.to_kg), amount(pollutant.reduction_kg),
                      text.termOr("quadrant", quadrantWord(pollutant.quadrant)), elasticityText(pollutant, text)});
    }
    const auto addIndex = [&](const char* name, const CoControlIndex& index) {
        table.addRow({name, amount(index.from), amount(index.to), amount(index.reduction), "", ""});
    };
    addIndex("LAPeq", result.lap_eq);
    if (result.iap_eq) {
        addIndex("IAPeq", *result.iap_eq);
    }
    table.print(console.out());
    if (!result.without_weight.empty()) {
        std::string list;
        for (const std::string& pollutant : result.without_weight) {
            list += (list.empty() ? "" : ", ") + pollutant;
        }
        console.out() << '\n' << text.term("cli.without_weight") << ' ' << list << '\n';
    }
    if (!result.eta) {
        console.out() << text.term("cli.eta_asked") << '\n';
    }
}

class CoControlCommand final : public Command {
public:
    std::string name() const override { return "co-control"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        app.add_option("--from", from_, text.term("cli.option.from"))->required();
        app.add_option("--to", to_, text.term("cli.option.to"))->required();
        app.add_option("--eta", eta_, text.term("cli.option.eta"));
    }
    ExitCode run(Console& console) override {
        const auto from = base::Period::parse(from_);
        const auto to = base::Period::parse(to_);
        if (!from || !to) {
            return console.fail(from ? to.error() : from.error());
        }
        const auto session = project_.open(services::OpenMode::ReadOnly, console);
        if (!session) {
            return console.fail(session.error());
        }
        services::Calculations calculations(**session);
        const auto result = calculations.coControl(*from, *to, eta_);
        if (!result) {
            return console.fail(result.error());
        }
        if (console.json()) {
            console.out() << toJson(*result).dump(2) << '\n';
        } else {
            printCoControl(*result, console);
        }
        return ExitCode::Done;
    }

private:
    ProjectArgument project_;
    std::string from_;
    std::string to_;
    std::optional<double> eta_;
};

} // namespace

std::unique_ptr<Command> makeCoControlCommand() {
    return std::make_unique<CoControlCommand>();
}

} // namespace parkcarbon::cli
