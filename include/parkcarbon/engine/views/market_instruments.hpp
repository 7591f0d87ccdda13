#pragma once

#include <parkcarbon/engine/inventory/inventory.hpp>

#include <string>
#include <vector>

namespace parkcarbon::engine::views {

/// Electricity that entered the park under one kind of instrument (GHG Protocol Scope 2 Guidance, ch. 6).
struct MarketInstrument {
    /// "green_certificate", "green_power", "ppa" (proven contracts); "supplier_factor" (an outside supplier's own);
    /// "unproven" (a contract without evidence, weighed as if there were none); "none" (plain grid power).
    std::string instrument;
    std::string factor_name; ///< "contract_factor", "supplier_factor", "residual_factor", "grid_factor"
    double electricity_mwh = 0.0;
    double location = 0.0; ///< t CO2
    double market = 0.0;   ///< t CO2; green power without proof is never 0 here
    std::vector<std::string> transfer_ids;
};

/// By instrument, in the order above; only those that occur. Heat has no instruments.
std::vector<MarketInstrument> marketInstruments(const inventory::Inventory& inventory);

/// The word of the instrument under which an import of electricity is weighed.
std::string instrumentOf(const inventory::Crossing& crossing);

} // namespace parkcarbon::engine::views
