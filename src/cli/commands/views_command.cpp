#include "cli/commands.hpp"
#include "cli/json/views_json.hpp"
#include "cli/period_calculation.hpp"
#include "cli/project_argument.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

using namespace engine::views;

class ViewsPrinter {
public:
    ViewsPrinter(const services::ParkViews& views, Console& console) : views_(views), console_(console) {}

    void print() {
        printTotals();
        printIso();
        printGpc();
        printStatistics();
        printInstruments();
    }

private:
    const text::Text& text() const { return console_.text(); }
    static std::string amount(double value) { return text::formatFixed(value, 2); }
    static std::string amountOrDash(const std::optional<double>& value) { return value ? amount(*value) : "–"; }

    void heading(const std::string& title) { console_.out() << '\n' << title << '\n'; }

    void printTotals() {
        TextTable table({text().term("cli.column.view"), text().term("cli.column.total_tco2e")});
        table.alignRight({1});
        for (std::size_t view = 0; view < kViewWords.size(); ++view) {
            const double total = totalOf(*views_.inventory, static_cast<View>(view), &views_.energy_statistics);
            table.addRow({text().termOr("view", kViewWords[view]), amount(total)});
        }
        table.print(console_.out());
    }

    void printIso() {
        heading(text().term("cli.views.iso"));
        TextTable table({text().term("cli.column.category"), text().term("cli.column.part"),
                         text().term("cli.column.total_tco2e"), text().term("cli.column.market"),
                         text().term("cli.column.biogenic")});
        table.alignRight({2, 3, 4});
        for (const IsoSubtotal& subtotal : views_.iso.subtotals) {
            addSubtotal(table, subtotal);
            for (const IsoRow& row : views_.iso.rows) {
                if (row.category == subtotal.category) {
                    table.addRow({"", text().choiceLabel(row.part), amount(row.sum.co2e), amountOrDash(row.market),
                                  amount(row.biogenic_co2)});
                }
            }
        }
        addSubtotal(table, views_.iso.total);
        for (const IsoApart& row : views_.iso.apart) {
            table.addRow({text().termOr("total", row.name), "", amount(row.co2e)});
        }
        table.print(console_.out());
    }

    void addSubtotal(TextTable& table, const IsoSubtotal& subtotal) {
        const std::string name = text().termOr("iso", std::to_string(subtotal.category));
        if (!subtotal.reported) {
            table.addRow({name, "", "–", "–", "–"});
            return;
        }
        table.addRow({name, "", amount(subtotal.co2e), amountOrDash(subtotal.market), amount(subtotal.biogenic_co2)});
    }

    std::string gpcText(const GpcRow& row, int scope) const {
        const GpcCell* const cell = row.of(scope);
        if (cell == nullptr) {
            return {};
        }
        return cell->co2e ? amount(*cell->co2e) : std::string(notationKeyWord(*cell->key));
    }

    void printGpc() {
        heading(text().term("cli.views.gpc"));
        const std::string scope = text().term("cli.column.scope");
        TextTable table({text().term("cli.column.category"), scope + " 1", scope + " 2", scope + " 3"});
        table.alignRight({1, 2, 3});
        for (const GpcRow& row : views_.gpc.rows) {
            table.addRow({text().term("gpc." + row.ref), gpcText(row, 1), gpcText(row, 2), gpcText(row, 3)});
        }
        table.addRow({text().term("cli.views.basic"), amount(views_.gpc.basic)});
        table.addRow({text().term("cli.views.basic_plus"), amount(views_.gpc.basic_plus)});
        table.print(console_.out());
    }

    void printStatistics() {
        const EnergyStatistics& statistics = views_.energy_statistics;
        heading(text().term("view.energy_statistics"));
        TextTable table({text().term("cli.column.item"), text().term("cli.column.amount"),
                         text().term("cli.column.unit"), text().term("cli.column.tce"),
                         text().term("cli.column.factor"), text().term("cli.column.co2")});
        table.alignRight({1, 3, 4, 5});
        for (const EnergyStatisticsRow& row : statistics.rows) {
            const std::string factor =
                row.factor_unit.empty() ? "–" : text::formatSignificant(row.factor) + " " + row.factor_unit;
            table.addRow({text().termOr("energy", row.energy), amount(row.amount), row.unit, amount(row.tce), factor,
                          amount(row.co2)});
        }
        table.addRow({text().term("total.total"), "", "", amount(statistics.energy_tce), "", amount(statistics.co2)});
        table.print(console_.out());
        printCore();
    }

