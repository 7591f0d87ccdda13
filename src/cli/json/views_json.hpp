#pragma once

#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/text/text.hpp>

#include <nlohmann/json_fwd.hpp>

namespace parkcarbon::cli {

/// The fields `energy_statistics`, `iso_14064_1`, `gpc` and `market_instruments` (FORMATS §5), as one object.
nlohmann::ordered_json toJson(const services::ParkViews& views, const text::Text& text);
/// The document `parkcarbon.bridge/1` (FORMATS §6).
nlohmann::ordered_json toJson(const engine::views::Bridge& bridge);

} // namespace parkcarbon::cli
