#include "cli/commands.hpp"
#include "cli/json/footprint_json.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/services/flow_use_case.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

using engine::flows::Footprints;

constexpr int kFootprintDigits = 6;

void printDemand(const Footprints& result, Console& console) {
    if (result.scaling.empty()) {
        return;
    }
    const text::Text& text = console.text();
    TextTable processes({text.term("cli.column.process"), text.term("cli.column.scaling")});
    processes.alignRight({1});
    for (const Footprints::Scaling& process : result.scaling) {
        processes.addRow({process.process, text::formatSignificant(process.value, kFootprintDigits)});
    }
    processes.print(console.out());
    TextTable inventory(
        {text.term("cli.column.substance"), text.term("cli.column.amount"), text.term("cli.column.unit")});
    inventory.alignRight({1});
    for (const Footprints::Amount& entry : result.inventory) {
        inventory.addRow({entry.substance, text::formatSignificant(entry.amount, kFootprintDigits), entry.unit});
    }
    console.out() << '\n' << text.term("cli.footprint.demand") << '\n';
    inventory.print(console.out());
    console.out() << '\n';
}

void printFootprints(const Footprints& result, Console& console) {
    const text::Text& text = console.text();
    TextTable table({text.term("cli.column.product"), text.term("cli.column.substance"),
                     text.term("cli.column.per_unit"), text.term("cli.column.unit")});
    table.alignRight({2});
    for (const Footprints::PerUnit& entry : result.footprints) {
        table.addRow({entry.product, entry.substance, text::formatSignificant(entry.amount_per_unit, kFootprintDigits),
                      entry.substance_unit + " / " + entry.product_unit});
    }
    console.out() << text.term("cli.footprint.products") << '\n';
    table.print(console.out());
}

class FootprintCommand final : public Command {
public:
    std::string name() const override { return "footprint"; }
    void configure(CLI::App& app, const text::Text& text) override {
        app.add_option("NETWORK", file_, text.term("cli.option.process_network"))->required();
    }
    ExitCode run(Console& console) override {
        const auto result = services::footprintFile(file_);
        if (!result) {
            return console.fail(result.error());
        }
        if (console.json()) {
            console.out() << toJson(*result).dump(2) << '\n';
        } else {
            printDemand(*result, console);
            printFootprints(*result, console);
        }
        return ExitCode::Done;
    }

private:
    std::string file_;
};

} // namespace

std::unique_ptr<Command> makeFootprintCommand() {
    return std::make_unique<FootprintCommand>();
}

} // namespace parkcarbon::cli
