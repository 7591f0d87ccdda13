#include "cli/commands.hpp"
#include "cli/project_argument.hpp"
#include "cli/saving.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/reference/samples.hpp>
#include <parkcarbon/services/import_use_case.hpp>
#include <parkcarbon/services/project_creation.hpp>

#include <filesystem>
#include <ostream>

namespace parkcarbon::cli {
namespace {

constexpr base::Code kFileCreated{"FILE_CREATED"};

class InitCommand final : public Command {
public:
    std::string name() const override { return "init"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        app.add_option("--name", park_name_, text.term("cli.option.name"));
        app.add_option("--sample", sample_, text.term("cli.option.sample"));
    }
    ExitCode run(Console& console) override {
        if (!sample_.empty()) {
            if (const auto known = reference::sample(sample_); !known) {
                return console.fail(known.error());
            }
        }
        const std::string park_name =
            park_name_.empty() ? std::filesystem::path(project_.path()).stem().string() : park_name_;
        auto session = services::createProject(project_.path(), park_name, {});
        if (!session) {
            return console.fail(session.error());
        }
        if (!sample_.empty()) {
            if (const auto filled = fill(**session, console); !filled) {
                return console.fail(filled.error());
            }
        }
        if (console.json()) {
            console.out() << nlohmann::ordered_json{{"project", project_.path()}}.dump(2) << '\n';
        } else {
            console.out() << console.text().sentence(kFileCreated.name, {{"file", project_.path()}}) << '\n';
        }
        return ExitCode::Done;
    }

private:
    base::Result<void> fill(services::ProjectSession& session, Console& console) const {
        const auto report = services::importSample(session, sample_);
        if (!report) {
            return base::failure(report.error());
        }
        for (const auto& file : report->files) {
            if (base::hasErrors(file.findings)) {
                console.print(file.findings);
            }
        }
        return saveWithResults(session);
    }

    ProjectArgument project_;
    std::string park_name_;
    std::string sample_;
};

} // namespace

std::unique_ptr<Command> makeInitCommand() {
    return std::make_unique<InitCommand>();
}

} // namespace parkcarbon::cli
