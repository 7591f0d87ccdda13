#pragma once

#include "sparse_rows.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace parkcarbon::engine::numerics {

/// The loops of a matrix: rows that need each other, where a row needs the rows named by its columns. Every component
/// comes after all that it needs, so that a system solved in this order is solved once.
struct StrongComponents {
    std::vector<std::uint32_t> nodes;     ///< component by component
    std::vector<std::size_t> start = {0}; ///< of every component in `nodes`, and the end of the last

    std::size_t size() const { return start.size() - 1; }
    std::span<const std::uint32_t> nodesOf(std::size_t component) const {
        return {nodes.data() + start[component], start[component + 1] - start[component]};
    }
};

/// Tarjan 1972, in linear time and without recursion.
StrongComponents strongComponents(const SparseRows& matrix);

using Link = std::pair<std::uint32_t, std::uint32_t>; ///< from, to

/// The same of a directed graph of `nodes` nodes, whose links may repeat: every node once, those in one component can
/// reach each other.
std::vector<std::vector<std::uint32_t>> strongComponents(std::uint32_t nodes, const std::vector<Link>& links);

} // namespace parkcarbon::engine::numerics
