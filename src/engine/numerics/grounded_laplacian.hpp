#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace parkcarbon::engine::numerics {

/// The Laplacian V = A·W·Aᵀ of a weighted graph whose node 0 is the ground: A is the incidence of edges on nodes, W the
/// diagonal of positive weights. A connected part without node 0 is grounded at its first node, too, so that what
/// remains has full rank; grounded nodes have potential 0, and nothing is asked of their row.
class GroundedLaplacian {
public:
    /// What a factorisation takes; known before it is made.
    struct Size {
        std::size_t factor_values = 0;
        double operations = 0.0;
    };

    /// One entry per edge. Parallel edges and edges from a node to itself are welcome.
    GroundedLaplacian(std::uint32_t nodes, std::span<const std::uint32_t> from, std::span<const std::uint32_t> to,
                      std::span<const double> weights);
    ~GroundedLaplacian();
    GroundedLaplacian(GroundedLaplacian&&) noexcept;
    GroundedLaplacian& operator=(GroundedLaplacian&&) noexcept;

    std::uint32_t nodes() const;
    std::size_t rank() const;        ///< nodes that are not grounded
    std::size_t connections() const; ///< pairs of nodes, neither grounded, that an edge joins
    /// One per node: the first node of its connected part; 0 where it is connected with the ground.
    const std::vector<std::uint32_t>& part() const;

    Size analyse();
    /// False when weights are so small or so large that no factor exists in double precision.
    bool factorise();
    /// Solves V·x = b with the factor, in place; right sides one after another, `nodes` numbers each.
    void solve(std::span<double> right_sides) const;
    /// One column per right side, so that their Gram matrix is bᵀ·V⁻¹·b; `rank` numbers each. Right sides as for
    /// `solve`.
    std::vector<double> halfSolve(std::span<const double> right_sides) const;
    /// a'·V⁻¹·a of an edge, a its column of A, and the largest entry of V⁻¹ that went into it, which rounding is
    /// relative to.
    struct Resistance {
        double value = 0.0;
        double magnitude = 0.0;
    };
    /// The effective resistance of every edge, from the inverse on the pattern of the factor.
    std::vector<Resistance> resistances() const;

    /// Solves V·x = b in place without a factor, by conjugate gradients with a diagonal preconditioner; returns the
    /// number of iterations. Nothing, and b as it was, when |V·x − b| ≤ tolerance·|b| is not reached.
    std::optional<int> solveIteratively(std::span<double> right_side, double tolerance, int max_iterations) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace parkcarbon::engine::numerics
