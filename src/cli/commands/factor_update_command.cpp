#include "cli/commands.hpp"
#include "cli/json/factor_update_json.hpp"
#include "cli/messages.hpp"
#include "cli/project_argument.hpp"
#include "cli/saving.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/services/factor_update.hpp>
#include <parkcarbon/services/record_operations.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

using services::FactorUpdate;

std::string orDash(const std::optional<double>& value) {
    return value ? text::formatSignificant(*value, 8) : "–";
}

/// The first row that a line depends on, and how many more there are.
std::string causeText(const FactorUpdate::LineChange& line, const FactorUpdate& update, const text::Text& text) {
    if (line.because.empty()) {
        return {};
    }
    const reference::PinChange& set = update.sets[line.because.front().set];
    const std::string first = set.kind + ": " + set.rows[line.because.front().row].id;
    if (line.because.size() == 1) {
        return first;
    }
    const base::Arguments arguments = {{"value", first}, {"count", std::to_string(line.because.size() - 1)}};
    return text.sentence(kFactorUpdateMoreCauses.name, arguments);
}

void printRows(const FactorUpdate& update, Console& console) {
    const text::Text& text = console.text();
    TextTable table({text.term("cli.column.kind"), text.term("cli.column.set"), text.term("cli.column.id"),
                     text.term("cli.column.what"), text.term("cli.column.field"), text.term("cli.column.before"),
                     text.term("cli.column.after")});
    for (const reference::PinChange& set : update.sets) {
        if (set.sha256_before.empty()) {
            table.addRow({set.kind, set.set_id, "", text.term("change.newly_pinned"), "", "", ""});
        }
        for (const reference::PinRowChange& row : set.rows) {
            const std::string what = text.termOr("change", reference::changeWord(row.kind));
            if (row.kind != reference::PinRowChange::Kind::Changed) {
                table.addRow({set.kind, set.set_id, row.id, what, "", "", ""});
                continue;
            }
            for (const reference::PinRowChange::Cell& cell : row.cells) {
                table.addRow({set.kind, set.set_id, row.id, what, cell.column, cell.before, cell.after});
            }
        }
    }
    table.print(console.out());
}

void printLines(const FactorUpdate& update, Console& console) {
    const text::Text& text = console.text();
    TextTable table({text.term("cli.column.year"), text.term("cli.column.line"), text.term("field.enterprise_id"),
                     text.term("cli.column.item"), text.term("cli.column.before_tco2e"),
                     text.term("cli.column.after_tco2e"), text.term("cli.column.difference"),
                     text.term("cli.column.because")});
    table.alignRight({4, 5, 6});
    for (const FactorUpdate::LineChange& line : update.lines) {
        table.addRow({line.year.str(), line.line_id, line.enterprise_id, line.item, orDash(line.co2e_before),
                      orDash(line.co2e_after), text::formatSignificant(line.difference(), 6),
                      causeText(line, update, text)});
    }
    table.print(console.out());
}

std::string totalName(const FactorUpdate::TotalChange& total, const text::Text& text) {
    constexpr std::string_view kUncertainty = "uncertainty_pct/";
    if (total.total.starts_with(kUncertainty)) {
        const std::string of = total.total.substr(kUncertainty.size());
        return text.term("total.uncertainty") + " " +
               (text.hasTerm("view." + of) ? text.term("view." + of) : text.termOr("total", of));
    }
    return text.hasTerm("view." + total.total) ? text.term("view." + total.total) : text.termOr("total", total.total);
}

void printTotals(const FactorUpdate& update, Console& console) {
    const text::Text& text = console.text();
    TextTable table({text.term("cli.column.year"), text.term("cli.column.total"), text.term("cli.column.before"),
                     text.term("cli.column.after"), text.term("cli.column.difference"), text.term("cli.column.unit")});
    table.alignRight({2, 3, 4});
    for (const FactorUpdate::TotalChange& total : update.totals) {
        if (total.before != total.after) {
            table.addRow({total.year.str(), totalName(total, text), text::formatSignificant(total.before, 8),
                          text::formatSignificant(total.after, 8),
                          text::formatSignificant(total.after - total.before, 6), total.unit});
        }
    }
    table.print(console.out());
}

class FactorUpdateCommand final : public Command {
public:
    std::string name() const override { return "factor-update"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        CLI::Option* const take = app.add_flag("--take", take_, text.term("cli.option.take"));
        app.add_option("--reason", reason_, text.term("cli.option.reason"))->needs(take);
    }
    ExitCode run(Console& console) override {
        const auto mode = take_ ? services::OpenMode::ReadWrite : services::OpenMode::ReadOnly;
        const auto session = project_.open(mode, console);
        if (!session) {
            return console.fail(session.error());
        }
        services::Calculations calculations(**session);
        const auto update = services::previewFactorUpdate(calculations);
        if (!update) {
            return console.fail(update.error());
        }
        const bool taken = take_ && !update->empty();
        if (taken) {
            const auto done = (*session)->execute(services::TakeReferenceSets(reason_));
            const auto saved = done ? saveWithResults(**session) : base::failure(done.error());
            if (!saved) {
                return console.fail(saved.error());
            }
        }
        console.print(update->new_findings);
        if (console.json()) {
            console.out() << toJson(*update, taken, console.text()).dump(2) << '\n';
        } else {
            print(*update, taken, console);
        }
        return ExitCode::Done;
    }

private:
    static void print(const FactorUpdate& update, bool taken, Console& console) {
        const text::Text& text = console.text();
        if (update.empty()) {
            console.out() << text.term("cli.factors_current") << '\n';
            return;
        }
        std::size_t rows = 0;
        for (const reference::PinChange& set : update.sets) {
            rows += set.rows.size();
        }
        printRows(update, console);
        if (!update.lines.empty()) {
            console.out() << '\n';
            printLines(update, console);
        }
        console.out() << '\n';
        printTotals(update, console);
        console.out() << '\n'
                      << text.sentence(kFactorUpdateSummary.name, {{"sets", std::to_string(update.sets.size())},
                                                                   {"rows", std::to_string(rows)},
                                                                   {"lines", std::to_string(update.lines.size())}})
                      << ' ' << text.term(taken ? "cli.factors_taken" : "cli.factors_not_taken") << '\n';
    }

    ProjectArgument project_;
    bool take_ = false;
    std::string reason_;
};

} // namespace

std::unique_ptr<Command> makeFactorUpdateCommand() {
    return std::make_unique<FactorUpdateCommand>();
}

} // namespace parkcarbon::cli
