#pragma once

#include "row_elimination.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

/// V = A·Aᵀ of a large sparse matrix with many more columns than rows, by sparse Cholesky factorisation (CHOLMOD, Chen,
/// Davis, Hager & Rajamanickam 2008). Rows are scaled to unit length.
namespace parkcarbon::engine::numerics {

class NormalEquations {
public:
    NormalEquations(std::span<const SparseRow> rows, std::uint32_t columns);
    ~NormalEquations();

    /// Another matrix of the same size; the factor of the former one stays as a preconditioner.
    void replace(std::span<const SparseRow> rows);
    /// Of the present matrix; false when memory does not suffice.
    bool factorise();
    bool hasFactor() const;
    double factorFlops() const;
    /// Rows less those that depend on others, by the last factor.
    std::size_t rank() const;

    /// z with V·z = r: conjugate gradients with the factor as preconditioner, one step when it is V's own.
    std::vector<double> solve(std::span<const double> right_side) const;
    std::vector<double> times(std::span<const double> w) const;           ///< A·w
    std::vector<double> transposedTimes(std::span<const double> z) const; ///< Aᵀ·z
    std::size_t rows() const;

    /// Keeps the entries of V⁻¹ in the places of the factor; takes the factor with it.
    void invertSelected();
    /// An entry of V⁻¹ after `invertSelected`; nothing outside the factor's pattern.
    std::optional<double> inverse(std::uint32_t row, std::uint32_t column) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace parkcarbon::engine::numerics
