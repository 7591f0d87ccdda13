#pragma once

#include "evaluation.hpp"

#include <cstdint>

namespace parkcarbon::engine::indicators {

/// A condition such as `product_energy_i <= quota_level2_i` for every enterprise that states all its variables as
/// facts, product by product where they are named (`product_energy:plywood`). 1 when all fulfil it, 0 otherwise, with a
/// part for each; missing when nobody states them.
Evaluation enterpriseCondition(const Formula& formula, std::uint32_t condition, const EvaluationInput& input,
                               base::Period at);

} // namespace parkcarbon::engine::indicators
