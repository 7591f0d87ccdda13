#include <parkcarbon/charts/network_map_layout.hpp>

#include "map_placement.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace parkcarbon::charts {
namespace {

constexpr double kLaneGap = 2.0;   ///< between arrows side by side
constexpr double kRimGap = 2.0;    ///< between a node and its arrows
constexpr double kLoopReach = 2.2; ///< of a loop, in radii of its node
constexpr double kBow = 0.06;      ///< how far arrows bend, of their length: those of both directions apart

SankeyPoint at(SankeyPoint from, double along, SankeyPoint direction, double aside) {
    return {from.x + along * direction.x - aside * direction.y, from.y + along * direction.y + aside * direction.x};
}

std::vector<std::uint32_t> canonicalMapNodes(const NetworkMapSpec& spec) {
    std::vector<std::uint32_t> order(spec.nodes.size());
    for (std::uint32_t node = 0; node < order.size(); ++node) {
        order[node] = node;
    }
    std::sort(order.begin(), order.end(),
              [&spec](std::uint32_t a, std::uint32_t b) { return spec.nodes[a].id < spec.nodes[b].id; });
    return order;
}

void makeArrows(NetworkMapLayout& layout) {
    const NetworkMapSpec& spec = layout.spec;
    double largest = 0.0;
    std::map<std::string, double> sums;
    for (const SankeyLink& link : spec.links) {
        largest = std::max(largest, link.amount.value_or(0.0));
        sums[link.material] += link.amount.value_or(0.0);
    }
    layout.scale = largest > 0.0 ? layout.options.widest_arrow / largest : 0.0;
    for (std::uint32_t index = 0; index < spec.links.size(); ++index) {
        const double width = spec.links[index].amount.value_or(0.0) * layout.scale;
        layout.arrows.push_back({index, std::max(width, layout.options.thinnest_arrow), {}});
    }
    const auto key = [&spec](const MapArrow& arrow) {
        const SankeyLink& link = spec.links[arrow.link];
        return std::tie(spec.nodes[link.from].id, spec.nodes[link.to].id, link.material, link.id);
    };
    std::sort(layout.arrows.begin(), layout.arrows.end(),
              [&key](const MapArrow& a, const MapArrow& b) { return key(a) < key(b); });
    for (const auto& entry : sums) {
        layout.materials.push_back(entry.first);
    }
    const auto rank = [&spec](const std::string& material) {
        return std::find(spec.materials.begin(), spec.materials.end(), material) - spec.materials.begin();
    };
    std::stable_sort(layout.materials.begin(), layout.materials.end(), [&](const std::string& a, const std::string& b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : sums[a] > sums[b];
    });
}

void sizeNodes(NetworkMapLayout& layout) {
    std::vector<double> throughput(layout.spec.nodes.size(), 0.0);
    for (const SankeyLink& link : layout.spec.links) {
        throughput[link.from] += link.amount.value_or(0.0);
        throughput[link.to] += link.amount.value_or(0.0);
    }
    double most = 1e-300;
    for (const double sum : throughput) {
        most = std::max(most, sum);
    }
    const MapOptions& options = layout.options;
    for (std::size_t node = 0; node < throughput.size(); ++node) {
        const double part = std::sqrt(throughput[node] / most);
        layout.circles[node].radius = options.smallest_node + part * (options.largest_node - options.smallest_node);
    }
}

/// Lies outside the node, so that it is seen: leaves upwards to the right, arrives from the left.
SankeyCurve loopAt(const MapCircle& circle, double lane) {
    const double reach = circle.radius * kLoopReach + lane;
    const double start = circle.radius * 0.7;
    return {{circle.middle.x + start, circle.middle.y - start},
            {{{circle.middle.x + reach, circle.middle.y - reach - circle.radius},
              {circle.middle.x - reach, circle.middle.y - reach - circle.radius},
              {circle.middle.x - start, circle.middle.y - start}}}};
}

SankeyCurve arrowBetween(const MapCircle& from, const MapCircle& to, double lane) {
    const double distance = std::max(1e-6, std::hypot(to.middle.x - from.middle.x, to.middle.y - from.middle.y));
    const SankeyPoint direction{(to.middle.x - from.middle.x) / distance, (to.middle.y - from.middle.y) / distance};
    const auto rim = [lane](const MapCircle& circle) {
        return std::sqrt(std::max(0.0, circle.radius * circle.radius - lane * lane)) + kRimGap;
    };
    const double begin = std::min(rim(from), distance / 2.0);
    const double end = std::max(distance - rim(to), distance / 2.0 + 0.5);
    const double bow = lane + kBow * distance;
    return {
        at(from.middle, begin, direction, lane),
        {{at(from.middle, begin + (end - begin) / 3.0, direction, bow),
          at(from.middle, begin + 2.0 * (end - begin) / 3.0, direction, bow), at(from.middle, end, direction, lane)}}};
}

/// Draws the arrows of a run [begin, end) from one node to another: on the right-hand side of the line, side by side.
void routeRun(NetworkMapLayout& layout, std::size_t begin, std::size_t end) {
    const SankeyLink& link = layout.spec.links[layout.arrows[begin].link];
    const MapCircle& from = layout.circles[link.from];
    const MapCircle& to = layout.circles[link.to];
    double whole = -kLaneGap;
    for (std::size_t index = begin; index < end; ++index) {
        whole += layout.arrows[index].width + kLaneGap;
    }
    // Wide runs are pressed together so far that they still leave from the node.
    const double room = 0.9 * std::min(from.radius, to.radius);
    const double press = link.from == link.to ? 1.0 : std::min(1.0, room / std::max(whole, 1e-9));
    double lane = kLaneGap / 2.0;
    for (std::size_t index = begin; index < end; ++index) {
        MapArrow& arrow = layout.arrows[index];
        const double middle = press * (lane + arrow.width / 2.0);
        arrow.line = link.from == link.to ? loopAt(from, middle) : arrowBetween(from, to, middle);
        lane += arrow.width + kLaneGap;
    }
}

/// Draws all arrows, or those at one node; returns them.
std::vector<std::uint32_t> routeArrows(NetworkMapLayout& layout, std::optional<std::uint32_t> node) {
    std::vector<std::uint32_t> routed;
    const auto ends = [&layout](std::size_t index) {
        const SankeyLink& link = layout.spec.links[layout.arrows[index].link];
        return std::pair{link.from, link.to};
    };
    for (std::size_t begin = 0; begin < layout.arrows.size();) {
        std::size_t end = begin + 1;
        while (end < layout.arrows.size() && ends(end) == ends(begin)) {
            ++end;
        }
        if (!node || ends(begin).first == *node || ends(begin).second == *node) {
            routeRun(layout, begin, end);
            for (std::size_t index = begin; index < end; ++index) {
                routed.push_back(static_cast<std::uint32_t>(index));
            }
        }
        begin = end;
    }
    return routed;
}

} // namespace

