#include <parkcarbon/engine/views/market_instruments.hpp>

#include <algorithm>

namespace parkcarbon::engine::views {

std::string instrumentOf(const inventory::Crossing& crossing) {
    if (crossing.contract != domain::Contract::None) {
        return crossing.proven ? std::string(domain::word(crossing.contract)) : "unproven";
    }
    return crossing.market_factor_name == "supplier_factor" ? "supplier_factor" : "none";
}

std::vector<MarketInstrument> marketInstruments(const inventory::Inventory& inventory) {
    std::vector<MarketInstrument> all;
    for (const char* const instrument :
         {"green_certificate", "green_power", "ppa", "supplier_factor", "unproven", "none"}) {
        all.push_back({instrument, "", 0.0, 0.0, 0.0, {}});
    }
    for (const inventory::Crossing& crossing : inventory.crossings) {
        if (!crossing.is_import || !crossing.is_electricity) {
            continue;
        }
        const std::string instrument = instrumentOf(crossing);
        const auto row =
            std::find_if(all.begin(), all.end(), [&](const auto& known) { return known.instrument == instrument; });
        row->factor_name = crossing.market_factor_name;
        row->electricity_mwh += crossing.amount;
        row->location += crossing.location;
        row->market += crossing.market;
        row->transfer_ids.push_back(crossing.transfer_id);
    }
    std::erase_if(all, [](const MarketInstrument& row) { return row.transfer_ids.empty(); });
    return all;
}

} // namespace parkcarbon::engine::views
