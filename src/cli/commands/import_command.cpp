#include "cli/commands.hpp"
#include "cli/import_options.hpp"
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

void printRows(const exchange::ImportReport& report, Console& console) {
    const text::Text& text = console.text();
    TextTable rows({text.term("cli.column.where"), text.term("cli.column.outcome"), text.term("cli.column.record"),
                    text.term("cli.column.item"), text.term("cli.column.field"), text.term("cli.column.before"),
                    text.term("cli.column.after"), text.term("cli.column.year_before"), text.term("cli.column.ratio")});
    rows.alignRight({7, 8});
    for (const auto& row : report.rows) {
        const auto& file = report.files.at(row.file);
        const std::string place = file.file + (file.sheet.empty() ? "" : "!" + file.sheet);
        std::vector<std::string> cells = {place + ":" + std::to_string(row.row),
                                          text.term("cli.outcome." + std::string(outcomeWord(row.outcome))),
                                          row.record_id,
                                          row.item,
                                          "",
                                          "",
                                          "",
                                          "",
                                          ""};
        if (row.year_before) {
            cells[7] = text::formatSignificant(row.year_before->value, 6);
            cells[8] = text::formatSignificant(row.year_before->ratio, 4);
        }
        const bool changed = row.outcome == exchange::ImportReport::Outcome::Changed;
        if (!changed || row.fields.empty()) {
            rows.addRow(std::move(cells));
            continue;
        }
        for (const auto& field : row.fields) {
            cells[0] = field.cell.empty() ? cells[0] : place + "!" + field.cell;
            cells[4] = text.fieldLabel(domain::spec(row.table).name, field.name);
            cells[5] = field.before;
            cells[6] = field.after;
            rows.addRow(cells);
        }
    }
    rows.print(console.out());
    console.out() << '\n';
}

void printReport(const exchange::ImportReport& report, Console& console) {
    const text::Text& text = console.text();
    TextTable files({text.term("cli.column.file"), text.term("cli.column.read"), text.term("cli.column.added"),
                     text.term("cli.column.changed"), text.term("cli.column.unchanged"),
                     text.term("cli.column.refused")});
    files.alignRight({1, 2, 3, 4, 5});
    for (const auto& file : report.files) {
        files.addRow({file.sheet.empty() ? file.file : file.file + "!" + file.sheet, std::to_string(file.read),
                      std::to_string(file.added), std::to_string(file.changed), std::to_string(file.unchanged),
                      std::to_string(file.refused)});
    }
    files.print(console.out());
    if (!report.rows.empty()) {
        console.out() << '\n';
        printRows(report, console);
    }
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
        app.add_flag("--rows", rows_, text.term("cli.option.rows"));
        app.add_option("--leave-out", left_out_, text.term("cli.option.leave_out"));
        app.add_flag("--keep-originals", keep_originals_, text.term("cli.option.keep_originals"));
        app.add_option("--mapping", mapping_.id, text.term("cli.option.mapping"));
        app.add_option("--sheet", mapping_.sheet, text.term("cli.option.sheet"));
        app.add_option("--table", mapping_.table, text.term("cli.option.table"));
        app.add_option("--period", mapping_.constants["period"], text.term("cli.option.mapping_period"));
        app.add_option("--enterprise", mapping_.constants["enterprise_id"], text.term("cli.option.mapping_enterprise"));
        app.add_option("--set", mapping_.settings, text.term("cli.option.mapping_set"));
        app.add_flag("--remember", mapping_.remember, text.term("cli.option.remember"));
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
        const auto request = importRequest({paths_.begin(), paths_.end()}, left_out_, rows_, keep_originals_);
        if (!request) {
            return console.fail(request.error());
        }
        const auto report = mapping_.asked() ? importByMapping(**session, mapping_, *request, mode)
                                             : services::importFiles(**session, *request, mode);
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
    std::vector<std::string> left_out_;
    MappingOptions mapping_;
    bool dry_run_ = false;
    bool rows_ = false;
    bool keep_originals_ = false;
};

} // namespace

std::unique_ptr<Command> makeImportCommand() {
    return std::make_unique<ImportCommand>();
}

} // namespace parkcarbon::cli
