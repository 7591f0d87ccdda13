#pragma once

#include "evaluation.hpp"

#include <optional>

namespace parkcarbon::engine::indicators {

/// The change of the first variable above the formula's fraction bar that brings the value to the limit, all else
/// equal; things that are counted are rounded up. Nothing where no amount of it would do, or where the formula has no
/// such variable (a mean over pollutants, a condition).
std::optional<AmountNeeded> neededAmount(const IndicatorDefinition& definition, const AppliedLimit& limit,
                                         const Evaluation& evaluation, const EvaluationInput& input);

} // namespace parkcarbon::engine::indicators
