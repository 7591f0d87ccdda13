#pragma once

#include <parkcarbon/exchange/import_report.hpp>
#include <parkcarbon/text/text.hpp>

#include <nlohmann/json_fwd.hpp>
#include <string_view>

namespace parkcarbon::cli {

nlohmann::ordered_json toJson(const exchange::ImportReport& report, const text::Text& text); ///< FORMATS §6

/// "added", "changed", "unchanged", "refused", "left_out"
std::string_view outcomeWord(exchange::ImportReport::Outcome outcome);

} // namespace parkcarbon::cli
