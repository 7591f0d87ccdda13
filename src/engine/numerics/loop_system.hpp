#pragma once

#include "sparse_rows.hpp"
#include "strong_components.hpp"

#include <parkcarbon/base/run_context.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::numerics {

enum class LoopMethod : std::uint8_t {
    Sweeps,   ///< the Neumann series, with new values used at once; loops of one row are exact
    BiCgStab, ///< some loop converged too slowly
    Lu        ///< some loop did not converge otherwise
};
std::string_view loopMethodWord(LoopMethod method); ///< "neumann", "bicgstab", "lu"

struct LoopSolution {
    std::vector<double> values; ///< row by row, all right sides of a row together
    LoopMethod method = LoopMethod::Sweeps;
    double residual = 0.0; ///< largest |b + W·y − y| of any row relative to the terms of that row
};

/// y = b + W·y for many right sides: loop by loop in the order in which they need each other, so that chains of any
/// length are exact at once, and within a loop by sweeps first, then BiCGSTAB, then LU. What counts is the true
/// residual, row by row, which neither units nor their scale change.
class LoopSystem {
public:
    explicit LoopSystem(SparseRows matrix);

    /// The rows of a loop with gain ≥ 1; nothing when the network is productive.
    std::optional<std::vector<std::uint32_t>> nonProductiveLoop() const;

    /// Nothing when singular or cancelled. `right_sides` holds `count` numbers per row.
    std::optional<LoopSolution> solve(std::vector<double> right_sides, std::size_t count,
                                      const base::RunContext& context = {}) const;

private:
    SparseRows matrix_;
    StrongComponents components_;
};

} // namespace parkcarbon::engine::numerics
