#pragma once

#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/text/text.hpp>

#include <nlohmann/json_fwd.hpp>

namespace parkcarbon::cli {

/// With the findings that the project has dismissed. The document `parkcarbon.inventory/1` (FORMATS §5).
nlohmann::ordered_json toJson(const engine::inventory::Inventory& inventory,
                              const services::DismissedFindings& dismissed, const text::Text& text);

} // namespace parkcarbon::cli
