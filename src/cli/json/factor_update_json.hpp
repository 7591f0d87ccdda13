#pragma once

#include <parkcarbon/services/factor_update.hpp>
#include <parkcarbon/text/text.hpp>

#include <nlohmann/json_fwd.hpp>

namespace parkcarbon::cli {

/// The document `parkcarbon.factor-update/1` (FORMATS §6).
nlohmann::ordered_json toJson(const services::FactorUpdate& update, bool taken, const text::Text& text);
nlohmann::ordered_json toJson(const domain::SupersededSet& superseded, const reference::PinTable& rows);

} // namespace parkcarbon::cli
