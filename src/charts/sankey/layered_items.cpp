#include "layered_items.hpp"

#include <algorithm>

namespace parkcarbon::charts {
namespace {

constexpr double kWeightOfPassing = 2.0; ///< makes long links straighter and keeps them from crossing each other

void join(LayeredItems& items, std::uint32_t from, std::uint32_t to, std::uint32_t ribbon, double weight) {
    items.right[from].push_back({to, ribbon, weight});
    items.left[to].push_back({from, ribbon, weight});
}

std::uint32_t addItem(LayeredItems& items, LayeredItems::Item item) {
    items.items.push_back(item);
    items.left.emplace_back();
    items.right.emplace_back();
    return static_cast<std::uint32_t>(items.items.size() - 1);
}

void addChain(LayeredItems& items, SankeyLayout& layout, std::uint32_t index, const std::vector<std::uint32_t>& item_of,
              double weight) {
    SankeyRibbon& ribbon = layout.ribbons[index];
    const std::uint32_t first = layout.boxes[*ribbon.from].layer;
    const std::uint32_t last = layout.boxes[*ribbon.to].layer;
    std::uint32_t previous = item_of[*ribbon.from];
    for (std::uint32_t layer = first + 1; layer < last; ++layer) {
        const auto via = static_cast<std::uint32_t>(ribbon.vias.size());
        ribbon.vias.emplace_back();
        const std::uint32_t place = addItem(items, {layer, std::nullopt, index, via});
        join(items, previous, place, index, via == 0 ? weight : kWeightOfPassing * weight);
        previous = place;
    }
    join(items, previous, item_of[*ribbon.to], index, weight);
}

/// Depth first from the left, so that what belongs together starts together.
void stackColumns(LayeredItems& items, std::uint32_t columns, std::vector<std::uint32_t> starts) {
    items.layers.assign(columns, {});
    std::stable_sort(starts.begin(), starts.end(), [&items](std::uint32_t a, std::uint32_t b) {
        return items.items[a].layer < items.items[b].layer;
    });
    std::vector<bool> seen(items.items.size(), false);
    std::vector<std::uint32_t> open;
    for (const std::uint32_t start : starts) {
        open.push_back(start);
        while (!open.empty()) {
            const std::uint32_t item = open.back();
            open.pop_back();
            if (seen[item]) {
                continue;
            }
            seen[item] = true;
            items.layers[items.items[item].layer].push_back(item);
            for (const auto* edges : {&items.left[item], &items.right[item]}) {
                for (auto edge = edges->rbegin(); edge != edges->rend(); ++edge) {
                    open.push_back(edge->item);
                }
            }
        }
    }
}

} // namespace

LayeredItems layeredItems(SankeyLayout& layout, const std::vector<std::uint32_t>& canonical_nodes,
                          const std::vector<double>& weights) {
    LayeredItems items;
    std::vector<std::uint32_t> item_of(layout.boxes.size());
    std::vector<std::uint32_t> starts;
    for (const std::uint32_t node : canonical_nodes) {
        item_of[node] = addItem(items, {layout.boxes[node].layer, node, 0, 0});
        starts.push_back(item_of[node]);
    }
    for (std::uint32_t index = 0; index < layout.ribbons.size(); ++index) {
        if (layout.ribbons[index].route == SankeyRoute::Forward) {
            addChain(items, layout, index, item_of, weights[index]);
        }
    }
    stackColumns(items, layout.columns, std::move(starts));
    return items;
}

} // namespace parkcarbon::charts
