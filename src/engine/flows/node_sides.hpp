#pragma once

#include <parkcarbon/engine/flows/system.hpp>

#include <cstddef>
#include <vector>

namespace parkcarbon::engine::flows {

/// What enters and leaves one node in one layer, as indices of flows.
struct NodeSide {
    std::vector<std::uint32_t> in;
    std::vector<std::uint32_t> out;
};

/// The sides of every node and layer: element node × layers + layer.
inline std::vector<NodeSide> nodeSides(const System& system) {
    const std::size_t layers = system.layers.size();
    std::vector<NodeSide> sides(system.nodes.size() * layers);
    for (std::uint32_t flow = 0; flow < system.flows.size(); ++flow) {
        for (const FlowQuantity& quantity : system.flows[flow].quantities) {
            sides[system.flows[flow].to * layers + quantity.layer].in.push_back(flow);
            sides[system.flows[flow].from * layers + quantity.layer].out.push_back(flow);
        }
    }
    return sides;
}

/// The amount of a flow in a layer as measured: stated, or concentration × stated goods.
Datum measuredAmount(const System& system, std::uint32_t flow, std::uint32_t layer);

} // namespace parkcarbon::engine::flows
