#pragma once

#include "../inventory/energy/transfers.hpp"
#include "system_draft.hpp"

#include <vector>

namespace parkcarbon::engine::flows {

/// The energy transfers as flows `steam:E01>E07` in the layer energy, all rows of one pair and carrier together; steam
/// and hot water measured by mass at their enthalpy above the inventory's reference state. Cooling counts as the
/// cooling delivered.
void addTransferFlows(SystemDraft& draft, const std::vector<inventory::ParkTransfer>& transfers);

} // namespace parkcarbon::engine::flows
