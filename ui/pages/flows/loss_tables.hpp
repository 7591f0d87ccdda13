#pragma once

#include "ui/models/result_table.hpp"
#include "ui/pages/flows/flow_balances.hpp"

#include <parkcarbon/charts/chart_spec.hpp>
#include <parkcarbon/text/text.hpp>

namespace parkcarbon::ui {

/// The largest losses of one layer.
ResultTable lossTable(const FlowBalances& balances, const engine::flows::LossTable& losses, const text::Text& words);
/// Without categories where no loss is determined.
charts::ChartSpec lossChart(const FlowBalances& balances, const engine::flows::LossTable& losses,
                            const text::Text& words);

} // namespace parkcarbon::ui
