#pragma once

#include "ui/models/result_table.hpp"
#include "ui/pages/flows/flow_balances.hpp"

#include <parkcarbon/text/text.hpp>

#include <memory>
#include <vector>

namespace parkcarbon::ui {

/// The carbon in every exchange, per enterprise and per product; none where the park exchanges nothing.
std::vector<ResultTable> embodiedTables(const std::shared_ptr<const FlowBalances>& balances, const text::Text& words);
/// Material flow costs per enterprise and by kind of cost; none without money among the flows.
std::vector<ResultTable> costTables(const FlowBalances& balances, const text::Text& words);

} // namespace parkcarbon::ui
