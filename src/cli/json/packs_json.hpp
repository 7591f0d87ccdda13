#pragma once

#include <nlohmann/json_fwd.hpp>
#include <parkcarbon/base/clock.hpp>
#include <parkcarbon/base/date.hpp>
#include <parkcarbon/services/pack_use_case.hpp>

#include <cstdint>

namespace parkcarbon::cli {

base::Date todayOf(const base::Clock& clock); ///< UTC

/// `parkcarbon.answer-board/1` (FORMATS §6).
nlohmann::ordered_json answerBoardJson(const services::AnswerBoard& board, std::int64_t revision);

} // namespace parkcarbon::cli
