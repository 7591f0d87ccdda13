#pragma once

#include "balance_equations.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace parkcarbon::engine::flows {

/// A variance that came out as a small difference of large numbers can be had as a sum: the variance that the rest of a
/// network gives a flow is the conductance between its ends, with variances for conductances. That takes a
/// factorisation of its own, so it is kept for those which need it.
struct VarianceNetwork {
    std::uint32_t nodes = 1; ///< 0 is outside
    std::vector<std::uint32_t> from;
    std::vector<std::uint32_t> to;
    std::vector<double> weight;

    void add(std::uint32_t source, std::uint32_t target, double variance);
    /// 0 when nothing joins the two. One end becomes the ground, a unit enters at the other: nothing is a difference.
    double conductance(std::uint32_t a, std::uint32_t b) const;
};

/// Relative error of a variance above which it is computed anew.
inline constexpr double kTolerableVarianceError = 1e-10;

/// How many variances may be computed anew: a few hundredths of a second altogether.
std::size_t affordableConductances(const BalanceEquations& equations, double factor_operations);

} // namespace parkcarbon::engine::flows