SankeySpec sankeyOf(const NetworkMapSpec& spec) {
    SankeySpec sankey;
    sankey.title = spec.title;
    sankey.unit = spec.unit;
    sankey.layer = spec.layer;
    sankey.period = spec.period;
    sankey.materials = spec.materials;
    sankey.links = spec.links;
    sankey.decimals = spec.decimals;
    sankey.words = spec.words;
    for (const MapNode& node : spec.nodes) {
        sankey.nodes.push_back({node.id, node.name, SankeySide::Free, std::nullopt, node.suspect, node.detail});
    }
    for (std::uint32_t node = 0; node < spec.nodes.size(); ++node) {
        const auto any = [&](auto end) {
            return std::any_of(spec.links.begin(), spec.links.end(),
                               [&](const SankeyLink& link) { return link.*end == node; });
        };
        const bool gives = any(&SankeyLink::from);
        const bool takes = any(&SankeyLink::to);
        if (spec.nodes[node].outside && gives != takes) {
            sankey.nodes[node].side = gives ? SankeySide::Left : SankeySide::Right;
        }
    }
    return sankey;
}

void requireConsistent(const NetworkMapSpec& spec) {
    for (const MapNode& node : spec.nodes) {
        if (node.place && !(std::isfinite(node.place->first) && std::isfinite(node.place->second))) {
            throw std::invalid_argument("network map: the place of " + node.id + " is not finite");
        }
    }
    for (const SankeyLink& link : spec.links) {
        if (link.from >= spec.nodes.size() || link.to >= spec.nodes.size()) {
            throw std::invalid_argument("network map: the link " + link.id + " joins no node");
        }
    }
    requireConsistent(sankeyOf(spec));
}

NetworkMapLayout layoutNetworkMap(NetworkMapSpec spec, const MapOptions& options) {
    requireConsistent(spec);
    NetworkMapLayout layout;
    layout.spec = std::move(spec);
    layout.options = options;
    layout.circles.resize(layout.spec.nodes.size());
    makeArrows(layout);
    sizeNodes(layout);
    placeMapNodes(layout, canonicalMapNodes(layout.spec));
    const std::map<std::string, std::pair<double, double>> pins(layout.spec.pinned.begin(), layout.spec.pinned.end());
    for (std::size_t node = 0; node < layout.circles.size(); ++node) {
        if (const auto pin = pins.find(layout.spec.nodes[node].id); pin != pins.end()) {
            layout.circles[node].middle = {pin->second.first * options.width, pin->second.second * options.height};
        }
    }
    routeArrows(layout, std::nullopt);
    return layout;
}

std::vector<std::uint32_t> moveMapNode(NetworkMapLayout& layout, std::uint32_t node, SankeyPoint middle) {
    layout.circles.at(node).middle = middle;
    return routeArrows(layout, node);
}

} // namespace parkcarbon::charts
