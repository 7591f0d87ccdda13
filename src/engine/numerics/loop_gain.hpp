#pragma once

#include "sparse_rows.hpp"
#include "strong_components.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// Whether a network with W ≥ 0 (y = b + W·y) is productive: the spectral radius of every loop is below 1.
namespace parkcarbon::engine::numerics {

/// A block seen on its own: bounds of its spectral radius and the positive vector x that gave them,
/// min (W·x)_j / x_j ≤ ρ ≤ max (W·x)_j / x_j (Collatz 1942, Wielandt 1950).
struct LoopGain {
    double lower = 0.0;
    double upper = 0.0;
    std::vector<double> vector;
};

/// Of |W|, by power iteration until one of the bounds lies on its side of 1, or the steps are used up.
LoopGain loopGain(const SparseRows& block);

/// Rows `nodes` of the matrix, with the columns among them only; numbered as in `nodes`. `local` is scratch memory of
/// one number per row of the matrix.
SparseRows blockOf(const SparseRows& matrix, std::span<const std::uint32_t> nodes, std::vector<std::uint32_t>& local);

/// A loop with gain ≥ 1: one cycle whose factors multiply to at least 1 where there is one, in its order, otherwise all
/// rows of the component. Negative entries count as nothing. Nothing when the network is productive.
std::optional<std::vector<std::uint32_t>> nonProductiveLoop(const SparseRows& matrix,
                                                            const StrongComponents& components);

} // namespace parkcarbon::engine::numerics
