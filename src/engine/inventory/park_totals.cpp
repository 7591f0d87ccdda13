#include "workings.hpp"

namespace parkcarbon::engine::inventory {
namespace {

using Direction = ParkTransfer::Direction;

void addDirect(const RunState& run, const ActiveRecipe& active, ParkTotals& park) {
    const Recipe& recipe = *active.recipe;
    for (const GasTerm& term : recipe.terms) {
        if (term.biogenic) {
            park.biogenic_co2 += active.massOf(term);
        } else {
            park.mass_by_gas[term.gas] += active.massOf(term);
        }
    }
    const double co2e_t = active.co2e(run);
    park.direct += co2e_t;
    park.direct_by_category[std::string(domain::word(active.category))] += co2e_t;
    park.direct_by_item[recipe.item] += co2e_t;
    park.fuel_energy_gj += active.quantity * recipe.energy_gj_per_unit;
}

void addRecipe(const RunState& run, const ActiveRecipe& active, ParkTotals& park) {
    if (active.recipe->refused()) {
        return;
    }
    switch (active.recipe->ledger) {
    case Ledger::Direct:
        addDirect(run, active, park);
        break;
    case Ledger::Removal:
        park.removals += active.co2e(run);
        break;
    case Ledger::Recovered:
        park.recovered_co2 += active.co2e(run);
        break;
    case Ledger::Captured:
        park.captured_co2 += active.co2e(run);
        break;
    case Ledger::Reemitted:
        park.reemitted_co2 += active.co2e(run);
        break;
    case Ledger::FixedCarbon:
        park.fixed_carbon += active.co2e(run);
        break;
    case Ledger::OtherIndirect:
        park.other_indirect += active.co2e(run);
        park.other_indirect_by_item[active.recipe->item] += active.co2e(run);
        break;
    }
}

void addTransfer(const ParkTransfer& transfer, const Workings& workings, ParkTotals& park) {
    const double amount = transfer.energy.amount;
    const bool power = transfer.energy.product == Product::Electricity;
    if (power && transfer.direction != Direction::Import) {
        park.own_generation_mwh += amount * transfer.energy.own_generation;
    }
    if (transfer.direction == Direction::Import) {
        park.imported_energy += amount * locationFactor(transfer, workings.factors).value;
        park.imported_energy_market += amount * marketFactor(transfer, workings.factors).value;
        (power ? park.imported_electricity_mwh : park.imported_heat_gj) += amount;
    } else if (transfer.direction == Direction::Export) {
        park.exported_energy += amount * creditFactor(transfer, workings.factors).value;
        park.exported_energy_at_producer_factor += workings.suppliers.soldCo2e(transfer);
        (power ? park.exported_electricity_mwh : park.exported_heat_gj) += amount;
    }
}

Views viewsOf(const ParkTotals& park) {
    Views views;
    views.territorial = park.direct;
    views.scope_1_2_location = park.direct + park.imported_energy;
    views.scope_1_2_market = park.direct + park.imported_energy_market;
    views.china_net =
        park.direct + park.imported_energy - park.exported_energy - park.recovered_co2 - park.fixed_carbon;
    views.consumption = park.direct + park.imported_energy - park.exported_energy_at_producer_factor;
    return views;
}

} // namespace

void writeParkTotals(const RunState& run, const Workings& workings, Inventory& inventory) {
    ParkTotals& park = inventory.park;
    for (const ActiveRecipe& active : workings.activities.recipes) {
        addRecipe(run, active, park);
    }
    for (const ParkTransfer& transfer : workings.transfers) {
        addTransfer(transfer, workings, park);
    }
    park.views = viewsOf(park);
}

} // namespace parkcarbon::engine::inventory
