#pragma once

#include <parkcarbon/charts/network_map_spec.hpp>

#include "sankey_specs.hpp"

namespace parkcarbon::charts {

inline NetworkMapSpec mapOf(const SankeySpec& sankey) {
    NetworkMapSpec map;
    map.title = sankey.title;
    map.unit = sankey.unit;
    map.words = sankey.words;
    map.links = sankey.links;
    for (const SankeyNode& node : sankey.nodes) {
        MapNode place;
        place.id = node.id;
        place.name = node.name;
        place.outside = node.side != SankeySide::Free;
        map.nodes.push_back(place);
    }
    return map;
}

} // namespace parkcarbon::charts
