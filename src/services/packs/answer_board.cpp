#include <parkcarbon/services/pack_use_case.hpp>

#include "services/packs/pack_project.hpp"

#include <parkcarbon/engine/checks/coverage.hpp>
#include <parkcarbon/services/calculations.hpp>

#include <algorithm>
#include <array>
#include <numeric>

namespace parkcarbon::services {
namespace {

constexpr double kGjPerTce = 29.3076; // GB/T 2589-2020
constexpr std::array<std::string_view, 5> kAnswerStateWords = {"not_asked", "waiting", "overdue", "incomplete",
                                                               "complete"};
constexpr std::array<std::string_view, 3> kOutputFigures = {"GIO", "revenue", "IAV"};

base::Period yearOf(base::Period period, int back) {
    return base::Period::year(period.yearNumber() - back);
}

std::vector<double> energyWeights(const domain::ProjectSnapshot& snapshot, const reference::Library& library,
                                  base::Period period) {
    for (const int back : {1, 0}) {
        const auto energies_gj = engine::checks::energyIntakes(snapshot, library, yearOf(period, back));
        if (std::any_of(energies_gj.begin(), energies_gj.end(), [](double energy_gj) { return energy_gj > 0.0; })) {
            return energies_gj;
        }
    }
    return std::vector<double>(snapshot.enterprises.size(), 0.0);
}

std::vector<std::optional<double>> outputsOf(const domain::ProjectSnapshot& snapshot, std::string_view figure,
                                             base::Period year) {
    static const auto unit = domain::Unit::parse("10^4 CNY");
    std::vector<std::optional<double>> outputs(snapshot.enterprises.size());
    for (std::size_t index = 0; index < outputs.size(); ++index) {
        for (const domain::Fact& fact : snapshot.facts) {
            if (fact.variable == figure && fact.period == year &&
                fact.subject == snapshot.enterprises[index].id.str()) {
                const auto value = fact.value.in(*unit);
                outputs[index] = value ? std::optional(*value) : std::nullopt;
            }
        }
    }
    return outputs;
}

/// One figure of one year for everybody: the one that most enterprises state, of the year before if it is there.
std::vector<std::optional<double>> outputWeights(const domain::ProjectSnapshot& snapshot, base::Period period) {
    std::vector<std::optional<double>> best(snapshot.enterprises.size());
    std::ptrdiff_t most = 0;
    for (const int back : {1, 0}) {
        for (const std::string_view figure : kOutputFigures) {
            auto outputs = outputsOf(snapshot, figure, yearOf(period, back));
            const auto stated =
                std::count_if(outputs.begin(), outputs.end(), [](const auto& value) { return value.has_value(); });
            if (stated > most) {
                most = stated;
                best = std::move(outputs);
            }
        }
    }
    return best;
}

AnswerState answerState(const AnswerRow& row, base::Date today) {
    if (row.answer) {
        return row.answer->complete ? AnswerState::Complete : AnswerState::Incomplete;
    }
    if (!row.request) {
        return AnswerState::NotAsked;
    }
    return row.request->due_on && *row.request->due_on < today ? AnswerState::Overdue : AnswerState::Waiting;
}

AnswerRow answerRow(const domain::ProjectSnapshot& snapshot, const domain::Enterprise& enterprise, base::Period period,
                    base::Date today) {
    const auto concerns = [&](const auto& record) {
        return record.enterprise && *record.enterprise == enterprise.id && record.period == period;
    };
    AnswerRow row;
    row.enterprise = enterprise.id;
    for (const domain::PackRequest& request : snapshot.pack_requests) {
        if (concerns(request)) {
            row.request = request;
        }
    }
    for (const domain::PackAnswer& answer : snapshot.pack_answers) {
        if (concerns(answer)) {
            row.answer = answer; // in the order in which they came: the last stands
        }
    }
    row.open_questions = static_cast<int>(
        std::count_if(snapshot.pack_questions.begin(), snapshot.pack_questions.end(), [&](const auto& question) {
            return concerns(question) && question.status == domain::QuestionStatus::Open;
        }));
    row.state = answerState(row, today);
    return row;
}

/// The part of the whole that has answered; nothing without any.
template <typename Weight> std::optional<double> coverage(const std::vector<AnswerRow>& rows, Weight weight) {
    double whole = 0.0;
    double answered = 0.0;
    for (const AnswerRow& row : rows) {
        whole += weight(row);
        answered += row.answer ? weight(row) : 0.0;
    }
    return whole > 0.0 ? std::optional(answered / whole) : std::nullopt;
}

} // namespace

std::string_view answerStateWord(AnswerState state) {
    return kAnswerStateWords[static_cast<std::size_t>(state)];
}

base::Result<AnswerBoard> answerBoard(ProjectSession& session, base::Period period, base::Date today,
                                      const base::RunContext&) {
    const auto snapshot = session.snapshot();
    if (!snapshot) {
        return base::failure(snapshot.error());
    }
    Calculations calculations(session);
    const auto library = calculations.library();
    if (!library) {
        return base::failure(library.error());
    }
    AnswerBoard board;
    board.period = period;
    board.today = today;
    const std::vector<double> energies_gj = energyWeights(**snapshot, **library, period);
    const auto outputs = outputWeights(**snapshot, period);
    for (std::size_t index = 0; index < (*snapshot)->enterprises.size(); ++index) {
        const domain::Enterprise& enterprise = (*snapshot)->enterprises[index];
        AnswerRow row = answerRow(**snapshot, enterprise, period, today);
        if (!isAskedIn(**snapshot, enterprise, period) && !row.request && !row.answer) {
            continue;
        }
        row.energy_tce = energies_gj[index] / kGjPerTce;
        row.output_cny_10k = outputs[index];
        board.asked += row.request ? 1 : 0;
        board.answered += row.answer ? 1 : 0;
        board.complete += row.state == AnswerState::Complete ? 1 : 0;
        board.overdue += row.state == AnswerState::Overdue ? 1 : 0;
        board.rows.push_back(std::move(row));
    }
    board.energy_coverage = coverage(board.rows, [](const AnswerRow& row) { return row.energy_tce; });
    board.output_coverage = coverage(board.rows, [](const AnswerRow& row) { return row.output_cny_10k.value_or(0.0); });
    return board;
}

} // namespace parkcarbon::services
