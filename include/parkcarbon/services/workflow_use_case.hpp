#pragma once

#include <parkcarbon/engine/workflow/cycle.hpp>
#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/services/project_session.hpp>
#include <parkcarbon/services/workflow_operations.hpp>

#include <string_view>

namespace parkcarbon::services {

/// Whether there is an automatic check of that code.
bool isStepCheck(std::string_view code);

/// The closed cycles beside the open one: total, stages, steps, and the indicators that the project has targets of.
/// Errors: those of Calculations::workbench.
base::Result<engine::workflow::CycleComparison> compareCycles(ProjectSession& session, Calculations& calculations,
                                                              base::Period period, base::Date today);

/// The operation that closes the open cycle with what the workbench shows for the period, which becomes the base year
/// of the next. Errors: those of Calculations::workbench.
base::Result<StartNextCycle> nextCycle(ProjectSession& session, Calculations& calculations, base::Period period,
                                       base::Date today);

} // namespace parkcarbon::services
