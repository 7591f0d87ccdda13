#pragma once

#include "evaluation.hpp"

#include <string_view>

namespace parkcarbon::engine::indicators {

/// Sum over the project's measures of what they save: "energy" (tce), "water" (m3), "co2", "solid_waste", "wastewater",
/// "air_pollutants" (t, with a part per pollutant). Only measures that are measured, with evidence, and in operation by
/// the end of the period count, each once (measures.csv, docs/methods/indicators.md).
Evaluation measuredEffect(std::string_view effect, const EvaluationInput& input, base::Period at);

} // namespace parkcarbon::engine::indicators
