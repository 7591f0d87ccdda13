#include "cli/commands.hpp"
#include "cli/json/finding_json.hpp"
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
    void configure(CLI::App& app, const text::Text& text) override { project_.configure(app, text); }
    ExitCode run(Console& console) override {
        const auto session = project_.open(services::OpenMode::ReadOnly, console);
        if (!session) {
            return console.fail(session.error());
        }
        base::Findings findings = (*session)->openReport().findings;
        services::Calculations calculations(**session);
        const auto found = calculations.check();
        if (!found) {
            return console.fail(found.error());
        }
        findings.insert(findings.end(), found->begin(), found->end());
        console.print(*found);
        if (console.json()) {
            console.out() << nlohmann::ordered_json{{"findings", toJson(findings, console.text())}}.dump(2) << '\n';
        } else if (findings.empty()) {
            console.out() << console.text().term("cli.no_findings") << '\n';
        }
        return base::hasErrors(findings) ? ExitCode::Findings : ExitCode::Done;
    }

private:
    ProjectArgument project_;
};

} // namespace

std::unique_ptr<Command> makeCheckCommand() {
    return std::make_unique<CheckCommand>();
}

} // namespace parkcarbon::cli
