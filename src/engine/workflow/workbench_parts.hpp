#pragma once

#include <parkcarbon/engine/workflow/check_input.hpp>

#include <optional>
#include <vector>

namespace parkcarbon::engine::workflow {

/// One step with everything but what hangs on other steps: gated score, open prerequisites, dates of the plan.
StepState stepStateOf(const CheckInput& input, const StepDefinition& definition);

/// What the step's own state allows it to score, 0–4, with a reason for every limit below `claimed`.
double scoreCeiling(const StepState& step, base::Date today, std::vector<GateReason>& reasons);

/// The most useful first; see docs/methods/workflow.md.
std::vector<NextAction> nextActions(const Workbench& bench);

} // namespace parkcarbon::engine::workflow
