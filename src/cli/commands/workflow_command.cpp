#include "cli/commands.hpp"
#include "cli/json/workflow_json.hpp"
#include "cli/messages.hpp"
#include "cli/period_option.hpp"
#include "cli/project_argument.hpp"
#include "cli/saving.hpp"
#include "cli/workflow_text.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/base/clock.hpp>
#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/report/case_sheet.hpp>
#include <parkcarbon/services/workflow_operations.hpp>
#include <parkcarbon/services/workflow_use_case.hpp>

#include <memory>
#include <optional>
#include <ostream>
#include <utility>

namespace parkcarbon::cli {
namespace {

using engine::workflow::Workbench;

/// The steps of circularization: shows them, changes where one stands, closes the cycle, writes the case sheet.
class WorkflowCommand final : public Command {
public:
    std::string name() const override { return "workflow"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        period_.configure(app, text);
        app.add_option("--step", step_, text.term("cli.option.step"));
        app.add_option("--today", today_, text.term("cli.option.today"));
        app.add_option("--set-status", status_, text.term("cli.option.set_status"))->expected(2);
        app.add_option("--set-score", score_, text.term("cli.option.set_score"))->expected(2);
        app.add_option("--override", override_, text.term("cli.option.override_check"))->expected(2);
        app.add_option("--reason", reason_, text.term("cli.option.reason"));
        app.add_option("--by", by_, text.term("cli.option.by"));
        app.add_flag("--next-cycle", next_cycle_, text.term("cli.option.next_cycle"));
        app.add_option("--case-sheet", case_sheet_, text.term("cli.option.case_sheet"));
    }
    ExitCode run(Console& console) override {
        const auto today = todayOf();
        if (!today) {
            return console.fail(today.error());
        }
        const bool changes = !status_.empty() || !score_.empty() || !override_.empty() || next_cycle_;
        const auto session =
            project_.open(changes ? services::OpenMode::ReadWrite : services::OpenMode::ReadOnly, console);
        if (!session) {
            return console.fail(session.error());
        }
        services::Calculations calculations(**session);
        const auto period = periodOf(calculations, *today);
        if (!period) {
            return console.fail(period.error());
        }
        if (changes) {
            if (const auto changed = change(**session, calculations, *period, *today); !changed) {
                return console.fail(changed.error());
            }
            if (const auto saved = saveWithResults(**session); !saved) {
                return console.fail(saved.error());
            }
        }
        return show(calculations, **session, *period, *today, console);
    }

private:
    base::Result<base::Date> todayOf() const {
        if (!today_.empty()) {
            return base::parseDate(today_);
        }
        return base::Date(std::chrono::floor<std::chrono::days>(base::SystemClock().now()));
    }

    /// A project without any data has steps, too: then the year of the day.
    base::Result<base::Period> periodOf(services::Calculations& calculations, base::Date today) const {
        auto period = period_.choose(calculations);
        if (!period && period.error().code == services::kNoPeriod) {
            return base::Period::year(static_cast<int>(today.year()));
        }
        return period;
    }

    static base::Result<int> stepNumber(const std::string& text) {
        const auto number = base::parseNumber(text);
        if (!number) {
            return base::failure(number.error());
        }
        return static_cast<int>(*number);
    }

    base::Result<std::vector<std::unique_ptr<services::Operation>>> operations(services::ProjectSession& session,
                                                                               services::Calculations& calculations,
                                                                               base::Period period,
                                                                               base::Date today) const {
        std::vector<std::unique_ptr<services::Operation>> wanted;
        if (!status_.empty()) {
            const auto step = stepNumber(status_[0]);
            const auto status = domain::fromWord<domain::StepStatus>(status_[1]);
            if (!step || !status) {
                return base::failure(kUsageInvalid, {{"value", "--set-status " + status_[0] + " " + status_[1]}});
            }
            wanted.push_back(std::make_unique<services::SetStepState>(*step, *status, reason_));
        }
        if (!score_.empty()) {
            const auto step = stepNumber(score_[0]);
            const auto score = base::parseNumber(score_[1]);
            if (!step || !score) {
                return base::failure(kUsageInvalid, {{"value", "--set-score " + score_[0] + " " + score_[1]}});
            }
            wanted.push_back(std::make_unique<services::ScoreStep>(*step, *score));
        }
        if (!override_.empty()) {
            const auto step = stepNumber(override_[0]);
            if (!step || !services::isStepCheck(override_[1])) {
                return base::failure(kUsageInvalid, {{"value", "--override " + override_[0] + " " + override_[1]}});
            }
            wanted.push_back(std::make_unique<services::OverrideStepCheck>(*step, override_[1], reason_, by_));
        }
        if (next_cycle_) {
            auto operation = services::nextCycle(session, calculations, period, today);
            if (!operation) {
                return base::failure(operation.error());
            }
            wanted.push_back(std::make_unique<services::StartNextCycle>(std::move(*operation)));
        }
        return wanted;
    }

    base::Result<void> change(services::ProjectSession& session, services::Calculations& calculations,
                              base::Period period, base::Date today) const {
        auto wanted = operations(session, calculations, period, today);
        if (!wanted) {
            return base::failure(wanted.error());
        }
        for (const auto& operation : *wanted) {
            if (const auto done = session.execute(*operation); !done) {
                return base::failure(done.error());
            }
        }
        return {};
    }

    ExitCode show(services::Calculations& calculations, services::ProjectSession& session, base::Period period,
                  base::Date today, Console& console) {
        const auto bench = calculations.workbench(period, today);
        const auto cycles = services::compareCycles(session, calculations, period, today);
        if (!bench || !cycles) {
            return console.fail(bench ? cycles.error() : bench.error());
        }
        if (!case_sheet_.empty()) {
            const auto written = report::writeCaseSheet(**bench, **session.snapshot(), console.text(), case_sheet_);
            if (!written) {
                return console.fail(written.error());
            }
        }
        if (console.json()) {
            console.out() << toJson(**bench, *cycles, console.text()).dump(2) << '\n';
        } else if (step_) {
            const engine::workflow::StepState* const step = (*bench)->find(*step_);
            if (step == nullptr) {
                return console.fail(base::Error(kUsageInvalid, {{"value", "--step " + std::to_string(*step_)}}));
            }
            printStep(*step, console);
        } else {
            printWorkbench(**bench, console);
        }
        console.print((*bench)->findings);
        return base::hasErrors((*bench)->findings) ? ExitCode::Findings : ExitCode::Done;
    }

    ProjectArgument project_;
    PeriodOption period_;
    std::optional<int> step_;
    std::string today_;
    std::vector<std::string> status_;
    std::vector<std::string> score_;
    std::vector<std::string> override_;
    std::string reason_;
    std::string by_;
    bool next_cycle_ = false;
    std::string case_sheet_;
};

} // namespace

std::unique_ptr<Command> makeWorkflowCommand() {
    return std::make_unique<WorkflowCommand>();
}

} // namespace parkcarbon::cli
