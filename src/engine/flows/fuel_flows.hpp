#pragma once

#include "../inventory/activity_pass.hpp"
#include "flow_rows.hpp"

namespace parkcarbon::engine::flows {

/// The fuels that the inventory burns, `fuel:E01/烟煤` from `ext:fuel` with energy and carbon: q·NCV and q·NCV·CC of
/// the same factors as the inventory's, before oxidation. A fuel whose name is the material of rows of flows.csv that
/// go to the same enterprise is those rows: they get its energy and carbon per tonne, and where one of them is
/// unmeasured, what the others leave of its amount. FLOW_FUEL_DIFFERS where the amounts disagree beyond their
/// uncertainties.
void addFuelFlows(SystemDraft& draft, const inventory::ActivityTotals& activities);

} // namespace parkcarbon::engine::flows
