#pragma once

#include "balance_graph.hpp"

#include <cstdint>
#include <limits>
#include <vector>

namespace parkcarbon::engine::flows {

/// What a depth-first walk along unmeasured flows finds (Tarjan 1974): its trees are the merged nodes, outside is the
/// root of the first one, and flows that no way round replaces are bridges.
struct BalanceStructure {
    static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

    BalanceClasses classes;
    std::vector<std::uint32_t> preorder; ///< nodes, each before what hangs on it
    std::vector<std::uint32_t> parent;   ///< one per node; kNone for roots
    /// One per node: the unmeasured flow on which it hangs, if that is a bridge, else kNone.
    std::vector<std::uint32_t> bridge;
};

BalanceStructure structureOf(const BalanceGraph& graph);

/// A flow is taken for exact when it is stated so, or measured without uncertainty.
FlowState effectiveState(const BalanceGraph& graph, std::size_t flow);

} // namespace parkcarbon::engine::flows
