#include "cli/commands.hpp"
#include "cli/json/merge_json.hpp"
#include "cli/messages.hpp"
#include "cli/project_argument.hpp"
#include "cli/saving.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/services/merge_use_case.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

class SplitCommand final : public Command {
public:
    std::string name() const override { return "split"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        app.add_option("OUT", file_, text.term("cli.option.part_file"))->required();
        app.add_option("--enterprises", enterprises_, text.term("cli.option.part_enterprises"))->delimiter(',');
        app.add_option("--zones", zones_, text.term("cli.option.part_zones"))->delimiter(',');
        app.add_option("--holder", order_.holder, text.term("cli.option.holder"));
        app.add_option("--note", order_.note, text.term("cli.option.part_note"));
    }
    ExitCode run(Console& console) override {
        const auto session = project_.open(services::OpenMode::ReadWrite, console);
        if (!session) {
            return console.fail(session.error());
        }
        for (const std::string& enterprise : enterprises_) {
            order_.enterprises.emplace_back(enterprise);
        }
        for (const std::string& zone : zones_) {
            order_.zones.emplace_back(zone);
        }
        const auto split = services::splitProject(**session, order_, file_);
        if (!split) {
            (*session)->discardUnsavedChanges();
            return console.fail(split.error());
        }
        if (const auto saved = saveWithResults(**session); !saved) {
            return console.fail(saved.error());
        }
        if (console.json()) {
            console.out() << toJson(*split).dump(2) << '\n';
            return ExitCode::Done;
        }
        const text::Text& text = console.text();
        TextTable table({text.term("cli.column.table"), text.term("cli.column.rows")});
        table.alignRight({1});
        for (const auto& [part_table, count] : split->records) {
            table.addRow({text.tableName(part_table), std::to_string(count)});
        }
        table.print(console.out());
        console.out() << '\n' << text.sentence(kPartWritten.name, {{"file", file_}, {"value", split->part.id}}) << '\n';
        return ExitCode::Done;
    }

private:
    ProjectArgument project_;
    services::SplitOrder order_;
    std::string file_;
    std::vector<std::string> enterprises_;
    std::vector<std::string> zones_;
};

} // namespace

std::unique_ptr<Command> makeSplitCommand() {
    return std::make_unique<SplitCommand>();
}

} // namespace parkcarbon::cli
