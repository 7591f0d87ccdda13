#pragma once

#include "row_elimination.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

/// Weighted least squares under linear equations: min xᵀQ⁻¹x subject to A·x = r, with Q = L·Lᵀ of any rank, by a
/// rank-revealing QR of (A·L)ᵀ. V = A·Q·Aᵀ is never formed, so its condition is not squared.
namespace parkcarbon::engine::numerics {

/// L of Q = L·Lᵀ for a covariance matrix with few correlations: standard uncertainties, and pairs with a covariance.
class CovarianceFactor {
public:
    struct Pair {
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        double covariance = 0.0;
    };
    /// Nothing when no covariance matrix has these entries.
    static std::optional<CovarianceFactor> make(std::vector<double> sds, std::span<const Pair> pairs);

    std::size_t size() const { return sds_.size(); }
    bool diagonal() const { return off_diagonal_.empty(); }
    double sd(std::size_t index) const { return sds_[index]; }
    /// Row `index` of L: its diagonal, and what is left of it.
    double diagonalEntry(std::size_t index) const { return diagonal_[index]; }
    std::span<const SparseEntry> offDiagonal(std::size_t index) const {
        return diagonal() ? std::span<const SparseEntry>() : std::span<const SparseEntry>(off_diagonal_[index]);
    }
    /// L·w and Lᵀ·v.
    std::vector<double> times(std::span<const double> w) const;
    std::vector<double> transposedTimes(std::span<const double> v) const;

private:
    std::vector<double> sds_;
    std::vector<double> diagonal_;
    std::vector<SparseRow> off_diagonal_; ///< below the diagonal, row by row; empty without correlations
};

/// Row by row, by Gaussian elimination that takes the entry of largest `weight` first: rows that say the same are
/// dropped, and rows between numbers of small uncertainty are not drowned by larger ones. The operations are added to
/// `operations`. Left are the rows named by the result.
std::vector<std::uint32_t> independentRows(std::vector<SparseRow>& rows, std::span<const std::uint32_t> candidates,
                                           std::uint32_t first_column, std::span<const double> weights,
                                           RowOperations& operations);

class LeastNorm {
public:
    /// `matrix` is A·L, row by row.
    LeastNorm(std::size_t rows, std::size_t columns, std::vector<double> matrix);
    ~LeastNorm();
    LeastNorm(LeastNorm&&) noexcept;
    LeastNorm& operator=(LeastNorm&&) noexcept;

    std::size_t rank() const;
    /// The shortest w with (A·L)·w = r, as far as the rank goes.
    std::vector<double> solve(std::span<const double> right_side) const;
    /// λ with (A·L)ᵀ·λ = w for such a w.
    std::vector<double> multipliers(std::span<const double> w) const;
    /// Takes out of each row of `vectors` (row by row) what lies in the row space of A·L.
    void removeRowSpace(std::size_t count, std::vector<double>& vectors) const;
    /// Squared length of what of each row of `vectors` lies in the row space of A·L.
    std::vector<double> rowSpaceNorms(std::size_t count, std::span<const double> vectors) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace parkcarbon::engine::numerics
