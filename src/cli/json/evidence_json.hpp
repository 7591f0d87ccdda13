#pragma once

#include <nlohmann/json_fwd.hpp>
#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/services/evidence.hpp>

#include <vector>

namespace parkcarbon::cli {

/// The texts of a record under the names of its table's fields.
nlohmann::ordered_json recordJson(const domain::Record& record);

/// `parkcarbon.evidence/1` (FORMATS §6).
nlohmann::ordered_json evidenceJson(const std::vector<services::EvidenceState>& states, std::int64_t revision);

} // namespace parkcarbon::cli
