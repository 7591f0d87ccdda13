#include "cli/commands.hpp"
#include "cli/project_argument.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/base/date.hpp>
#include <parkcarbon/services/mapping_use_case.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

class MappingsCommand final : public Command {
public:
    std::string name() const override { return "mappings"; }
    void configure(CLI::App& app, const text::Text& text) override { project_.configure(app, text); }
    ExitCode run(Console& console) override {
        const auto session = project_.open(services::OpenMode::ReadOnly, console);
        if (!session) {
            return console.fail(session.error());
        }
        const auto snapshot = (*session)->snapshot();
        if (!snapshot) {
            return console.fail(snapshot.error());
        }
        if (console.json()) {
            printJson((*snapshot)->import_mappings, console);
        } else {
            printTable((*snapshot)->import_mappings, console);
        }
        return ExitCode::Done;
    }

private:
    using Mappings = std::vector<domain::ImportMapping>;

    static void printJson(const Mappings& mappings, Console& console) {
        using Json = nlohmann::ordered_json;
        Json list = Json::array();
        for (const domain::ImportMapping& mapping : mappings) {
            list.push_back({{"id", mapping.id},
                            {"name", mapping.name},
                            {"table", mapping.table},
                            {"sheet", mapping.sheet.empty() ? Json(nullptr) : Json(mapping.sheet)},
                            {"header_row", mapping.header_row},
                            {"columns", Json::parse(mapping.columns, nullptr, false)},
                            {"constants", Json::parse(mapping.constants, nullptr, false)},
                            {"used_on", mapping.used_on ? Json(base::formatDate(*mapping.used_on)) : Json(nullptr)}});
        }
        console.out() << Json{{"mappings", list}, {"forms", {"energy_statistics"}}}.dump(2) << '\n';
    }

    static void printTable(const Mappings& mappings, Console& console) {
        const text::Text& text = console.text();
        TextTable table({"ID", text.term("cli.column.name"), text.term("cli.column.table"),
                         text.term("cli.column.sheet"), text.term("cli.column.used_on")});
        for (const domain::ImportMapping& mapping : mappings) {
            table.addRow({mapping.id, mapping.name, mapping.table, mapping.sheet,
                          mapping.used_on ? base::formatDate(*mapping.used_on) : std::string{}});
        }
        table.addRow({"–", text.term("cli.mappings.energy_statistics"), "energy_statistics", "", ""});
        table.print(console.out());
    }

    ProjectArgument project_;
};

} // namespace

std::unique_ptr<Command> makeMappingsCommand() {
    return std::make_unique<MappingsCommand>();
}

} // namespace parkcarbon::cli
