#pragma once

#include <parkcarbon/engine/indicators/control_class.hpp>
#include <parkcarbon/engine/indicators/gap_matrix.hpp>
#include <parkcarbon/engine/indicators/peer_comparison.hpp>
#include <parkcarbon/engine/indicators/scheme_result.hpp>
#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/text/text.hpp>

#include <nlohmann/json_fwd.hpp>

namespace parkcarbon::cli {

nlohmann::ordered_json toJson(const services::SchemeList& schemes, const text::Text& text);            ///< FORMATS §6
nlohmann::ordered_json toJson(const engine::indicators::SchemeResult& result, const text::Text& text); ///< FORMATS §6
nlohmann::ordered_json toJson(const engine::indicators::GapMatrix& matrix, const text::Text& text);    ///< FORMATS §6
nlohmann::ordered_json toJson(const engine::indicators::PeerComparison& comparison);                   ///< FORMATS §6
nlohmann::ordered_json toJson(const engine::indicators::ControlAssessment& assessment);                ///< FORMATS §6
/// The table of variables: every one with its value, sources, and conflict.
nlohmann::ordered_json toJson(const engine::indicators::VariableTable& table, const text::Text& text);

} // namespace parkcarbon::cli
