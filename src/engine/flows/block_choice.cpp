#include "balance_block.hpp"
#include "block_solver.hpp"

#include <algorithm>

namespace parkcarbon::engine::flows {
namespace {

/// Below this the dense way costs nothing, and it can do everything.
constexpr std::size_t kSmallComponent = 100;
constexpr std::size_t kDenseComponent = 1500;
constexpr std::size_t kLargestDense = 6000; ///< above, dense algebra takes minutes and gigabytes

bool breaksSignRule(const EquationSystem& system, const BlockSolution& solution, bool non_negative) {
    for (std::size_t column = 0; column < solution.variables.size(); ++column) {
        const SignRule sign = system.variables[solution.variables[column]].sign;
        const bool bounded = sign == SignRule::NonNegative || (sign == SignRule::NonNegativeIfAsked && non_negative);
        if (bounded && solution.values[column] < 0.0) {
            return true;
        }
    }
    return false;
}

} // namespace

BlockResult solveBlock(const EquationSystem& system, const Component& component, const BlockOptions& options,
                       const base::RunContext& context) {
    if (component.variables.size() > kSmallComponent) {
        auto balances = solveBalanceBlock(system, component, options);
        if (balances && (!*balances || !breaksSignRule(system, **balances, options.non_negative))) {
            return std::move(*balances);
        }
    }
    if (component.variables.size() > kDenseComponent) {
        auto sparse = solveSparseBlock(system, component, options, context);
        const bool complete = sparse && *sparse && (*sparse)->warnings.empty();
        const bool usable =
            complete || (sparse && !*sparse && sparse->error().reason == BlockFailure::Reason::Cancelled);
        const bool too_large = component.variables.size() > kLargestDense;
        if (sparse &&
            (too_large || (usable && (!*sparse || !breaksSignRule(system, **sparse, options.non_negative))))) {
            return std::move(*sparse);
        }
    }
    return solveGeneralBlock(system, component, options, context);
}

} // namespace parkcarbon::engine::flows
