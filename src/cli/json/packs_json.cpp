#include "cli/json/packs_json.hpp"

#include "cli/json/evidence_json.hpp"

#include <nlohmann/json.hpp>

namespace parkcarbon::cli {
namespace {

template <typename Value> nlohmann::ordered_json valueOrNull(const std::optional<Value>& value) {
    return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json();
}

} // namespace

base::Date todayOf(const base::Clock& clock) {
    return base::Date(std::chrono::floor<std::chrono::days>(clock.now()));
}

nlohmann::ordered_json answerBoardJson(const services::AnswerBoard& board, std::int64_t revision) {
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const services::AnswerRow& row : board.rows) {
        rows.push_back({{"enterprise_id", row.enterprise.str()},
                        {"state", services::answerStateWord(row.state)},
                        {"request", row.request ? recordJson(*row.request) : nlohmann::ordered_json()},
                        {"answer", row.answer ? recordJson(*row.answer) : nlohmann::ordered_json()},
                        {"open_questions", row.open_questions},
                        {"energy_tce", row.energy_tce},
                        {"output_cny_10k", valueOrNull(row.output_cny_10k)}});
    }
    return {{"schema", "parkcarbon.answer-board/1"},
            {"revision", revision},
            {"period", board.period.str()},
            {"today", base::formatDate(board.today)},
            {"asked", board.asked},
            {"answered", board.answered},
            {"complete", board.complete},
            {"overdue", board.overdue},
            {"energy_coverage", valueOrNull(board.energy_coverage)},
            {"output_coverage", valueOrNull(board.output_coverage)},
            {"enterprises", std::move(rows)}};
}

} // namespace parkcarbon::cli
