#pragma once

#include "balance_equations.hpp"

#include <vector>

namespace parkcarbon::engine::flows {

/// How much of a measurement's variance the balances take away, h = s²·aᵀ·V⁻¹·a, and what they leave, 1 − h.
struct Leverage {
    double taken = 0.0;
    double left = 1.0;
};

/// One per redundant flow, from the inverse on the pattern of the factor. Where a measurement is so much worse than
/// what the others say of it that 1 − h would be a difference of rounding errors, it is left out and the rest of the
/// network is asked for the conductance C between its ends instead: 1 − h = C/(s² + C).
std::vector<Leverage> leverages(const BalanceEquations& equations, const numerics::GroundedLaplacian& laplacian,
                                double factor_operations);

} // namespace parkcarbon::engine::flows
