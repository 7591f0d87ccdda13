#pragma once

#include <parkcarbon/charts/sankey_spec.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// A map of exchanges as plain data: enterprises where they lie, and between them arrows as wide as what they exchange.
namespace parkcarbon::charts {

struct MapNode {
    std::string id; ///< unique
    std::string name;
    /// Where it lies, in any unit, y upwards as on maps. Nodes without a place are put where their exchanges draw them.
    std::optional<std::pair<double, double>> place;
    bool outside = false; ///< not of the park: drawn hollow, and at the rim when it has no place
    bool suspect = false;
    std::string detail; ///< for the tool tip
};

/// All texts are final: translated, and with units.
struct NetworkMapSpec {
    std::string title; ///< also the accessible name
    std::string unit;
    std::string layer;                  ///< for edge lists
    std::string period;                 ///< for edge lists
    std::vector<std::string> materials; ///< the order of colours; others follow by size
    std::vector<MapNode> nodes;
    std::vector<SankeyLink> links;
    /// Where the user has put nodes: id, x and y in 0…1 of the drawing, y downwards.
    std::vector<std::pair<std::string, std::pair<double, double>>> pinned;
    int decimals = 0;
    SankeyWords words;
};

/// The same nodes and links as a Sankey diagram; what is outside the park and only gives stands left, what only takes
/// stands right.
SankeySpec sankeyOf(const NetworkMapSpec& spec);

/// Throws std::invalid_argument as requireConsistent of the Sankey diagram does, and for a place that is not finite.
void requireConsistent(const NetworkMapSpec& spec);

} // namespace parkcarbon::charts
