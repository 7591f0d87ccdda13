#include "cli/commands.hpp"
#include "cli/data_basis_option.hpp"
#include "cli/json/inventory_json.hpp"
#include "cli/json/views_json.hpp"
#include "cli/period_calculation.hpp"
#include "cli/project_argument.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

using engine::inventory::Inventory;

void printInventory(const Inventory& inventory, Console& console) {
    const text::Text& text = console.text();
    const auto amount = [&](double tonnes) { return text::formatFixed(tonnes, 2); };
    TextTable table({text.period(inventory.period), text.term("cli.column.total_tco2e")});
    table.alignRight({1});
    for (const auto& [category, co2e] : inventory.park.direct_by_category) {
        table.addRow({text.choiceLabel(category), amount(co2e)});
    }
    const auto& views = inventory.park.views;
    const std::pair<const char*, double> totals[] = {{"total.direct", inventory.park.direct},
                                                     {"total.imported_energy", inventory.park.imported_energy},
                                                     {"total.exported_energy", inventory.park.exported_energy},
                                                     {"total.biogenic_co2", inventory.park.biogenic_co2},
                                                     {"view.territorial", views.territorial},
                                                     {"view.scope_1_2_location", views.scope_1_2_location},
                                                     {"view.scope_1_2_market", views.scope_1_2_market},
                                                     {"view.china_net", views.china_net},
                                                     {"view.consumption", views.consumption},
                                                     {"total.residual", inventory.park.elimination.residual}};
    for (const auto& [key, co2e] : totals) {
        table.addRow({text.term(key), amount(co2e)});
    }
    table.print(console.out());
    if (inventory.basis == engine::inventory::DataBasis::Reconciled) {
        console.out() << text.term("cli.inventory.reconciled_records") << ' ' << inventory.reconciled_records << '\n';
    }
}

class InventoryCommand final : public Command {
public:
    std::string name() const override { return "inventory"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
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
        const engine::inventory::Options options{period, console.json(), basis_.chosen()};
        const auto inventory = calculations.inventory(options);
        if (!inventory) {
            return console.fail(inventory.error());
        }
        const auto dismissed = calculations.dismissedOf(options);
        if (!dismissed) {
            return console.fail(dismissed.error());
        }
        console.print((*inventory)->findings);
        if (console.json()) {
            services::ViewOptions view_options;
            view_options.basis = basis_.chosen();
            const auto views = calculations.views(period, view_options);
            if (!views) {
                return console.fail(views.error());
            }
            auto document = toJson(**inventory, *dismissed, console.text());
            document.update(toJson(*views, console.text()));
            console.out() << document.dump(2) << '\n';
        } else {
            printInventory(**inventory, console);
        }
        return base::hasErrors((*inventory)->findings) ? ExitCode::Findings : ExitCode::Done;
    }

private:
    ProjectArgument project_;
    PeriodOption period_;
    DataBasisOption basis_;
};

} // namespace

std::unique_ptr<Command> makeInventoryCommand() {
    return std::make_unique<InventoryCommand>();
}

} // namespace parkcarbon::cli
