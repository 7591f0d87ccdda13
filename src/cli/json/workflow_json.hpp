#pragma once

#include <parkcarbon/engine/workflow/cycle.hpp>
#include <parkcarbon/engine/workflow/workbench.hpp>
#include <parkcarbon/text/text.hpp>

#include <nlohmann/json_fwd.hpp>

namespace parkcarbon::cli {

/// `parkcarbon.workflow/1` (FORMATS §6).
nlohmann::ordered_json toJson(const engine::workflow::Workbench& bench, const engine::workflow::CycleComparison& cycles,
                              const text::Text& text);

} // namespace parkcarbon::cli
