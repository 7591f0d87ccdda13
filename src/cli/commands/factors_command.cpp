#include "cli/commands.hpp"
#include "cli/json/factor_update_json.hpp"
#include "cli/json/knowledge_json.hpp"
#include "cli/project_argument.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/base/utf8.hpp>

#include <algorithm>
#include <ostream>

namespace parkcarbon::cli {
namespace {

std::string valuesText(const std::vector<reference::FactorValue>& values) {
    std::string joined;
    for (const reference::FactorValue& value : values) {
        joined += (joined.empty() ? "" : "; ") + value.name + " " + text::formatSignificant(value.value, 6) + " " +
                  value.unit;
    }
    return joined;
}

void printFactors(const std::vector<reference::FactorHit>& factors, Console& console) {
    const text::Text& text = console.text();
    const bool chinese = text.language() == text::Language::Zh;
    TextTable table({text.term("cli.column.kind"), text.term("cli.column.set"), text.term("cli.column.name"),
                     text.term("cli.column.year"), text.term("cli.column.value"), text.term("cli.column.status"),
                     text.term("cli.column.source")});
    for (const reference::FactorHit& factor : factors) {
        table.addRow({factor.kind, factor.set, chinese ? factor.name_zh : factor.name_en,
                      factor.year ? std::to_string(*factor.year) : std::string(), valuesText(factor.values),
                      text.termOr("status", factor.status), factor.source});
    }
    table.print(console.out());
}

bool mentions(const std::vector<std::string>& cells, const std::string& query) {
    const std::string wanted = base::toLowerAscii(query);
    return std::any_of(cells.begin(), cells.end(), [&](const std::string& cell) {
        return base::toLowerAscii(cell).find(wanted) != std::string::npos;
    });
}

/// A set that was replaced, with those of its rows that mention the query.
base::Result<reference::PinTable> supersededRows(const domain::SupersededSet& superseded, const std::string& query) {
    auto table = reference::pinTable(superseded.set);
    if (table) {
        std::erase_if(table->rows, [&](const std::vector<std::string>& row) { return !mentions(row, query); });
    }
    return table;
}

void printSuperseded(const domain::SupersededSet& superseded, const reference::PinTable& rows, Console& console) {
    console.out() << superseded.set.kind << ' ' << superseded.set.set_id << ' '
                  << base::formatDate(superseded.superseded_on) << ' ' << superseded.reason << '\n';
    TextTable table(rows.columns);
    for (const std::vector<std::string>& row : rows.rows) {
        table.addRow(row);
    }
    table.print(console.out());
}

class FactorsCommand final : public Command {
public:
    std::string name() const override { return "factors"; }
    void configure(CLI::App& app, const text::Text& text) override {
        app.add_option("QUERY", query_, text.term("cli.option.query"));
        app.add_option("--superseded", superseded_project_, text.term("cli.option.superseded"));
    }
    ExitCode run(Console& console) override {
        if (!superseded_project_.empty()) {
            return listSuperseded(console);
        }
        const auto catalogue = reference::Catalogue::shipped();
        if (!catalogue) {
            return console.fail(catalogue.error());
        }
        const auto factors = (*catalogue)->search(query_);
        if (console.json()) {
            console.out() << toJson(factors).dump(2) << '\n';
        } else {
            printFactors(factors, console);
        }
        return ExitCode::Done;
    }

private:
    ExitCode listSuperseded(Console& console) const {
        const auto session = ProjectArgument(superseded_project_).open(services::OpenMode::ReadOnly, console);
        if (!session) {
            return console.fail(session.error());
        }
        const auto sets = (*session)->records().supersededSets();
        if (!sets) {
            return console.fail(sets.error());
        }
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const domain::SupersededSet& superseded : *sets) {
            const auto rows = supersededRows(superseded, query_);
            if (!rows) {
                return console.fail(rows.error());
            }
            if (rows->rows.empty() && !query_.empty()) {
                continue;
            }
            if (console.json()) {
                list.push_back(toJson(superseded, *rows));
            } else {
                printSuperseded(superseded, *rows, console);
            }
        }
        if (console.json()) {
            console.out() << list.dump(2) << '\n';
        } else if (sets->empty()) {
            console.out() << console.text().term("cli.nothing_superseded") << '\n';
        }
        return ExitCode::Done;
    }

    std::string query_;
    std::string superseded_project_;
};

} // namespace

std::unique_ptr<Command> makeFactorsCommand() {
    return std::make_unique<FactorsCommand>();
}

} // namespace parkcarbon::cli
