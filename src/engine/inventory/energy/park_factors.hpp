#pragma once

#include "../run_state.hpp"

#include <optional>

namespace parkcarbon::engine::inventory {

/// The factors of energy that crosses the park's boundary, chosen once for the period's year. Told to the user:
/// GRID_FACTOR_MISSING, GRID_FACTOR_YEAR_SUBSTITUTED, RESIDUAL_FACTOR_MISSING; each only when there is electricity that
/// needs the factor.
struct ParkFactors {
    std::optional<reference::GridFactorChoice> grid;
    std::optional<reference::GridFactorChoice> residual;
    const reference::Constant& heat;
};

ParkFactors parkFactors(const RunState& run, bool electricity_crosses, bool electricity_imported);

} // namespace parkcarbon::engine::inventory
