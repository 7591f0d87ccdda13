#pragma once

#include <parkcarbon/engine/pollutants/co_control.hpp>
#include <parkcarbon/engine/pollutants/pollutant_account.hpp>
#include <parkcarbon/text/text.hpp>

#include <nlohmann/json_fwd.hpp>

namespace parkcarbon::cli {

/// The documents `parkcarbon.pollutants/1` and `parkcarbon.co-control/1` (FORMATS §6).
nlohmann::ordered_json toJson(const engine::pollutants::PollutantAccount& account, const text::Text& text);
nlohmann::ordered_json toJson(const engine::pollutants::CoControl& co_control);

} // namespace parkcarbon::cli
