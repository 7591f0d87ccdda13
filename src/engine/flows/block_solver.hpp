#pragma once

#include "block_problem.hpp"

#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/engine/flows/reconciliation.hpp>

#include <memory>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace parkcarbon::engine::flows {

/// A sum over columns of a block: column, weight.
using ColumnWeights = std::vector<std::pair<std::uint32_t, double>>;

/// Covariances of a block's reconciled columns.
class BlockCovariance {
public:
    virtual ~BlockCovariance() = default;
    /// Sums × sums, row by row. No term may be unobservable.
    virtual std::vector<double> covariance(const std::vector<ColumnWeights>& sums) const = 0;
};

struct BlockSolution {
    std::vector<std::uint32_t> variables; ///< of each column, index in EquationSystem::variables
    std::vector<double> values;           ///< one per column; of unobservable ones a value that agrees with the rest
    std::vector<VariableClass> classes;
    std::vector<double> variances;            ///< NaN when not known
    std::vector<double> corrections;          ///< input − value of measured columns, else 0
    std::vector<double> correction_variances; ///< of these; NaN when not known
    double chi_square = 0.0;
    std::size_t degrees_of_freedom = 0;
    int iterations = 0;
    Mode mode = Mode::Linear;
    double residual = 0.0; ///< largest, relative to the largest term of its equation
    std::shared_ptr<const BlockCovariance> covariance;
    std::vector<std::string> warnings;
};

struct BlockFailure {
    enum class Reason : std::uint8_t { Contradiction, NotConverged, Cancelled };
    Reason reason = Reason::NotConverged;
    std::vector<std::uint32_t> equations; ///< of a contradiction
    double residual = 0.0;
    int iterations = 0;
};

struct BlockOptions {
    int max_iterations = 100;
    Uncertainties uncertainties = Uncertainties::All;
    bool non_negative = false;
};

/// From the scale of a problem's columns into the units of the system.
void intoSystemUnits(const BlockProblem& problem, BlockSolution& solution);

using BlockResult = tl::expected<BlockSolution, BlockFailure>;

/// By the method that suits the component's size and kind.
BlockResult solveBlock(const EquationSystem& system, const Component& component, const BlockOptions& options,
                       const base::RunContext& context);

/// Gauss–Newton with step halving over all equations of one component, dense algebra: for up to some thousand numbers.
BlockResult solveGeneralBlock(const EquationSystem& system, const Component& component, const BlockOptions& options,
                              const base::RunContext& context);

/// The same for large components, by sparse factorisation of the normal equations, whole steps, no sign constraints.
/// Nothing when it cannot: memory, or a contradiction that the general way has to name.
std::optional<BlockResult> solveSparseBlock(const EquationSystem& system, const Component& component,
                                            const BlockOptions& options, const base::RunContext& context);

} // namespace parkcarbon::engine::flows
