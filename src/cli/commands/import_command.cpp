#include "cli/commands.hpp"
#include "cli/json/import_json.hpp"
#include "cli/project_argument.hpp"
#include "cli/saving.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/services/import_use_case.hpp>

#include <algorithm>
#include <ostream>

namespace parkcarbon::cli {
namespace {

constexpr base::Code kPathNotFound{"PATH_NOT_FOUND"};

void printReport(const exchange::ImportReport& report, Console& console) {
    const text::Text& text = console.text();
    TextTable files({text.term("cli.column.file"), text.term("cli.column.read"), text.term("cli.column.added"),
                     text.term("cli.column.changed"), text.term("cli.column.unchanged"),
                     text.term("cli.column.refused")});
    files.alignRight({1, 2, 3, 4, 5});
    for (const auto& file : report.files) {
        files.addRow({file.file, std::to_string(file.read), std::to_string(file.added), std::to_string(file.changed),
                      std::to_string(file.unchanged), std::to_string(file.refused)});
    }
    files.print(console.out());
    if (report.control_totals.empty()) {
        return;
    }
    console.out() << '\n';
    TextTable totals({text.term("cli.column.item"), text.term("cli.column.unit"), text.term("cli.column.file_sum"),
                      text.term("cli.column.project_sum")});
    totals.alignRight({2, 3});
    for (const auto& total : report.control_totals) {
        totals.addRow({total.item, total.unit, text::formatSignificant(total.file_sum, 12),
                       text::formatSignificant(total.project_sum, 12)});
    }
    totals.print(console.out());
}

class ImportCommand final : public Command {
public:
    std::string name() const override { return "import"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        app.add_option("PATH", paths_, text.term("cli.option.paths"))->required();
        app.add_flag("--dry-run", dry_run_, text.term("cli.option.dry_run"));
    }
    ExitCode run(Console& console) override {
        for (const std::string& path : paths_) {
            if (!std::filesystem::exists(path)) {
                return console.fail(base::Error(kPathNotFound, {{"value", path}}));
            }
        }
        const auto session = project_.open(services::OpenMode::ReadWrite, console);
        if (!session) {
            return console.fail(session.error());
        }
        const auto mode = dry_run_ ? services::ImportMode::DryRun : services::ImportMode::Commit;
        const auto report = services::importPaths(**session, {paths_.begin(), paths_.end()}, mode);
        if (!report) {
            return console.fail(report.error());
        }
        if (report->committed) {
            if (const auto saved = saveWithResults(**session); !saved) {
                return console.fail(saved.error());
            }
        }
        for (const auto& file : report->files) {
            console.print(file.findings);
        }
        if (console.json()) {
            console.out() << toJson(*report, console.text()).dump(2) << '\n';
        } else {
            printReport(*report, console);
            console.out() << '\n' << console.text().term(outcomeTerm(*report)) << '\n';
        }
        return report->hasErrors() ? ExitCode::Findings : ExitCode::Done;
    }

private:
    const char* outcomeTerm(const exchange::ImportReport& report) const {
        if (dry_run_) {
            return "cli.dry_run_done";
        }
        const bool moved = std::any_of(report.files.begin(), report.files.end(),
                                       [](const auto& file) { return file.added + file.changed > 0; });
        return moved ? "cli.committed" : "cli.nothing_imported";
    }

    ProjectArgument project_;
    std::vector<std::string> paths_;
    bool dry_run_ = false;
};

} // namespace

std::unique_ptr<Command> makeImportCommand() {
    return std::make_unique<ImportCommand>();
}

} // namespace parkcarbon::cli
