#pragma once

#include "ui/models/result_table.hpp"

#include <parkcarbon/charts/chart_spec.hpp>
#include <parkcarbon/engine/workflow/workbench.hpp>
#include <parkcarbon/text/text.hpp>

namespace parkcarbon::ui {

/// Steps or projects as bars in time: planned above actual, the critical path, what waits for what, today.
charts::ChartSpec ganttOf(const engine::workflow::Schedule& schedule, base::Date today, const QString& title,
                          const text::Text& words);
/// The same as numbers: dates, slack, delay.
ResultTable scheduleTable(const engine::workflow::Schedule& schedule, const QString& title, const text::Text& words);
/// Stage scores, now and in the last cycle. Empty with fewer than three stages.
charts::ChartSpec stageRadar(const engine::workflow::Workbench& workbench, const text::Text& words);
/// Targets, base, actual, completion.
ResultTable targetTable(const engine::workflow::Acceptance& acceptance, const text::Text& words);

} // namespace parkcarbon::ui
