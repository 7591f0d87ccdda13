#include "cli/commands.hpp"
#include "cli/json/merge_json.hpp"
#include "cli/messages.hpp"
#include "cli/project_argument.hpp"
#include "cli/saving.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/services/merge_use_case.hpp>

#include <algorithm>
#include <optional>
#include <ostream>

namespace parkcarbon::cli {
namespace {

using services::MergeSide;

std::string shownCell(const std::string& text) {
    return text.empty() ? "–" : text;
}

class MergeCommand final : public Command {
public:
    std::string name() const override { return "merge"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        app.add_option("PART", file_, text.term("cli.option.part_file"))->required();
        app.add_flag("--dry-run", dry_run_, text.term("cli.option.dry_run"));
        auto* ours = app.add_flag("--ours", all_ours_, text.term("cli.option.all_ours"));
        app.add_flag("--theirs", all_theirs_, text.term("cli.option.all_theirs"))->excludes(ours);
        app.add_option("--decide", decided_, text.term("cli.option.decide_conflict"));
    }
    ExitCode run(Console& console) override {
        const auto session =
            project_.open(dry_run_ ? services::OpenMode::ReadOnly : services::OpenMode::ReadWrite, console);
        if (!session) {
            return console.fail(session.error());
        }
        const auto preview = services::previewMerge(**session, file_);
        if (!preview) {
            return console.fail(preview.error());
        }
        const auto decisions = decisionsFor(preview->conflicts);
        if (!decisions) {
            return console.fail(decisions.error());
        }
        if (dry_run_) {
            show(*preview, false, console);
            return preview->conflicts.empty() ? ExitCode::Done : ExitCode::Findings;
        }
        const auto merged = services::mergePart(**session, file_, *decisions);
        if (!merged) {
            if (merged.error().code == services::kMergeUndecided) {
                show(*preview, false, console);
            }
            return console.fail(merged.error());
        }
        if (const auto saved = saveWithResults(**session); !saved) {
            return console.fail(saved.error());
        }
        show(*merged, true, console);
        return ExitCode::Done;
    }

private:
    /// `--ours` and `--theirs` for whatever `--decide KEY=SIDE` leaves open.
    base::Result<services::MergeDecisions> decisionsFor(const std::vector<services::MergeCell>& conflicts) const {
        services::MergeDecisions decisions;
        for (const services::MergeCell& cell : conflicts) {
            if (all_ours_ || all_theirs_) {
                decisions[services::mergeKey(cell)] = all_ours_ ? MergeSide::Ours : MergeSide::Theirs;
            }
        }
        for (const std::string& text : decided_) {
            const std::size_t equals = text.rfind('=');
            const std::string side = equals == std::string::npos ? std::string{} : text.substr(equals + 1);
            if (side != "ours" && side != "theirs") {
                return base::failure(kUsageInvalid, {{"value", "--decide " + text}});
            }
            decisions[text.substr(0, equals)] = side == "ours" ? MergeSide::Ours : MergeSide::Theirs;
        }
        return decisions;
    }

    static void show(const services::MergePreview& preview, bool committed, Console& console) {
        if (console.json()) {
            console.out() << toJson(preview, committed).dump(2) << '\n';
            return;
        }
        const text::Text& text = console.text();
        showCells(preview.changes, "cli.merge.changes", text, console.out());
        showCells(preview.conflicts, "cli.merge.conflicts", text, console.out());
        for (const services::MergeRename& rename : preview.renamed) {
            console.out() << text.sentence(
                                 kMergeRenamed.name,
                                 {{"table", rename.table}, {"value", rename.record_id}, {"expected", rename.new_id}})
                          << '\n';
        }
        console.out() << text.sentence(committed ? kMergeDone.name : kMergePlanned.name,
                                       {{"holder", preview.part.holder},
                                        {"added", std::to_string(preview.rows_added)},
                                        {"changed", std::to_string(preview.rows_changed)},
                                        {"removed", std::to_string(preview.rows_removed)},
                                        {"count", std::to_string(preview.conflicts.size())}})
                      << '\n';
    }

    static void showCells(const std::vector<services::MergeCell>& cells, const char* title, const text::Text& text,
                          std::ostream& out) {
        if (cells.empty()) {
            return;
        }
        out << text.term(title) << '\n';
        TextTable table({text.term("cli.column.what"), text.term("cli.column.merge_base"),
                         text.term("cli.column.merge_ours"), text.term("cli.column.merge_theirs")});
        for (const services::MergeCell& cell : cells) {
            table.addRow(
                {services::mergeKey(cell), shownCell(cell.base), shownCell(cell.ours), shownCell(cell.theirs)});
        }
        table.print(out);
        out << '\n';
    }

    ProjectArgument project_;
    std::string file_;
    bool dry_run_ = false;
    bool all_ours_ = false;
    bool all_theirs_ = false;
    std::vector<std::string> decided_;
};

} // namespace

std::unique_ptr<Command> makeMergeCommand() {
    return std::make_unique<MergeCommand>();
}

} // namespace parkcarbon::cli
