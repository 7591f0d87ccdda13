#include "block_solver.hpp"

namespace parkcarbon::engine::flows {

BlockResult solveBlock(const EquationSystem& system, const Component& component, const BlockOptions& options,
                       const base::RunContext& context) {
    return solveGeneralBlock(system, component, options, context);
}

} // namespace parkcarbon::engine::flows
