#include "cli/commands.hpp"
#include "cli/json/finding_json.hpp"
#include "cli/messages.hpp"
#include "cli/project_argument.hpp"
#include "cli/saving.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/services/judgement_operations.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <ostream>
#include <set>

namespace parkcarbon::cli {
namespace {

/// Sets findings aside, or with `--lift` opens them again.
class DismissCommand final : public Command {
public:
    std::string name() const override { return "dismiss"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        app.add_option("CODE", code_, text.term("cli.option.finding_code"))->required();
        app.add_option("--record", record_, text.term("cli.option.record"));
        app.add_option("--reason", reason_, text.term("cli.option.reason"));
        app.add_option("--by", by_, text.term("cli.option.by"));
        app.add_flag("--lift", lift_, text.term("cli.option.lift"));
    }
    ExitCode run(Console& console) override {
        const auto session = project_.open(services::OpenMode::ReadWrite, console);
        if (!session) {
            return console.fail(session.error());
        }
        return lift_ ? lift(**session, console) : dismiss(**session, console);
    }

private:
    bool isMeant(std::string_view code, const std::string& record) const {
        return code == code_ && (record_.empty() || record == record_);
    }

    ExitCode dismiss(services::ProjectSession& session, Console& console) {
        services::Calculations calculations(session);
        const auto all = calculations.allFindings();
        if (!all) {
            return console.fail(all.error());
        }
        base::Findings meant;
        std::set<std::string> codes;
        for (const base::Finding& finding : all->open) {
            codes.emplace(finding.code.name);
            if (isMeant(finding.code.name, finding.where.record_id)) {
                meant.push_back(finding);
            }
        }
        if (meant.empty()) {
            return console.fail(notFound(codes));
        }
        const ExitCode done = execute(session, services::DismissFindings(meant, reason_, by_), console);
        if (done == ExitCode::Done && console.json()) {
            const auto judged = services::applyDismissals(std::move(meant), (*session.snapshot())->dismissals);
            printJson({{"findings", toJson(judged, console.text())}}, session, console);
        }
        return done;
    }

    ExitCode lift(services::ProjectSession& session, Console& console) {
        const auto snapshot = session.snapshot();
        if (!snapshot) {
            return console.fail(snapshot.error());
        }
        std::vector<domain::Dismissal> meant;
        std::set<std::string> codes;
        for (const domain::Dismissal& dismissal : (*snapshot)->dismissals) {
            codes.insert(dismissal.code);
            if (isMeant(dismissal.code, dismissal.record_id)) {
                meant.push_back(dismissal);
            }
        }
        if (meant.empty()) {
            return console.fail(notFound(codes));
        }
        const ExitCode done = execute(session, services::LiftDismissals(meant), console);
        if (done == ExitCode::Done && console.json()) {
            printJson({{"lifted", meant.size()}}, session, console);
        }
        return done;
    }

    static ExitCode execute(services::ProjectSession& session, const services::Operation& operation, Console& console) {
        if (const auto changed = session.execute(operation); !changed) {
            return console.fail(changed.error());
        }
        if (const auto saved = saveWithResults(session); !saved) {
            return console.fail(saved.error());
        }
        if (!console.json()) {
            console.out() << console.text().sentence(operation.code().name, operation.arguments()) << '\n';
        }
        return ExitCode::Done;
    }

    static void printJson(nlohmann::ordered_json document, const services::ProjectSession& session, Console& console) {
        document["revision"] = session.revision();
        console.out() << document.dump(2) << '\n';
    }

    base::Error notFound(const std::set<std::string>& codes) const {
        const std::string known = fmt::format("{}", fmt::join(codes, " "));
        if (record_.empty()) {
            return base::Error(kFindingNotFound, {{"value", code_}, {"expected", known}});
        }
        return base::Error(kFindingOfRecordNotFound, {{"value", code_}, {"record", record_}, {"expected", known}});
    }

    ProjectArgument project_;
    std::string code_;
    std::string record_;
    std::string reason_;
    std::string by_;
    bool lift_ = false;
};

} // namespace

std::unique_ptr<Command> makeDismissCommand() {
    return std::make_unique<DismissCommand>();
}

} // namespace parkcarbon::cli
