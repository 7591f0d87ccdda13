#include "workings.hpp"

#include <map>
#include <tuple>

namespace parkcarbon::engine::inventory {
namespace {

void addFuel(const RunState& run, const ActiveRecipe& active, FuelUse& fuel) {
    fuel.energy_gj += active.quantity * active.recipe->energy_gj_per_unit;
    for (const GasTerm& term : active.recipe->terms) {
        if (term.biogenic) {
            continue;
        }
        const double co2e_t = active.massOf(term) * run.gwp(term.gas);
        (term.gas == "CO2" ? fuel.fossil_co2 : fuel.other_gases) += co2e_t;
    }
}

} // namespace

void writeFuels(const RunState& run, const Workings& workings, Inventory& inventory) {
    std::map<std::tuple<domain::ActivityCategory, std::string, std::string>, FuelUse> fuels;
    for (const ActiveRecipe& active : workings.activities.recipes) {
        const Recipe& recipe = *active.recipe;
        if (!recipe.refused() && recipe.ledger == Ledger::Direct && !recipe.fuel_kind.empty()) {
            addFuel(run, active, fuels[{active.category, recipe.item, recipe.fuel_kind}]);
        }
    }
    for (auto& [key, fuel] : fuels) {
        fuel.category = domain::word(std::get<0>(key));
        fuel.item = std::get<1>(key);
        fuel.kind = std::get<2>(key);
        inventory.fuels.push_back(std::move(fuel));
    }
}

} // namespace parkcarbon::engine::inventory
