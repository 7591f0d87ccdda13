#pragma once

#include "ui/models/result_table.hpp"
#include "ui/pages/flows/flow_balances.hpp"

#include <parkcarbon/text/text.hpp>

#include <memory>
#include <vector>

namespace parkcarbon::ui {

/// The water balance table and the energy balance table in the layout of the official forms; those of a layer that the
/// park does not have are left out. A cell without flows is empty.
std::vector<ResultTable> officialFormTables(const std::shared_ptr<const FlowBalances>& balances,
                                            const text::Text& words);

} // namespace parkcarbon::ui
