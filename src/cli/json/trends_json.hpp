#pragma once

#include <parkcarbon/engine/trends/abatement_cost.hpp>
#include <parkcarbon/engine/trends/decomposition.hpp>
#include <parkcarbon/engine/trends/decoupling.hpp>
#include <parkcarbon/engine/trends/mann_kendall.hpp>

#include <nlohmann/json_fwd.hpp>

/// Documents of `analyse` (FORMATS §6).
namespace parkcarbon::cli {

nlohmann::ordered_json toJson(const engine::trends::Decomposition& result);
nlohmann::ordered_json toJson(const engine::trends::DecouplingResult& result);
nlohmann::ordered_json toJson(const engine::trends::TrendResult& result);
nlohmann::ordered_json toJson(const engine::trends::AbatementCurve& result);

} // namespace parkcarbon::cli
