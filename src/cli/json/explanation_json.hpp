#pragma once

#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/text/text.hpp>

#include <nlohmann/json_fwd.hpp>

namespace parkcarbon::cli {

nlohmann::ordered_json toJson(const engine::inventory::Explanation& explanation,
                              const text::Text& text); ///< FORMATS §6

} // namespace parkcarbon::cli
