#pragma once

#include "block_solver.hpp"
#include "equation_system.hpp"

#include <parkcarbon/base/error.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace parkcarbon::engine::flows {

/// The reconciled state of every variable, component by component.
class SystemSolution {
public:
    struct Place {
        std::uint32_t block = kNoVariable; ///< kNoVariable: exact, or in no equation
        std::uint32_t column = 0;
    };

    /// Errors as `reconcile`. Keeps a reference to both.
    static base::Result<SystemSolution> solve(const System& system, const EquationSystem& equations,
                                              const BlockOptions& options, const base::RunContext& context);

    const std::vector<BlockSolution>& blocks() const { return blocks_; }
    Place placeOf(std::uint32_t variable) const { return places_[variable]; }
    const Component& component(std::uint32_t block) const { return parts_[block]; }
    void replaceBlock(std::uint32_t block, BlockSolution solution);

    VariableClass classOf(std::uint32_t variable) const;
    std::optional<double> value(std::uint32_t variable) const;
    std::optional<double> variance(std::uint32_t variable) const;
    /// Input − value.
    double correction(std::uint32_t variable) const;
    /// Nothing when the number cannot be tested.
    std::optional<double> correctionVariance(std::uint32_t variable) const;
    /// Measurement test.
    std::optional<double> z(std::uint32_t variable) const;

    /// Sums × sums of determined variables, row by row: variable, weight.
    std::vector<double> covariance(const std::vector<ColumnWeights>& sums) const;

    double chiSquare() const;
    std::size_t degreesOfFreedom() const;

private:
    explicit SystemSolution(const EquationSystem& equations) : equations_(&equations) {}
    void place(std::uint32_t block);

    const EquationSystem* equations_;
    std::vector<Component> parts_;
    std::vector<BlockSolution> blocks_;
    std::vector<Place> places_;
};

} // namespace parkcarbon::engine::flows
