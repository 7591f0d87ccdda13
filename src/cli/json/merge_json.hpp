#pragma once

#include <nlohmann/json_fwd.hpp>
#include <parkcarbon/services/merge_use_case.hpp>

namespace parkcarbon::cli {

nlohmann::ordered_json toJson(const domain::ProjectPart& part);
nlohmann::ordered_json toJson(const services::SplitResult& split);
nlohmann::ordered_json toJson(const services::MergePreview& preview, bool committed);

} // namespace parkcarbon::cli
