#include "cli/commands.hpp"
#include "cli/json/finding_json.hpp"
#include "cli/messages.hpp"
#include "cli/offscreen_application.hpp"
#include "cli/period_option.hpp"
#include "cli/project_argument.hpp"

#include <CLI/App.hpp>
#include <CLI/Validators.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/report/report_kind.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

std::vector<std::string> kindWords() {
    std::vector<std::string> words;
    for (const report::ReportKind kind : report::kReportKinds) {
        words.emplace_back(reportKindWord(kind));
    }
    return words;
}

class ReportCommand final : public Command {
public:
    std::string name() const override { return "report"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        app.add_option("--kind", kind_, text.term("cli.option.kind"))
            ->check(CLI::IsMember(kindWords()))
            ->capture_default_str();
        app.add_option("--format", format_, text.term("cli.option.format"))->capture_default_str();
        app.add_option("--template", template_, text.term("cli.option.template"));
        app.add_option("--out", out_, text.term("cli.option.out"))->required();
        period_.configure(app, text);
    }
    ExitCode run(Console& console) override {
        const auto format = report::parseFormat(format_);
        if (!format) {
            return console.fail(format.error());
        }
        const auto session = project_.open(services::OpenMode::ReadOnly, console);
        if (!session) {
            return console.fail(session.error());
        }
        services::Calculations calculations(**session);
        const auto files = write(*format, calculations, console);
        if (!files) {
            return console.fail(files.error());
        }
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const auto& file : *files) {
            list.push_back(file.string());
            if (!console.json()) {
                console.out() << console.text().sentence(kFileWritten.name, {{"file", file.string()}}) << '\n';
            }
        }
        console.print(outdated_);
        if (console.json()) {
            const nlohmann::ordered_json document{{"files", list}, {"findings", toJson(outdated_, console.text())}};
            console.out() << document.dump(2) << '\n';
        }
        return ExitCode::Done;
    }

private:
    base::Result<std::vector<std::filesystem::path>> write(report::Format format, services::Calculations& calculations,
                                                           Console& console) {
        const auto period = period_.choose(calculations);
        if (!period) {
            return base::failure(period.error());
        }
        const report::ReportKind kind = *report::reportKindFromWord(kind_); // the parser takes no other word
        const auto material = report::reportMaterial(kind, calculations, *period);
        if (!material) {
            return base::failure(material.error());
        }
        const OffscreenApplication application;
        const base::SystemClock clock;
        const report::ReportRequest request{.format = format,
                                            .language = console.text().language(),
                                            .path = out_,
                                            .clock = clock,
                                            .docx_template = template_};
        const report::ReportInput input = report::reportInput(*material, &calculations.recordSource());
        if (!input.snapshot.report_texts.empty()) {
            outdated_ = report::textFindings(report::buildReport(kind, request, input));
        }
        return report::writeReport(kind, request, input);
    }

    ProjectArgument project_;
    PeriodOption period_;
    std::string kind_ = "inventory";
    std::string format_ = "pdf";
    std::string template_;
    std::string out_;
    base::Findings outdated_; ///< what the user's texts quote and the report no longer states
};

} // namespace

std::unique_ptr<Command> makeReportCommand() {
    return std::make_unique<ReportCommand>();
}

} // namespace parkcarbon::cli
