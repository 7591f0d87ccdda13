#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace parkcarbon::engine::numerics {

using Link = std::pair<std::uint32_t, std::uint32_t>; ///< from, to

/// The strongly connected components of a directed graph of `nodes` nodes: every node once, those in one component can
/// reach each other. Linear time (Tarjan 1972), without recursion.
std::vector<std::vector<std::uint32_t>> strongComponents(std::uint32_t nodes, const std::vector<Link>& links);

} // namespace parkcarbon::engine::numerics
