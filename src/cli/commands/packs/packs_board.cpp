#include "cli/commands/packs/pack_actions.hpp"
#include "cli/json/packs_json.hpp"
#include "cli/messages.hpp"
#include "cli/period_option.hpp"
#include "cli/project_argument.hpp"
#include "cli/text_table.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <parkcarbon/base/clock.hpp>
#include <parkcarbon/services/pack_use_case.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

constexpr base::Code kPacksBoardSummary{"PACKS_BOARD_SUMMARY"}; ///< {asked, answered, complete, overdue}
constexpr base::Code kPacksCoverage{"PACKS_COVERAGE"};          ///< {energy, output}

std::string shareText(const std::optional<double>& share) {
    return share ? fmt::format("{:.1f} %", 100.0 * *share) : "–";
}

/// Who was asked, who answered, how complete, how much of the park that covers.
class PacksBoardAction final : public Command {
public:
    std::string name() const override { return "board"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        period_.configure(app, text);
    }
    ExitCode run(Console& console) override {
        const auto session = project_.open(services::OpenMode::ReadOnly, console);
        if (!session) {
            return console.fail(session.error());
        }
        services::Calculations calculations(**session);
        const auto period = period_.choose(calculations);
        const auto board = period ? services::answerBoard(**session, *period, todayOf(base::SystemClock()))
                                  : base::failure(period.error());
        if (!board) {
            return console.fail(board.error());
        }
        if (console.json()) {
            console.out() << answerBoardJson(*board, (*session)->revision()).dump(2) << '\n';
            return ExitCode::Done;
        }
        const auto snapshot = (*session)->snapshot();
        if (!snapshot) {
            return console.fail(snapshot.error());
        }
        print(*board, **snapshot, console);
        return ExitCode::Done;
    }

private:
    static std::string nameOf(const domain::ProjectSnapshot& snapshot, const domain::EnterpriseId& id,
                              const text::Text& text) {
        for (const domain::Enterprise& enterprise : snapshot.enterprises) {
            if (enterprise.id == id) {
                const bool chinese = text.language() == text::Language::Zh || enterprise.name_en.empty();
                return chinese && !enterprise.name_zh.empty() ? enterprise.name_zh : enterprise.name_en;
            }
        }
        return {};
    }

    static void print(const services::AnswerBoard& board, const domain::ProjectSnapshot& snapshot, Console& console) {
        const text::Text& text = console.text();
        const auto column = [&](const char* key) { return text.term("cli.column." + std::string(key)); };
        TextTable table({text.fieldLabel(domain::Table::Enterprises, "enterprise_id"), column("name"),
                         column("pack_state"), column("pack_due"), column("pack_received"), column("pack_refused"),
                         column("pack_questions"), column("pack_energy"), column("pack_answer")});
        table.alignRight({5, 6, 7});
        for (const services::AnswerRow& row : board.rows) {
            const auto due = row.request ? row.request->due_on : std::nullopt;
            const auto received = row.answer ? row.answer->received_on : std::nullopt;
            table.addRow({row.enterprise.str(), nameOf(snapshot, row.enterprise, text),
                          text.term("answer_state." + std::string(services::answerStateWord(row.state))),
                          due ? base::formatDate(*due) : "", received ? base::formatDate(*received) : "",
                          row.answer ? std::to_string(row.answer->refused) : "", std::to_string(row.open_questions),
                          text.shortNumber(row.energy_tce), row.answer ? row.answer->id : ""});
        }
        table.print(console.out());
        console.out() << text.sentence(kPacksBoardSummary.name, {{"asked", std::to_string(board.asked)},
                                                                 {"answered", std::to_string(board.answered)},
                                                                 {"complete", std::to_string(board.complete)},
                                                                 {"overdue", std::to_string(board.overdue)}})
                      << '\n'
                      << text.sentence(kPacksCoverage.name, {{"energy", shareText(board.energy_coverage)},
                                                             {"output", shareText(board.output_coverage)}})
                      << '\n';
    }

    ProjectArgument project_;
    PeriodOption period_;
};

} // namespace

std::unique_ptr<Command> makePacksBoardAction() {
    return std::make_unique<PacksBoardAction>();
}

} // namespace parkcarbon::cli
