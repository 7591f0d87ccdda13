#include "cli/commands.hpp"
#include "cli/json/evidence_json.hpp"
#include "cli/project_argument.hpp"
#include "cli/saving.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/services/evidence.hpp>
#include <parkcarbon/services/record_operations.hpp>

#include <algorithm>
#include <map>
#include <ostream>
#include <vector>

namespace parkcarbon::cli {
namespace {

using services::EvidenceState;
using States = std::vector<EvidenceState>;

const std::vector<std::string> kEvidenceActions = {"list", "verify", "add", "extract", "remove"};

/// Lists, adds, verifies, extracts and removes the documents that prove what the steps claim.
class EvidenceCommand final : public Command {
public:
    std::string name() const override { return "evidence"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        app.add_option("ACTION", action_, text.term("cli.option.evidence_action"))
            ->required()
            ->check(CLI::IsMember(kEvidenceActions));
        app.add_option("WHAT", what_, text.term("cli.option.evidence_what"));
        app.add_option("TARGET", target_, text.term("cli.option.evidence_target"));
        app.add_option("--step", fields_["step"], text.term("cli.option.evidence_step"));
        app.add_option("--id", fields_["evidence_id"], text.term("cli.option.evidence_id"));
        app.add_option("--title", fields_["title"], text.term("cli.option.evidence_title"));
        app.add_option("--document-no", fields_["document_no"], text.term("cli.option.evidence_document_no"));
        app.add_option("--dated", fields_["dated"], text.term("cli.option.evidence_dated"));
        app.add_option("--class", fields_["evidence_class"], text.term("cli.option.evidence_class"));
        app.add_option("--note", fields_["note"], text.term("cli.option.evidence_note"));
        app.add_flag("--link", link_, text.term("cli.option.evidence_link"));
        app.add_flag("--paper", paper_, text.term("cli.option.evidence_paper"));
    }
    ExitCode run(Console& console) override {
        const bool reads = action_ == "list" || action_ == "verify" || action_ == "extract";
        const auto session =
            project_.open(reads ? services::OpenMode::ReadOnly : services::OpenMode::ReadWrite, console);
        if (!session) {
            return console.fail(session.error());
        }
        if (action_ == "add") {
            return add(**session, console);
        }
        if (action_ == "extract") {
            return extract(**session, console);
        }
        if (action_ == "remove") {
            return change(**session, services::RemoveRecords(domain::Table::Evidence, {what_}), console);
        }
        return show(**session, console);
    }

private:
    ExitCode show(const services::ProjectSession& session, Console& console) const {
        auto states = services::evidenceStates(session);
        if (!states) {
            return console.fail(states.error());
        }
        if (const std::string& step = fields_.at("step"); !step.empty()) {
            std::erase_if(*states, [&](const EvidenceState& state) {
                return !state.evidence.step || std::to_string(*state.evidence.step) != step;
            });
        }
        if (console.json()) {
            console.out() << evidenceJson(*states, session.revision()).dump(2) << '\n';
        } else {
            print(*states, console);
        }
        const bool sound = std::all_of(states->begin(), states->end(),
                                       [](const EvidenceState& state) { return services::isSound(state.condition); });
        return action_ == "verify" && !sound ? ExitCode::Findings : ExitCode::Done;
    }

    static void print(const States& states, Console& console) {
        const text::Text& text = console.text();
        const auto label = [&](std::string_view field) { return text.fieldLabel(domain::Table::Evidence, field); };
        TextTable table({label("evidence_id"), label("step"), text.term("cli.column.evidence_state"), label("title"),
                         label("document_no"), label("dated"), label("bytes"), label("file_name")});
        table.alignRight({1, 6});
        for (const EvidenceState& state : states) {
            const auto cells = recordJson(state.evidence);
            const auto cell = [&](const char* field) { return cells[field].get<std::string>(); };
            const std::string word(services::evidenceConditionWord(state.condition));
            table.addRow({cell("evidence_id"), cell("step"), text.term("evidence_condition." + word), cell("title"),
                          cell("document_no"), cell("dated"), cell("bytes"), cell("file_name")});
        }
        table.print(console.out());
    }

    /// The record that the options describe, through the one parser of records.
    base::Result<domain::Evidence> described() const {
        domain::Cells cells;
        for (const domain::FieldSpec& field : domain::spec(domain::Table::Evidence).fields) {
            const auto given = fields_.find(std::string(field.name));
            cells.emplace_back(given == fields_.end() ? std::string() : given->second);
        }
        const bool nameless = cells.front()->empty(); // the operation finds a free id
        if (nameless) {
            cells.front() = "new";
        }
        auto record = domain::parseRecord(domain::Table::Evidence, cells);
        if (!record) {
            return base::failure(std::move(record.error().front().error));
        }
        auto evidence = std::get<domain::Evidence>(std::move(*record));
        if (nameless) {
            evidence.id = domain::EvidenceId();
        }
        return evidence;
    }

    base::Result<services::AddEvidence> addition(const services::ProjectSession& session) const {
        auto evidence = described();
        if (!evidence) {
            return base::failure(std::move(evidence.error()));
        }
        if (paper_) {
            if (evidence->title.empty()) {
                evidence->title = what_;
            }
            return services::AddEvidence::onPaper(std::move(*evidence));
        }
        return link_ ? services::AddEvidence::linked(std::move(*evidence), what_, session.file())
                     : services::AddEvidence::stored(std::move(*evidence), what_);
    }

    ExitCode add(services::ProjectSession& session, Console& console) const {
        const auto operation = addition(session);
        return operation ? change(session, *operation, console) : console.fail(operation.error());
    }

    static ExitCode change(services::ProjectSession& session, const services::Operation& operation, Console& console) {
        if (const auto changed = session.execute(operation); !changed) {
            return console.fail(changed.error());
        }
        if (const auto saved = saveWithResults(session); !saved) {
            return console.fail(saved.error());
        }
        if (!console.json()) {
            console.out() << console.text().sentence(operation.code().name, operation.arguments()) << '\n';
            return ExitCode::Done;
        }
        const auto states = services::evidenceStates(session);
        if (!states) {
            return console.fail(states.error());
        }
        console.out() << evidenceJson(*states, session.revision()).dump(2) << '\n';
        return ExitCode::Done;
    }

    ExitCode extract(const services::ProjectSession& session, Console& console) const {
        const auto file = services::extractEvidence(session, what_, target_.empty() ? "." : target_);
        if (!file) {
            return console.fail(file.error());
        }
        if (console.json()) {
            console.out() << nlohmann::ordered_json{{"evidence_id", what_}, {"file", file->string()}}.dump(2) << '\n';
        } else {
            console.out() << file->string() << '\n';
        }
        return ExitCode::Done;
    }

    ProjectArgument project_;
    std::string action_;
    std::string what_;
    std::string target_;
    std::map<std::string, std::string> fields_;
    bool link_ = false;
    bool paper_ = false;
};

} // namespace

std::unique_ptr<Command> makeEvidenceCommand() {
    return std::make_unique<EvidenceCommand>();
}

} // namespace parkcarbon::cli
