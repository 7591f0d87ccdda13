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

/// Which of the tables' electricity factors the transfers ask for.
struct ElectricityFactorNeeds {
    bool grid = false;
    bool residual = false;
};

/// The factors of the year that are needed; findings for those that another year's stands in for, or that are missing.
/// Where the residual mix is missing, the grid average is needed in its place.
ParkFactors parkFactors(const RunState& run, ElectricityFactorNeeds needs);

} // namespace parkcarbon::engine::inventory
