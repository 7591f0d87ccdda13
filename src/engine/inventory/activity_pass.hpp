#pragma once

#include "recipe.hpp"
#include "run_state.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace parkcarbon::engine::inventory {

/// A recipe in use by this run, as the few numbers that the loop over rows needs.
struct ActiveRecipe {
    const Recipe* recipe = nullptr;
    std::vector<const domain::OwnFactor*> own; ///< the project's own factors that it rests on
    domain::ActivityCategory category = domain::ActivityCategory::StationaryCombustion;
    double co2e_t_per_unit = 0.0;      ///< direct emissions only; 0 for removals and recovery
    double fixed_co2e_t = 0.0;         ///< direct emissions of a row whatever its quantity
    double biogenic_t_per_unit = 0.0;  ///< CO2 of biomass
    double allocated_t_per_unit = 0.0; ///< the part that belongs to energy sold
    double half_width_pct = 0.0;       ///< of rows that state no uncertainty
    bool needs_look = false;           ///< has issues or a heat ratio: the row goes through the slow path
    double quantity = 0.0;             ///< Σ over the rows inside the boundary, in the recipe's unit
    double rows = 0.0;                 ///< how many they are

    double co2e(const RunState& run) const; ///< t CO2e of all its rows, biogenic CO2 left out
    double massOf(const GasTerm& term) const { return quantity * term.mass_t_per_unit + rows * term.fixed_t; }
};

struct AcceptedRow {
    std::size_t row;
    std::uint32_t recipe; ///< index into `recipes`
};

/// The result of one pass over the activity rows of the period.
struct ActivityTotals {
    static constexpr std::size_t kCategories = domain::Words<domain::ActivityCategory>::kAll.size();

    std::vector<ActiveRecipe> recipes;
    std::vector<double> direct;               ///< t CO2e, enterprise × kCategories
    std::vector<double> biogenic;             ///< t CO2, by enterprise
    std::vector<double> allocated;            ///< t CO2e, by enterprise: emissions that belong to energy sold
    double activity_squares = 0.0;            ///< Σ (co2e × half width in %)² over rows
    std::map<std::size_t, double> heat_ratio; ///< by enterprise: 供热比 as its combustion rows state it
    std::vector<AcceptedRow> accepted;        ///< filled when lines are asked for
    std::vector<std::int64_t> rows_outside;   ///< by enterprise: rows not counted because it is outside the boundary

    double directOf(std::size_t enterprise) const;
};

/// Sums the rows; nothing when the run was cancelled.
std::optional<ActivityTotals> sumActivities(const RunState& run);

} // namespace parkcarbon::engine::inventory
