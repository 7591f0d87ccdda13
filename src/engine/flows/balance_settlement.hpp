#pragma once

#include "balance_equations.hpp"

#include <vector>

namespace parkcarbon::engine::flows {

/// What rounding has left of imbalances goes into the least certain flows, along a spanning forest of the largest
/// variances (Borůvka 1926): there it is small beside the uncertainty, and elsewhere it may not be. Returns false,
/// without touching anything, when the balances hold to the last digits already.
bool settle(const BalanceGraph& graph, const BalanceStructure& structure, const BalanceEquations& equations,
            std::vector<double>& values);

} // namespace parkcarbon::engine::flows
