#include "cli/commands.hpp"
#include "cli/json/history_json.hpp"
#include "cli/messages.hpp"
#include "cli/project_argument.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

using services::HistoryEntry;

constexpr base::Code kUndone{"UNDONE"};

std::string description(const HistoryEntry& entry, const text::Text& text) {
    const std::string sentence = text.sentence(entry.operation, entry.arguments);
    if (entry.kind == HistoryEntry::Kind::Do && !entry.undone) {
        return sentence;
    }
    if (entry.kind == HistoryEntry::Kind::Do) {
        return text.sentence(kUndone.name, {{"change", sentence}});
    }
    const base::Code code = entry.kind == HistoryEntry::Kind::Undo ? kUndoOf : kRedoOf;
    return text.sentence(code.name, {{"number", std::to_string(entry.target.value_or(0))}, {"change", sentence}});
}

class HistoryCommand final : public Command {
public:
    std::string name() const override { return "history"; }
    void configure(CLI::App& app, const text::Text& text) override { project_.configure(app, text); }
    ExitCode run(Console& console) override {
        const auto session = project_.open(services::OpenMode::ReadOnly, console);
        if (!session) {
            return console.fail(session.error());
        }
        const auto history = (*session)->history();
        if (!history) {
            return console.fail(history.error());
        }
        const text::Text& text = console.text();
        if (console.json()) {
            console.out() << toJson(*history, text).dump(2) << '\n';
            return ExitCode::Done;
        }
        TextTable table({"#", text.term("cli.column.time"), text.term("cli.column.actor"), text.term("cli.column.rows"),
                         text.term("cli.column.change")});
        table.alignRight({0, 3});
        for (const HistoryEntry& entry : *history) {
            table.addRow({std::to_string(entry.number), text.timestamp(entry.time), entry.actor,
                          std::to_string(entry.rows_changed), description(entry, text)});
        }
        table.print(console.out());
        return ExitCode::Done;
    }

private:
    ProjectArgument project_;
};

} // namespace

std::unique_ptr<Command> makeHistoryCommand() {
    return std::make_unique<HistoryCommand>();
}

} // namespace parkcarbon::cli
