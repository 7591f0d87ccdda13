#pragma once

#include <parkcarbon/charts/network_map_layout.hpp>

namespace parkcarbon::charts {

/// Chooses the middles of the circles: given places fitted into the drawing with their proportions, the others where
/// springs along the links and repulsion between all nodes put them (Fruchterman and Reingold 1991), from a fixed
/// start.
void placeMapNodes(NetworkMapLayout& layout, const std::vector<std::uint32_t>& canonical);

} // namespace parkcarbon::charts
