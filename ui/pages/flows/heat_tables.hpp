#pragma once

#include "ui/models/result_table.hpp"
#include "ui/pages/flows/flow_balances.hpp"

#include <parkcarbon/charts/chart_spec.hpp>
#include <parkcarbon/text/text.hpp>

#include <QString>

#include <vector>

namespace parkcarbon::ui {

/// The problem table, and the sources and sinks behind it.
std::vector<ResultTable> heatTables(const services::HeatRecovery& heat, const FlowBalances& balances,
                                    const text::Text& words);
/// What could be recovered, what must still come from outside and be cooled, and the pinch.
QString heatSummary(const engine::flows::HeatCascade& cascade);
charts::ChartSpec compositeCurves(const engine::flows::HeatCascade& cascade);
charts::ChartSpec grandComposite(const engine::flows::HeatCascade& cascade);

} // namespace parkcarbon::ui
