#pragma once

#include "../inventory/energy/transfers.hpp"
#include "system_draft.hpp"

#include <unordered_map>

namespace parkcarbon::engine::flows {

/// Where the rows of flows.csv that belong to the period ended up: index of the flow by row id.
using FlowOfRow = std::unordered_map<std::string, std::uint32_t>;

/// Puts the rows of flows.csv into the system. Rows of the whole period are flows of their own; shorter ones of the
/// same parties, material and layer are one flow, under the id of the first. The error of one meter does not average
/// out over its readings: uncertainties of summed rows add up.
/// A row that names the energy of one of `transfers` between the same parties is that transfer once more: it stays out,
/// with FLOW_REPEATS_TRANSFER.
FlowOfRow addFlowRows(SystemDraft& draft, const std::vector<inventory::ParkTransfer>& transfers);

} // namespace parkcarbon::engine::flows
