#include "cli/commands.hpp"
#include "cli/messages.hpp"
#include "cli/project_argument.hpp"
#include "cli/saving.hpp"

#include <CLI/App.hpp>
#include <CLI/Validators.hpp>
#include <nlohmann/json.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

constexpr int kMostSteps = 10'000;

/// `undo` and `redo`: the same steps in the two directions.
class StepCommand final : public Command {
public:
    using Step = base::Result<services::ChangeNotice> (services::ProjectSession::*)();

    StepCommand(std::string name, base::Code done, Step step) : name_(std::move(name)), done_(done), step_(step) {}

    std::string name() const override { return name_; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        app.add_option("N", count_, text.term("cli.option.steps"))
            ->check(CLI::Range(1, kMostSteps))
            ->capture_default_str();
    }
    ExitCode run(Console& console) override {
        const auto session = project_.open(services::OpenMode::ReadWrite, console);
        if (!session) {
            return console.fail(session.error());
        }
        const text::Text& text = console.text();
        nlohmann::ordered_json steps = nlohmann::ordered_json::array();
        std::string lines;
        for (int step = 0; step < count_; ++step) {
            const auto notice = ((**session).*step_)();
            if (!notice) {
                return console.fail(notice.error());
            }
            const services::HistoryEntry& entry = *notice->entry;
            const std::string sentence = text.sentence(entry.operation, entry.arguments);
            steps.push_back(
                {{"target", entry.target.value_or(0)}, {"description", sentence}, {"revision", notice->revision}});
            lines +=
                text.sentence(done_.name, {{"number", std::to_string(entry.target.value_or(0))}, {"change", sentence}});
            lines += '\n';
        }
        if (const auto saved = saveWithResults(**session); !saved) {
            return console.fail(saved.error());
        }
        console.out() << (console.json() ? nlohmann::ordered_json{{name_, steps}}.dump(2) + "\n" : lines);
        return ExitCode::Done;
    }

private:
    std::string name_;
    base::Code done_;
    Step step_;
    ProjectArgument project_;
    int count_ = 1;
};

} // namespace

std::unique_ptr<Command> makeUndoCommand() {
    return std::make_unique<StepCommand>("undo", kUndoOf, &services::ProjectSession::undo);
}
std::unique_ptr<Command> makeRedoCommand() {
    return std::make_unique<StepCommand>("redo", kRedoOf, &services::ProjectSession::redo);
}

} // namespace parkcarbon::cli
