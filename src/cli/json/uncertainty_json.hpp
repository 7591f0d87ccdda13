#pragma once

#include <parkcarbon/engine/uncertainty/uncertainty_result.hpp>

#include <nlohmann/json_fwd.hpp>

namespace parkcarbon::cli {

nlohmann::ordered_json toJson(const engine::uncertainty::UncertaintyResult& result); ///< FORMATS §6

} // namespace parkcarbon::cli
