#pragma once

#include "symbolic_factor.hpp"

#include <memory>
#include <span>
#include <vector>

namespace parkcarbon::engine::numerics {

/// A grounded Laplacian: −weight off the diagonal in the places of the pattern; on the diagonal the sum of the column's
/// weights, `ground` (one per column) included. All weights are positive or zero.
struct GroundedWeights {
    LowerPattern pattern;
    std::vector<double> weight; ///< one per entry of the pattern
    std::vector<double> ground;
};

/// V = L·D·Lᵀ of a grounded Laplacian, with dense blocks (multifrontal method, Duff & Reid 1983). Pivots are sums of
/// the weights that are left in their column instead of differences (Grassmann, Taha & Heyman 1985), so that no step
/// subtracts and every entry of L and D has nearly full relative precision, whatever the spread of the weights.
class LaplacianFactor {
public:
    /// Every connected part must be grounded somewhere, else a pivot is zero and the factor is not `regular`.
    LaplacianFactor(const GroundedWeights& weights, std::shared_ptr<const SymbolicFactor> symbolic);

    bool regular() const { return regular_; }
    const std::shared_ptr<const SymbolicFactor>& symbolic() const { return symbolic_; }
    const std::vector<double>& values() const { return values_; } ///< L, its unit diagonal not stored
    const std::vector<double>& pivots() const { return pivots_; }

    /// In place, right sides column by column in the order of elimination.
    void solve(std::span<double> right_sides) const;
    /// B := D^(−1/2)·L⁻¹·B: then BᵀB is what the inverse of V makes of the right sides.
    void halfSolve(std::span<double> right_sides) const;

private:
    void forward(double* right_sides, int count) const;
    void backward(double* right_sides, int count) const;

    std::shared_ptr<const SymbolicFactor> symbolic_;
    std::vector<double> values_;
    std::vector<double> pivots_;
    bool regular_ = true;
};

/// Entries of V⁻¹ in the places of L (Takahashi, Fagan & Chin 1973): the same layout as LaplacianFactor::values, with
/// the diagonal. All its terms are positive, too.
class SelectedInverse {
public:
    explicit SelectedInverse(const LaplacianFactor& factor);
    /// An entry that is in the pattern of V or on the diagonal; rows and columns as in V.
    double at(int row, int column) const;

private:
    std::shared_ptr<const SymbolicFactor> symbolic_;
    std::vector<double> values_;
};

} // namespace parkcarbon::engine::numerics
