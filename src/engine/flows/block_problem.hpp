#pragma once

#include "equation_system.hpp"

#include "../numerics/least_norm.hpp"
#include "../numerics/row_elimination.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

/// The parts of an equation system that know nothing of each other, and one of them on its own.
namespace parkcarbon::engine::flows {

struct Component {
    std::vector<std::uint32_t> variables; ///< never exact ones
    std::vector<std::uint32_t> equations;
};

struct Components {
    std::vector<Component> parts;
    std::vector<std::uint32_t> alone;              ///< variables that no equation holds
    std::vector<std::uint32_t> constant_equations; ///< of exact numbers only
};

/// Joined by equations and correlations; exact numbers join nothing.
Components components(const EquationSystem& system);

/// One component: columns 0 … unknowns − 1 are unmeasured, the rest measured. Exact numbers are part of coefficients.
/// Values, inputs and uncertainties are in `scale` of their column, so that units are of no matter; terms of equations
/// are as in the system.
class BlockProblem {
public:
    BlockProblem(const EquationSystem& system, const Component& component);

    std::uint32_t unknowns() const { return unknowns_; }
    std::uint32_t columns() const { return static_cast<std::uint32_t>(variables_.size()); }
    std::uint32_t measured() const { return columns() - unknowns_; }
    std::size_t equations() const { return constants_.size(); }
    bool linear() const { return linear_; }

    /// Index in EquationSystem::variables.
    std::uint32_t variable(std::uint32_t column) const { return variables_[column]; }
    /// Index in EquationSystem::equations; kNoVariable for one that `hold` has added.
    std::uint32_t equation(std::size_t row) const { return equations_[row]; }
    /// One of a column in the system's unit: a power of two.
    double scale(std::uint32_t column) const { return scales_[column]; }
    /// Of measured columns, the first measured one at 0.
    std::span<const double> inputs() const { return inputs_; }
    const numerics::CovarianceFactor& factor() const { return factor_; }
    std::span<const EquationTerm> termsOf(std::size_t row) const {
        return {terms_.data() + first_term_[row], first_term_[row + 1] - first_term_[row]};
    }
    double constant(std::size_t row) const { return constants_[row]; }

    /// Adds the equation column = 0.
    void hold(std::uint32_t column);
    /// The same numbers with these equations only.
    BlockProblem restrictedTo(std::span<const std::size_t> rows) const;

    std::vector<double> residuals(std::span<const double> values) const;
    /// The largest term of each equation.
    std::vector<double> magnitudes(std::span<const double> values) const;
    std::vector<numerics::SparseRow> jacobian(std::span<const double> values) const;

private:
    using ColumnOfVariable = std::unordered_map<std::uint32_t, std::uint32_t>;
    void addEquation(const EquationSystem& system, std::uint32_t equation, const ColumnOfVariable& column_of);

    std::uint32_t unknowns_ = 0;
    bool linear_ = true;
    std::vector<std::uint32_t> variables_;
    std::vector<std::uint32_t> equations_;
    std::vector<double> scales_;
    std::vector<double> inputs_;
    std::vector<EquationTerm> terms_; ///< a and b are columns
    std::vector<std::size_t> first_term_ = {0};
    std::vector<double> constants_;
    std::vector<double> constant_sizes_; ///< the largest of what a constant was added up from
    numerics::CovarianceFactor factor_;
};

} // namespace parkcarbon::engine::flows
