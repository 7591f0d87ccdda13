#include "workings.hpp"

#include <algorithm>

namespace parkcarbon::engine::inventory {
namespace {

using UsedFactor = Inventory::UsedFactor;

/// One row per set and source; a set that is used with several statuses shows the least trustworthy.
class UsedFactorList {
public:
    explicit UsedFactorList(std::vector<UsedFactor>& rows) : rows_(rows) {}

    void add(UsedFactor used) {
        const auto same = std::find_if(rows_.begin(), rows_.end(), [&](const UsedFactor& row) {
            return row.kind == used.kind && row.name == used.name && row.year == used.year && row.source == used.source;
        });
        if (same == rows_.end()) {
            rows_.push_back(std::move(used));
        } else {
            same->status = reference::worse(same->status, used.status);
        }
    }

private:
    std::vector<UsedFactor>& rows_;
};

void addGrid(const std::optional<reference::GridFactorChoice>& choice, const char* kind, UsedFactorList& used) {
    if (choice) {
        used.add({kind, choice->factor.name_zh, std::to_string(choice->factor.data_year), choice->factor.status,
                  choice->factor.source});
    }
}

void addGwp(const RunState& run, const std::string& gas, UsedFactorList& used) {
    if (const reference::GwpRow* const row = run.library.gwp().find(gas); row != nullptr) {
        used.add(
            {"gwp", std::string(domain::word(run.snapshot.park.gwp_set)) + " " + gas, "", row->status, row->source});
    }
}

} // namespace

void writeUsedFactors(const RunState& run, const Workings& workings, Inventory& inventory) {
    UsedFactorList used(inventory.used_factors);
    for (const ActiveRecipe& active : workings.activities.recipes) {
        for (const GasTerm& term : active.recipe->terms) {
            if (!active.recipe->factor_set.empty()) {
                used.add({"fuels", active.recipe->factor_set, "", term.status, active.recipe->factor_source});
            }
            if (active.recipe->ledger == Ledger::Direct) {
                addGwp(run, term.gas, used);
            }
        }
    }
    for (const ActiveRecipe& active : workings.activities.recipes) {
        for (const domain::OwnFactor* const own : active.own) {
            used.add({"own_factors", own->item + " " + own->parameter, "", reference::Status::User, own->source});
        }
    }
    addGrid(workings.factors.grid, "grid_factors", used);
    addGrid(workings.factors.residual, "residual_factors", used);
    const reference::Constant& heat = workings.factors.heat;
    for (const ParkTransfer& transfer : workings.transfers) {
        if (transfer.energy.steam_status) {
            used.add({"steam_enthalpy", "水蒸气热焓", "", *transfer.energy.steam_status, kSteamTableSource});
        }
        const bool crosses = transfer.direction != ParkTransfer::Direction::Internal;
        if (crosses && transfer.energy.product == Product::Heat && !transfer.energy.stated_factor) {
            used.add({"purchased_heat", heat.name_zh, "", heat.status, heat.source});
        }
    }
}

} // namespace parkcarbon::engine::inventory
