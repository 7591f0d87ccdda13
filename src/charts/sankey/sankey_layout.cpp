#include <parkcarbon/charts/sankey_layout.hpp>

#include "channels.hpp"
#include "feedback_arcs.hpp"
#include "folding.hpp"
#include "layered_items.hpp"
#include "layering.hpp"
#include "ordering.hpp"
#include "placement.hpp"
#include "ports.hpp"
#include "routing.hpp"
#include "scaling.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace parkcarbon::charts {
namespace {

constexpr double kRelativeRounding = 1e-6;

std::vector<std::uint32_t> canonicalNodes(const SankeySpec& spec) {
    std::vector<std::uint32_t> order(spec.nodes.size());
    for (std::uint32_t node = 0; node < order.size(); ++node) {
        order[node] = node;
    }
    std::sort(order.begin(), order.end(),
              [&spec](std::uint32_t a, std::uint32_t b) { return spec.nodes[a].id < spec.nodes[b].id; });
    return order;
}

/// Relative to the largest link; links without amount and empty ones count little, but they count.
std::vector<double> relativeWeights(const std::vector<SankeyRibbon>& ribbons) {
    double largest = 0.0;
    for (const SankeyRibbon& ribbon : ribbons) {
        largest = std::max(largest, ribbon.amount.value_or(0.0));
    }
    const double least = 1e-3;
    std::vector<double> weights;
    for (const SankeyRibbon& ribbon : ribbons) {
        weights.push_back(largest > 0.0 ? std::max(least, ribbon.amount.value_or(0.0) / largest) : 1.0);
    }
    return weights;
}

/// The x and y that the user has given a node.
std::map<std::string, std::pair<double, double>> pinsOf(const SankeySpec& spec) {
    return {spec.pinned.begin(), spec.pinned.end()};
}

/// Columns of the boxes and routes of the ribbons.
void assignColumns(SankeyLayout& layout, const std::vector<std::uint32_t>& canonical,
                   const std::vector<double>& weights) {
    const SankeySpec& spec = layout.spec;
    const auto pins = pinsOf(spec);
    std::vector<std::uint32_t> number(canonical.size());
    SankeyRanks ranks;
    std::vector<SankeySide> sides;
    for (std::uint32_t index = 0; index < canonical.size(); ++index) {
        const SankeyNode& node = spec.nodes[canonical[index]];
        number[canonical[index]] = index;
        sides.push_back(node.side);
        const auto pin = pins.find(node.id);
        ranks.push_back(pin == pins.end() ? std::nullopt : std::optional(pin->second.first));
        ranks.back() = node.side == SankeySide::Free   ? ranks.back()
                       : node.side == SankeySide::Left ? kLeftRank
                                                       : kRightRank;
    }
    SankeyGraph graph{canonical.size(), {}};
    for (std::size_t index = 0; index < layout.ribbons.size(); ++index) {
        const SankeyRibbon& ribbon = layout.ribbons[index];
        if (ribbon.from && ribbon.to && *ribbon.from != *ribbon.to) {
            graph.arcs.push_back({number[*ribbon.from], number[*ribbon.to], weights[index]});
        }
    }
    const std::vector<std::uint32_t> layers = sankeyLayers(graph, feedbackArcOrder(graph, ranks), sides);
    for (std::uint32_t index = 0; index < canonical.size(); ++index) {
        layout.boxes[canonical[index]].layer = layers[index];
        layout.columns = std::max(layout.columns, layers[index] + 1);
    }
    for (SankeyRibbon& ribbon : layout.ribbons) {
        if (ribbon.from && ribbon.to) {
            const bool forward = layout.boxes[*ribbon.from].layer < layout.boxes[*ribbon.to].layer;
            ribbon.route = *ribbon.from == *ribbon.to ? SankeyRoute::Loop
                           : forward                  ? SankeyRoute::Forward
                                                      : SankeyRoute::Back;
        }
    }
}

void sumNodes(SankeyLayout& layout) {
    std::vector<bool> open(layout.boxes.size(), false);
    for (const SankeyRibbon& ribbon : layout.ribbons) {
        if (ribbon.from) {
            layout.boxes[*ribbon.from].out += ribbon.amount.value_or(0.0);
            open[*ribbon.from] = open[*ribbon.from] || !ribbon.amount;
        }
        if (ribbon.to) {
            layout.boxes[*ribbon.to].in += ribbon.amount.value_or(0.0);
            open[*ribbon.to] = open[*ribbon.to] || !ribbon.amount;
        }
    }
    const double shown_rounding = 0.5 * std::pow(10.0, -layout.spec.decimals);
    for (std::size_t node = 0; node < layout.boxes.size(); ++node) {
        SankeyBox& box = layout.boxes[node];
        const double difference = box.in - box.out - layout.spec.nodes[node].stock_change.value_or(0.0);
        const double rounding = std::max(shown_rounding, kRelativeRounding * std::max(box.in, box.out));
        if (!layout.spec.nodes[node].balance_open && box.in > 0.0 && box.out > 0.0 && !open[node] && std::abs(difference) > rounding) {
            box.not_balanced = difference;
        }
    }
}

void collectMaterials(SankeyLayout& layout) {
    std::map<std::string, double> sums;
    for (const SankeyRibbon& ribbon : layout.ribbons) {
        sums[ribbon.material] += ribbon.amount.value_or(0.0);
    }
    for (const auto& entry : sums) {
        layout.materials.push_back(entry.first);
    }
    const auto rank = [&wanted = layout.spec.materials](const std::string& material) {
        return std::find(wanted.begin(), wanted.end(), material) - wanted.begin();
    };
    const auto before = [&](const std::string& a, const std::string& b) {
        const bool a_is_other = a == layout.spec.other_name;
        const bool b_is_other = b == layout.spec.other_name;
        if (a_is_other != b_is_other) {
            return b_is_other;
        }
        return rank(a) != rank(b) ? rank(a) < rank(b) : sums[a] > sums[b];
    };
    std::stable_sort(layout.materials.begin(), layout.materials.end(), before);
}

/// Ports by the order in the columns alone, before anything has a place.
void portsByOrder(SankeyLayout& layout, const LayeredItems& items, const RibbonsAtNodes& at) {
    std::vector<SankeyBox> sized = layout.boxes;
    for (std::size_t column = 0; column < items.layers.size(); ++column) {
        const double x = 10.0 * static_cast<double>(column);
        for (std::size_t place = 0; place < items.layers[column].size(); ++place) {
            const LayeredItems::Item& item = items.items[items.layers[column][place]];
            const double y = static_cast<double>(place) / static_cast<double>(items.layers[column].size());
            if (item.node) {
                layout.boxes[*item.node].x = x;
                layout.boxes[*item.node].y = y;
                layout.boxes[*item.node].width = 0.0;
                layout.boxes[*item.node].height = 0.0;
            } else {
                layout.ribbons[item.ribbon].vias[item.via] = {x, x, y};
            }
        }
    }
    for (std::uint32_t node = 0; node < layout.boxes.size(); ++node) {
        assignPorts(layout, at, node);
    }
    layout.boxes = std::move(sized);
}

void applyPins(SankeyLayout& layout) {
    const auto pins = pinsOf(layout.spec);
    for (std::size_t node = 0; node < layout.boxes.size(); ++node) {
        const auto pin = pins.find(layout.spec.nodes[node].id);
        if (pin != pins.end()) {
            layout.boxes[node].x = pin->second.first * layout.options.width;
            layout.boxes[node].y = pin->second.second * layout.options.height;
            layout.boxes[node].pinned = true;
        }
    }
}

void routeAt(SankeyLayout& layout, const std::vector<std::uint32_t>& ribbons) {
    std::map<std::uint32_t, double> loops; // height of what lies above a node already
    for (const std::uint32_t index : ribbons) {
        SankeyRibbon& ribbon = layout.ribbons[index];
        const bool loop = ribbon.route == SankeyRoute::Loop;
        routeRibbon(layout, ribbon, loop ? loops[*ribbon.from] : 0.0);
        if (loop) {
            loops[*ribbon.from] += ribbon.width + kLoopGap;
        }
    }
}

/// A node and those that a ribbon joins to it.
std::vector<std::uint32_t> neighbourhood(const SankeyLayout& layout, const RibbonsAtNodes& at, std::uint32_t node) {
    std::vector<std::uint32_t> nodes{node};
    for (const std::uint32_t index : at.out[node]) {
        nodes.push_back(layout.ribbons[index].to.value_or(node));
    }
    for (const std::uint32_t index : at.in[node]) {
        nodes.push_back(layout.ribbons[index].from.value_or(node));
    }
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

std::vector<std::uint32_t> ribbonsAt(const RibbonsAtNodes& at, const std::vector<std::uint32_t>& nodes) {
    std::vector<std::uint32_t> ribbons;
    for (const std::uint32_t node : nodes) {
        ribbons.insert(ribbons.end(), at.out[node].begin(), at.out[node].end());
        ribbons.insert(ribbons.end(), at.in[node].begin(), at.in[node].end());
    }
    std::sort(ribbons.begin(), ribbons.end());
    ribbons.erase(std::unique(ribbons.begin(), ribbons.end()), ribbons.end());
    return ribbons;
}

/// Routes, ports and curves as the boxes stand now.
void connect(SankeyLayout& layout, const RibbonsAtNodes& at, const std::vector<std::uint32_t>& nodes,
             const std::vector<std::uint32_t>& ribbons) {
    for (const std::uint32_t index : ribbons) {
        decideRoute(layout, layout.ribbons[index]);
    }
    for (const std::uint32_t node : nodes) {
        assignPorts(layout, at, node);
    }
    routeAt(layout, ribbons);
}

} // namespace

SankeyLayout layoutSankey(SankeySpec spec, const SankeyOptions& options) {
    requireConsistent(spec);
    SankeyLayout layout;
    layout.spec = std::move(spec);
    layout.options = options;
    layout.ribbons = foldedRibbons(layout.spec);
    layout.boxes.resize(layout.spec.nodes.size());
    if (layout.boxes.empty()) {
        return layout;
    }
    const std::vector<std::uint32_t> canonical = canonicalNodes(layout.spec);
    const std::vector<double> weights = relativeWeights(layout.ribbons);
    assignColumns(layout, canonical, weights);
    sumNodes(layout);
    collectMaterials(layout);
    LayeredItems items = layeredItems(layout, canonical, weights);
    layout.weighted_crossings = orderColumns(items);
    assignChannels(layout, items);
    const ColumnGaps gaps = scaleColumns(layout, items);
    const RibbonsAtNodes at = ribbonsAtNodes(layout);
    portsByOrder(layout, items, at);
    placeVertically(layout, items, gaps);
    placeHorizontally(layout);
    applyPins(layout);
    connect(layout, at, canonical, ribbonsAt(at, canonical));
    return layout;
}

std::vector<std::uint32_t> ribbonsMovingWith(const SankeyLayout& layout, std::uint32_t node) {
    const RibbonsAtNodes at = ribbonsAtNodes(layout);
    return ribbonsAt(at, neighbourhood(layout, at, node));
}

std::vector<std::uint32_t> moveSankeyNode(SankeyLayout& layout, std::uint32_t node, SankeyPoint corner) {
    const RibbonsAtNodes at = ribbonsAtNodes(layout);
    const std::vector<std::uint32_t> nodes = neighbourhood(layout, at, node);
    std::vector<std::uint32_t> ribbons = ribbonsAt(at, nodes);
    layout.boxes.at(node).x = corner.x;
    layout.boxes.at(node).y = corner.y;
    layout.boxes.at(node).pinned = true;
    connect(layout, at, nodes, ribbons);
    return ribbons;
}

} // namespace parkcarbon::charts
