#include "cli/commands.hpp"
#include "cli/json/evidence_json.hpp"
#include "cli/messages.hpp"
#include "cli/project_argument.hpp"
#include "cli/saving.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/services/judgement_operations.hpp>

#include <algorithm>
#include <ostream>

namespace parkcarbon::cli {
namespace {

/// Records a choice with its reason.
class DecideCommand final : public Command {
public:
    std::string name() const override { return "decide"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        app.add_option("CODE", decision_.code, text.term("cli.option.finding_code"))->required();
        app.add_option("--subject", decision_.subject, text.term("cli.option.subject"))->required();
        app.add_option("--choice", decision_.choice, text.term("cli.option.choice"))->required();
        app.add_option("--reason", decision_.reason, text.term("cli.option.reason"))->required();
        app.add_option("--by", decision_.decided_by, text.term("cli.option.by"));
    }
    ExitCode run(Console& console) override {
        if (!console.text().hasSentence(decision_.code)) {
            return console.fail(base::Error(kFindingCodeUnknown, {{"value", decision_.code}}));
        }
        const auto session = project_.open(services::OpenMode::ReadWrite, console);
        if (!session) {
            return console.fail(session.error());
        }
        const services::RecordDecision operation(decision_);
        if (const auto changed = (*session)->execute(operation); !changed) {
            return console.fail(changed.error());
        }
        if (const auto saved = saveWithResults(**session); !saved) {
            return console.fail(saved.error());
        }
        if (console.json()) {
            console.out() << nlohmann::ordered_json{{"decision", recordJson(recorded(**session))},
                                                    {"revision", (*session)->revision()}}
                                 .dump(2)
                          << '\n';
        } else {
            console.out() << console.text().sentence(operation.code().name, operation.arguments()) << '\n';
        }
        return ExitCode::Done;
    }

private:
    /// The decision as it stands, with what the project filled in.
    domain::Decision recorded(services::ProjectSession& session) const {
        const auto snapshot = session.snapshot().value();
        return *std::find_if(snapshot->decisions.begin(), snapshot->decisions.end(),
                             [&](const domain::Decision& candidate) {
                                 return candidate.code == decision_.code && candidate.subject == decision_.subject;
                             });
    }

    ProjectArgument project_;
    domain::Decision decision_;
};

} // namespace

std::unique_ptr<Command> makeDecideCommand() {
    return std::make_unique<DecideCommand>();
}

} // namespace parkcarbon::cli