    void printCore() {
        heading(text().term("cli.views.core"));
        const EnergyStatistics& statistics = views_.energy_statistics;
        TextTable table(
            {text().term("cli.column.view"), text().term("cli.column.value"), text().term("cli.views.limit")});
        table.alignRight({1, 2});
        for (const ZeroCarbonFigure& figure : statistics.core) {
            table.addRow({text().termOr("view", figure.numerator),
                          figure.tco2_per_tce ? text::formatFixed(*figure.tco2_per_tce, 4) : "–",
                          amountOrDash(statistics.limit)});
        }
        table.print(console_.out());
    }

    void printInstruments() {
        if (views_.market_instruments.empty()) {
            return;
        }
        heading(text().term("cli.views.instruments"));
        TextTable table({text().term("cli.column.instrument"), text().term("cli.column.electricity_mwh"),
                         text().term("cli.column.location"), text().term("cli.column.market")});
        table.alignRight({1, 2, 3});
        for (const MarketInstrument& row : views_.market_instruments) {
            table.addRow({text().termOr("instrument", row.instrument), amount(row.electricity_mwh),
                          amount(row.location), amount(row.market)});
        }
        table.print(console_.out());
    }

    const services::ParkViews& views_;
    Console& console_;
};

class ViewsCommand final : public Command {
public:
    std::string name() const override { return "views"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        period_.configure(app, text);
        app.add_option("--electricity-kgce", electricity_kgce_, text.term("cli.option.electricity_kgce"));
        app.add_option("--grid", grid_, text.term("cli.option.grid"));
        app.add_option("--fewest-enterprises", options_.gpc.fewest_enterprises,
                       text.term("cli.option.fewest_enterprises"));
    }
    ExitCode run(Console& console) override {
        if (!grid_.empty()) {
            const auto grid = domain::GridChoice::parse(grid_);
            if (!grid) {
                return console.fail(grid.error());
            }
            options_.energy_statistics.grid = *grid;
        }
        if (electricity_kgce_ > 0.0) {
            options_.energy_statistics.electricity_kgce_per_kwh = electricity_kgce_;
        }
        const auto opened = openForPeriod(project_.path(), period_, console);
        if (!opened) {
            return console.fail(opened.error());
        }
        services::Calculations& calculations = *opened->calculations;
        const base::Period period = opened->period;
        const auto views = calculations.views(period, options_);
        return views ? show(*views, console) : console.fail(views.error());
    }

private:
    static ExitCode show(const services::ParkViews& views, Console& console) {
        console.print(views.energy_statistics.findings);
        if (console.json()) {
            nlohmann::ordered_json document = {{"schema", "parkcarbon.views/1"},
                                               {"period", views.inventory->period.str()},
                                               {"revision", views.inventory->revision}};
            for (std::size_t view = 0; view < kViewWords.size(); ++view) {
                document["views"][std::string(kViewWords[view])] =
                    totalOf(*views.inventory, static_cast<View>(view), &views.energy_statistics);
            }
            document.update(toJson(views, console.text()));
            console.out() << document.dump(2) << '\n';
        } else {
            ViewsPrinter(views, console).print();
        }
        return base::hasErrors(views.energy_statistics.findings) ? ExitCode::Findings : ExitCode::Done;
    }

    ProjectArgument project_;
    PeriodOption period_;
    std::string grid_;
    double electricity_kgce_ = 0.0;
    services::ViewOptions options_;
};

} // namespace

std::unique_ptr<Command> makeViewsCommand() {
    return std::make_unique<ViewsCommand>();
}

} // namespace parkcarbon::cli
