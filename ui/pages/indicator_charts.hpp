#pragma once

#include <parkcarbon/charts/chart_spec.hpp>
#include <parkcarbon/engine/indicators/scheme_result.hpp>
#include <parkcarbon/text/text.hpp>

namespace parkcarbon::ui {

/// Of every indicator with a value and a positive limit the part of the limit that is reached, 1 = met exactly, in the
/// direction in which more is better; now, in the base period, and the limit itself. Empty with fewer than three.
charts::ChartSpec radarOf(const engine::indicators::SchemeResult& result, const text::Text& words);

/// How far a value reaches its limit, 0 … 1.5: the value by the limit, or the limit by the value where less is better.
/// Nothing where that has no meaning.
std::optional<double> reachOf(const std::optional<double>& value,
                              const std::optional<engine::indicators::AppliedLimit>& limit);

} // namespace parkcarbon::ui
