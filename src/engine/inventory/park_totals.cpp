#include "workings.hpp"

namespace parkcarbon::engine::inventory {
namespace {

using Direction = ParkTransfer::Direction;

void addRecipe(const ActiveRecipe& active, ParkTotals& park) {
    const Recipe& recipe = *active.recipe;
    for (const GasTerm& term : recipe.terms) {
        const double mass_t = active.quantity * term.mass_t_per_unit;
        if (term.biogenic) {
            park.biogenic_co2 += mass_t;
        } else if (recipe.ledger == Ledger::Removal) {
            park.removals += mass_t;
        } else if (recipe.ledger == Ledger::Recovered) {
            park.recovered_co2 += mass_t;
        } else {
            park.mass_by_gas[term.gas] += mass_t;
        }
    }
    if (recipe.ledger == Ledger::Direct && !recipe.refused()) {
        const double co2e_t = active.quantity * active.co2e_t_per_unit;
        park.direct += co2e_t;
        park.direct_by_category[std::string(domain::word(active.category))] += co2e_t;
        park.direct_by_item[recipe.item] += co2e_t;
        park.fuel_energy_gj += active.quantity * recipe.energy_gj_per_unit;
    }
}

void addTransfer(const ParkTransfer& transfer, const Workings& workings, ParkTotals& park) {
    const double amount = transfer.energy.amount;
    if (transfer.direction == Direction::Import) {
        park.imported_energy += amount * locationFactor(transfer, workings.factors).value;
        park.imported_energy_market += amount * marketFactor(transfer, workings.factors).value;
        (transfer.energy.product == Product::Electricity ? park.imported_electricity_mwh : park.imported_heat_gj) +=
            amount;
    } else if (transfer.direction == Direction::Export) {
        park.exported_energy += amount * creditFactor(transfer, workings.factors).value;
        park.exported_energy_at_producer_factor += workings.suppliers.soldCo2e(transfer);
    }
}

Views viewsOf(const ParkTotals& park) {
    Views views;
    views.territorial = park.direct;
    views.scope_1_2_location = park.direct + park.imported_energy;
    views.scope_1_2_market = park.direct + park.imported_energy_market;
    views.china_net = park.direct + park.imported_energy - park.exported_energy - park.recovered_co2;
    views.consumption = park.direct + park.imported_energy - park.exported_energy_at_producer_factor;
    return views;
}

} // namespace

void writeParkTotals(const Workings& workings, Inventory& inventory) {
    ParkTotals& park = inventory.park;
    for (const ActiveRecipe& active : workings.activities.recipes) {
        addRecipe(active, park);
    }
    for (const ParkTransfer& transfer : workings.transfers) {
        addTransfer(transfer, workings, park);
    }
    park.views = viewsOf(park);
}

} // namespace parkcarbon::engine::inventory
