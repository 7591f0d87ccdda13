#pragma once

#include "cli/console.hpp"

#include <parkcarbon/engine/workflow/workbench.hpp>

namespace parkcarbon::cli {

/// All steps in a table with stages, total, verdict and what to do next.
void printWorkbench(const engine::workflow::Workbench& bench, Console& console);
/// One step with its checks, gates, evidence, people and dates.
void printStep(const engine::workflow::StepState& step, Console& console);

} // namespace parkcarbon::cli
