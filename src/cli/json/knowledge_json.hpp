#pragma once

#include <parkcarbon/engine/inventory/method_catalogue.hpp>
#include <parkcarbon/reference/catalogue.hpp>
#include <parkcarbon/reference/samples.hpp>

#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace parkcarbon::cli {

nlohmann::ordered_json toJson(const std::vector<reference::Sample>& samples);                    ///< FORMATS §6
nlohmann::ordered_json toJson(const std::vector<engine::inventory::MethodDescription>& methods); ///< FORMATS §6
nlohmann::ordered_json toJson(const std::vector<reference::FactorHit>& factors);

} // namespace parkcarbon::cli
