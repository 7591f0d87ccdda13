#pragma once

#include "ui/models/result_table.hpp"
#include "ui/pages/flows/flow_balances.hpp"

#include <parkcarbon/text/text.hpp>

#include <vector>

namespace parkcarbon::ui {

/// Every indicator of the network with its meaning, or what it needs; the park beside published networks.
std::vector<ResultTable> indicatorTables(const FlowBalances& balances, const text::Text& words);

} // namespace parkcarbon::ui
