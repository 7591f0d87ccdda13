#pragma once

#include <parkcarbon/engine/indicators/variables.hpp>

#include <vector>

namespace parkcarbon::engine::indicators {

/// Which of a variable's sources counts, and findings where they disagree.
void settleSources(VariableTable& table, const std::vector<domain::Decision>& decisions);
void settleSource(VariableValue& value, base::Period period, const std::vector<domain::Decision>& decisions,
                  base::Findings& findings);

} // namespace parkcarbon::engine::indicators
