#pragma once

#include <parkcarbon/charts/sankey_layout.hpp>

#include <vector>

namespace parkcarbon::charts {

/// Ribbons at every node.
struct RibbonsAtNodes {
    std::vector<std::vector<std::uint32_t>> out;
    std::vector<std::vector<std::uint32_t>> in;
};
RibbonsAtNodes ribbonsAtNodes(const SankeyLayout& layout);

/// Chooses where on both sides of a node its ribbons begin and end: loops, ribbons that turn upwards, forward ribbons
/// by the direction in which they go, stubs, ribbons that turn downwards. Needs places of boxes and vias.
void assignPorts(SankeyLayout& layout, const RibbonsAtNodes& at, std::uint32_t node);

} // namespace parkcarbon::charts
