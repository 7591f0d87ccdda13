#pragma once

#include <parkcarbon/charts/sankey_layout.hpp>

#include <vector>

namespace parkcarbon::charts {

/// The links to draw, in an order that does not depend on that of the spec. Links below the threshold are drawn
/// together: those between the same two nodes as one when they reach the threshold together, the rest as one stub at
/// each node that they leave and one at each that they reach. So every node keeps its sums.
std::vector<SankeyRibbon> foldedRibbons(const SankeySpec& spec);

} // namespace parkcarbon::charts
