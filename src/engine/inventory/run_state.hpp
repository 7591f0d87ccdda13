#pragma once

#include "boundary.hpp"
#include "finding_collector.hpp"
#include "own_factors.hpp"
#include "recipe_book.hpp"

#include <parkcarbon/engine/inventory/inventory.hpp>

#include <string>
#include <utility>

namespace parkcarbon::engine::inventory {

/// What every part of one calculation looks at.
struct RunState {
    const domain::ProjectSnapshot& snapshot;
    const reference::Library& library;
    const reference::FuelSet& fuel_set;
    const Options& options;
    const base::RunContext& context;
    const Boundary& boundary;
    const OwnFactors& own_factors;
    RecipeBook& book;
    FindingCollector& findings;

    /// GWP of a gas in the park's set; reports GWP_MISSING and gives 0 when the set has none.
    double gwp(const std::string& gas) const;
};

/// A field of a record of the project, for findings.
base::Location fieldOf(std::string table, std::string record_id, std::string field);
inline base::Location parkField(std::string field) {
    return fieldOf("park", "park", std::move(field));
}

/// Power and heat plants use the factors of the energy industries.
Sector sectorOf(const domain::Enterprise& enterprise);

} // namespace parkcarbon::engine::inventory
