#include "cli/commands.hpp"
#include "cli/messages.hpp"
#include "cli/project_argument.hpp"
#include "cli/workbook_export.hpp"

#include <CLI/App.hpp>
#include <parkcarbon/services/import_use_case.hpp>

#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

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
        if (format_ != "csv" && format_ != "xlsx" && format_ != "json") {
            return console.fail(
                base::Error(kExportFormatUnavailable, {{"value", format_}, {"expected", "csv, xlsx, json"}}));
        }
        const auto session = project_.open(services::OpenMode::ReadOnly, console);
        if (!session) {
            return console.fail(session.error());
        }
        const auto files = format_ == "csv"    ? services::exportCsv(**session, directory_)
                           : format_ == "json" ? services::exportJson(**session, directory_)
                                               : workbook(**session, console);
        if (!files) {
            return console.fail(files.error());
        }
        showFiles(*files, console);
        return ExitCode::Done;
    }

private:
    /// One workbook in the folder, called as the project.
    base::Result<std::vector<std::filesystem::path>> workbook(const services::ProjectSession& session,
                                                              Console& console) const {
        std::error_code status;
        std::filesystem::create_directories(directory_, status); // the writer says what is wrong with it
        const std::filesystem::path file =
            std::filesystem::path(directory_) / (session.file().stem().string() + ".xlsx");
        return writeOverview(session, file, console.text()).map([](std::filesystem::path&& written) {
            return std::vector{std::move(written)};
        });
    }

    ProjectArgument project_;
    std::string directory_;
    std::string format_ = "csv";
};

} // namespace

std::unique_ptr<Command> makeExportCommand() {
    return std::make_unique<ExportCommand>();
}

} // namespace parkcarbon::cli
