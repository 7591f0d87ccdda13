#include "cli/commands.hpp"
#include "cli/json/merge_json.hpp"
#include "cli/project_argument.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/domain/record.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

class PartsCommand final : public Command {
public:
    std::string name() const override { return "parts"; }
    void configure(CLI::App& app, const text::Text& text) override { project_.configure(app, text); }
    ExitCode run(Console& console) override {
        const auto session = project_.open(services::OpenMode::ReadOnly, console);
        if (!session) {
            return console.fail(session.error());
        }
        const auto stored = (*session)->records().allRecords(domain::Table::Parts);
        if (!stored) {
            return console.fail(stored.error());
        }
        const text::Text& text = console.text();
        const auto label = [&](std::string_view field) { return text.fieldLabel(domain::Table::Parts, field); };
        TextTable table({label("part_id"), label("holder"), label("enterprises"), label("given_on"), label("merged_on"),
                         label("note")});
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const auto& row : *stored) {
            const auto json = toJson(std::get<domain::ProjectPart>(row.record));
            const auto cell = [&](const char* field) { return json[field].get<std::string>(); };
            table.addRow({cell("part_id"), cell("holder"), cell("enterprises"), cell("given_on"), cell("merged_on"),
                          cell("note")});
            list.push_back(json);
        }
        if (console.json()) {
            console.out() << nlohmann::ordered_json{{"parts", list}}.dump(2) << '\n';
        } else {
            table.print(console.out());
        }
        return ExitCode::Done;
    }

private:
    ProjectArgument project_;
};

} // namespace

std::unique_ptr<Command> makePartsCommand() {
    return std::make_unique<PartsCommand>();
}

} // namespace parkcarbon::cli
