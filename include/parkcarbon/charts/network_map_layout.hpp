#pragma once

#include <parkcarbon/charts/network_map_spec.hpp>
#include <parkcarbon/charts/sankey_layout.hpp>

#include <cstdint>
#include <string>
#include <vector>

/// Where every node and arrow of a network map is drawn. Pure and deterministic: the order of nodes and links in the
/// spec changes nothing. Lengths are design pixels, y grows downwards.
namespace parkcarbon::charts {

struct MapOptions {
    double width = 960.0;
    double height = 560.0;
    double margin = 62.0;       ///< around the middles of the outer nodes
    double widest_arrow = 16.0; ///< of the largest amount
    double thinnest_arrow = 0.8;
    double smallest_node = 6.0; ///< radius
    double largest_node = 20.0;
};

struct MapCircle {
    SankeyPoint middle;
    double radius = 0.0; ///< its area grows with what the node exchanges
};

/// One link. Links between the same two nodes run side by side: those of one direction on the right-hand side of the
/// line between the nodes, seen along the arrow, those of the other direction on the other side.
struct MapArrow {
    std::uint32_t link = 0; ///< index into NetworkMapSpec::links
    double width = 0.0;
    SankeyCurve line; ///< its middle, from rim to rim
};

struct NetworkMapLayout {
    NetworkMapSpec spec;
    MapOptions options;
    double scale = 0.0;             ///< pixels of width per unit
    std::vector<MapCircle> circles; ///< one per node of the spec
    std::vector<MapArrow> arrows;   ///< in an order that does not depend on that of the spec
    std::vector<std::string> materials;
};

/// Throws std::invalid_argument as requireConsistent does.
NetworkMapLayout layoutNetworkMap(NetworkMapSpec spec, const MapOptions& options);

/// Puts the middle of a node elsewhere; returns the arrows (indices) that were drawn anew.
std::vector<std::uint32_t> moveMapNode(NetworkMapLayout& layout, std::uint32_t node, SankeyPoint middle);

} // namespace parkcarbon::charts
