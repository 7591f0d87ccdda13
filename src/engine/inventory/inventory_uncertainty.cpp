#include "../uncertainty/approach_one.hpp"
#include "factor_uncertainty.hpp"
#include "workings.hpp"

namespace parkcarbon::engine::inventory {
namespace {

uncertainty::ApproachOne directUncertainty(const RunState& run, const Workings& workings, const ParkTotals& park) {
    uncertainty::ApproachOne propagation;
    propagation.addActivities(park.direct, workings.activities.activity_squares);
    for (const ActiveRecipe& active : workings.activities.recipes) {
        if (active.recipe->ledger != Ledger::Direct) {
            continue;
        }
        for (const GasTerm& term : active.recipe->terms) {
            if (!term.biogenic) {
                propagation.addFactor(term.shared_factor, active.massOf(term) * run.gwp(term.gas),
                                      term.factor_half_width_pct);
            }
        }
    }
    return propagation;
}

void addImports(const RunState& run, const Workings& workings, uncertainty::ApproachOne& propagation) {
    const auto& defaults = run.library.uncertainty();
    for (const ParkTransfer& transfer : workings.transfers) {
        if (transfer.direction != ParkTransfer::Direction::Import) {
            continue;
        }
        const CrossingFactor factor = locationFactor(transfer, workings.factors);
        const double co2e_t = transfer.energy.amount * factor.value;
        propagation.addActivity(co2e_t, transfer.record->uncertainty_pct.value_or(meteredEnergyHalfWidthPct(defaults)));
        // An outside supplier's stated factor is that supplier's own; the grid's is the same for everybody.
        const std::string supplier = factor.name == "supplier_factor" ? transfer.record->from.str() : std::string();
        propagation.addFactor(factor.name + "|" + supplier, co2e_t, energyFactorHalfWidthPct(defaults));
    }
}

} // namespace

void writeUncertainty(const RunState& run, const Workings& workings, Inventory& inventory) {
    uncertainty::ApproachOne propagation = directUncertainty(run, workings, inventory.park);
    inventory.park.uncertainty_pct["direct"] = propagation.halfWidthPct();
    addImports(run, workings, propagation);
    inventory.park.uncertainty_pct["scope_1_2_location"] = propagation.halfWidthPct();
}

} // namespace parkcarbon::engine::inventory
