#pragma once

#include <parkcarbon/exchange/import_report.hpp>
#include <parkcarbon/text/text.hpp>

#include <nlohmann/json_fwd.hpp>

namespace parkcarbon::cli {

nlohmann::ordered_json toJson(const exchange::ImportReport& report, const text::Text& text); ///< FORMATS §6

} // namespace parkcarbon::cli
