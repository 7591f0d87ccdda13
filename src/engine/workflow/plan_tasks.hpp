#pragma once

#include <parkcarbon/engine/workflow/check_input.hpp>

namespace parkcarbon::engine::workflow {

/// The entry of a step; nullptr where nothing was entered.
const domain::WorkflowEntry* workflowEntry(const domain::ProjectSnapshot& snapshot, int step);

Schedule stepPlan(const CheckInput& input);    ///< the steps of the list with their prerequisites
Schedule measurePlan(const CheckInput& input); ///< the measures that are to be done

} // namespace parkcarbon::engine::workflow
