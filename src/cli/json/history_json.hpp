#pragma once

#include <parkcarbon/services/history.hpp>
#include <parkcarbon/text/text.hpp>

#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace parkcarbon::cli {

nlohmann::ordered_json toJson(const std::vector<services::HistoryEntry>& history, const text::Text& text);

} // namespace parkcarbon::cli
