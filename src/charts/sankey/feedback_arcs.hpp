#pragma once

#include "flow_graph.hpp"

namespace parkcarbon::charts {

/// An order of the nodes in which the arcs that point backwards weigh little: the greedy heuristic of Eades, Lin and
/// Smyth (1993) with weights, then single nodes moved while that helps. Ranked nodes follow their ranks.
std::vector<std::uint32_t> feedbackArcOrder(const SankeyGraph& graph, const SankeyRanks& ranks);

/// The weight of the arcs that point backwards in `order`.
double feedbackWeight(const SankeyGraph& graph, const std::vector<std::uint32_t>& order);

} // namespace parkcarbon::charts
