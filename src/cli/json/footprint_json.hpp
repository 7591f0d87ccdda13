#pragma once

#include <parkcarbon/engine/flows/footprint.hpp>

#include <nlohmann/json_fwd.hpp>

namespace parkcarbon::cli {

nlohmann::ordered_json toJson(const engine::flows::Footprints& footprints); ///< FORMATS §3

} // namespace parkcarbon::cli
