#pragma once

#include "flow_graph.hpp"

#include <parkcarbon/charts/sankey_spec.hpp>

namespace parkcarbon::charts {

/// The column of every node: the longest path along the arcs that point forwards in `order`, then every node pulled
/// towards its heavier side. Nodes of the left side stand alone in column 0, nodes of the right side in the last one.
/// An arc points forwards when its end's column is greater than its start's.
std::vector<std::uint32_t> sankeyLayers(const SankeyGraph& graph, const std::vector<std::uint32_t>& order,
                                        const std::vector<SankeySide>& sides);

} // namespace parkcarbon::charts
