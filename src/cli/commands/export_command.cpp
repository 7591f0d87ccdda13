#include "cli/commands.hpp"
#include "cli/messages.hpp"
#include "cli/project_argument.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/services/import_use_case.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

constexpr base::Code kExportFormatUnavailable{"EXPORT_FORMAT_UNAVAILABLE"};

class ExportCommand final : public Command {
public:
    std::string name() const override { return "export"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        app.add_option("DIR", directory_, text.term("cli.option.directory"))->required();
        app.add_option("--format", format_, text.term("cli.option.export_format"))->capture_default_str();
    }
    ExitCode run(Console& console) override {
        if (format_ != "csv") {
            return console.fail(base::Error(kExportFormatUnavailable, {{"value", format_}, {"expected", "csv"}}));
        }
        const auto session = project_.open(services::OpenMode::ReadOnly, console);
        if (!session) {
            return console.fail(session.error());
        }
        const auto files = services::exportCsv(**session, directory_);
        if (!files) {
            return console.fail(files.error());
        }
        if (console.json()) {
            nlohmann::ordered_json list = nlohmann::ordered_json::array();
            for (const auto& file : *files) {
                list.push_back(file.string());
            }
            console.out() << nlohmann::ordered_json{{"files", list}}.dump(2) << '\n';
            return ExitCode::Done;
        }
        for (const auto& file : *files) {
            console.out() << console.text().sentence(kFileWritten.name, {{"file", file.string()}}) << '\n';
        }
        return ExitCode::Done;
    }

private:
    ProjectArgument project_;
    std::string directory_;
    std::string format_ = "csv";
};

} // namespace

std::unique_ptr<Command> makeExportCommand() {
    return std::make_unique<ExportCommand>();
}

} // namespace parkcarbon::cli
