#pragma once

#include <parkcarbon/charts/sankey_layout.hpp>

namespace parkcarbon::charts {

/// Says of ribbons between two nodes whether they run forwards or back, as the nodes stand now.
void decideRoute(const SankeyLayout& layout, SankeyRibbon& ribbon);

/// The channel of a back ribbon: its own, or one just above both nodes when it has none because it runs back only since
/// a node was moved.
SankeyRibbon::Channel channelOf(const SankeyLayout& layout, const SankeyRibbon& ribbon);

/// Draws the middle line of a ribbon between its ports. `loops_below` is the height of loops of the same node that lie
/// under this one.
void routeRibbon(const SankeyLayout& layout, SankeyRibbon& ribbon, double loops_below);

} // namespace parkcarbon::charts
