#pragma once

#include <parkcarbon/charts/sankey_layout.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace parkcarbon::charts {

/// What stands in the columns: nodes, and places kept free for links that pass.
struct LayeredItems {
    struct Item {
        std::uint32_t layer = 0;
        std::optional<std::uint32_t> node;
        std::uint32_t ribbon = 0; ///< of a place kept free
        std::uint32_t via = 0;    ///< index into its vias
    };
    struct Edge { ///< to an item of the next column on that side
        std::uint32_t item = 0;
        std::uint32_t ribbon = 0;
        double weight = 0.0; ///< relative to the largest link
    };
    std::vector<Item> items;
    std::vector<std::vector<std::uint32_t>> layers; ///< items of a column from top to bottom
    std::vector<std::vector<Edge>> left;            ///< per item
    std::vector<std::vector<Edge>> right;
};

/// One item per box and per column that a forward ribbon passes (`vias` of the ribbons are made here), in an order in
/// which connected ones stand together.
LayeredItems layeredItems(SankeyLayout& layout, const std::vector<std::uint32_t>& canonical_nodes,
                          const std::vector<double>& weights);

} // namespace parkcarbon::charts
