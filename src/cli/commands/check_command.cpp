#include "cli/commands.hpp"
#include "cli/json/finding_json.hpp"
#include "cli/messages.hpp"
#include "cli/project_argument.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/services/calculations.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

class CheckCommand final : public Command {
public:
    std::string name() const override { return "check"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        app.add_flag("--all", all_, text.term("cli.option.all_findings"));
    }
    ExitCode run(Console& console) override {
        const auto session = project_.open(services::OpenMode::ReadOnly, console);
        if (!session) {
            return console.fail(session.error());
        }
        services::Calculations calculations(**session);
        auto found = calculations.judgedCheck();
        if (!found) {
            return console.fail(found.error());
        }
        console.print(found->open);
        const base::Findings& of_file = (*session)->openReport().findings;
        found->open.insert(found->open.begin(), of_file.begin(), of_file.end());
        if (console.json()) {
            console.out() << nlohmann::ordered_json{{"findings", toJson(*found, console.text())}}.dump(2) << '\n';
        } else {
            printSummary(*found, console);
        }
        return base::hasErrors(found->open) ? ExitCode::Findings : ExitCode::Done;
    }

private:
    void printSummary(const services::JudgedFindings& found, Console& console) const {
        const text::Text& text = console.text();
        if (found.open.empty()) {
            console.out() << text.term("cli.no_findings") << '\n';
        }
        if (found.dismissed.empty()) {
            return;
        }
        console.out() << text.sentence(kDismissedCount.name, {{"count", std::to_string(found.dismissed.size())}})
                      << '\n';
        if (all_) {
            for (const services::DismissedFinding& dismissed : found.dismissed) {
                console.print(dismissed);
            }
        }
    }

    ProjectArgument project_;
    bool all_ = false;
};

} // namespace

std::unique_ptr<Command> makeCheckCommand() {
    return std::make_unique<CheckCommand>();
}

} // namespace parkcarbon::cli
