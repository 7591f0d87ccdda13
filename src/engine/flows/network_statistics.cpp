#include <parkcarbon/engine/flows/network_statistics.hpp>

#include "../numerics/strong_components.hpp"

#include <parkcarbon/reference/catalogue.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace parkcarbon::engine::flows {
namespace {

using numerics::Link;

constexpr double kRadiusTolerance = 1e-13;
constexpr int kMaxPowerSteps = 200'000;

/// Spectral radius of the adjacency matrix of one strong component, whose nodes are 0…nodes − 1. The matrix A + 1 is
/// primitive, so that powers converge; min and max of (A x)_i / x_i enclose the radius (Collatz 1942, Wielandt 1950).
double radiusOfComponent(std::size_t nodes, const std::vector<Link>& links) {
    std::vector<double> vector(nodes, 1.0);
    double radius = 1.0;
    for (int step = 0; step < kMaxPowerSteps; ++step) {
        std::vector<double> next = vector;
        for (const Link& link : links) {
            next[link.first] += vector[link.second];
        }
        double low = std::numeric_limits<double>::infinity();
        double high = 0.0;
        double norm = 0.0;
        for (std::size_t node = 0; node < nodes; ++node) {
            const double growth = next[node] / vector[node];
            low = std::min(low, growth);
            high = std::max(high, growth);
            norm = std::max(norm, next[node]);
        }
        radius = 0.5 * (low + high) - 1.0;
        if (high - low <= kRadiusTolerance * high) {
            break;
        }
        for (std::size_t node = 0; node < nodes; ++node) {
            vector[node] = next[node] / norm;
        }
    }
    return radius;
}

/// The links with nodes renumbered from 0, each ordered pair once.
struct PlainGraph {
    std::uint32_t nodes = 0;
    std::vector<Link> links;
};

PlainGraph plainGraph(const std::vector<Link>& links) {
    PlainGraph graph;
    graph.links = links;
    std::erase_if(graph.links, [](const Link& link) { return link.first == link.second; });
    std::sort(graph.links.begin(), graph.links.end());
    graph.links.erase(std::unique(graph.links.begin(), graph.links.end()), graph.links.end());
    std::map<std::uint32_t, std::uint32_t> numbers;
    const auto number = [&numbers](std::uint32_t node) {
        return numbers.emplace(node, static_cast<std::uint32_t>(numbers.size())).first->second;
    };
    for (Link& link : graph.links) {
        link.first = number(link.first);
        link.second = number(link.second);
    }
    graph.nodes = static_cast<std::uint32_t>(numbers.size());
    return graph;
}

std::size_t undirectedPairs(std::vector<Link> links) {
    for (Link& link : links) {
        if (link.first > link.second) {
            std::swap(link.first, link.second);
        }
    }
    std::sort(links.begin(), links.end());
    return static_cast<std::size_t>(std::unique(links.begin(), links.end()) - links.begin());
}

void addCycles(const PlainGraph& graph, NetworkStatistics& statistics) {
    const auto components = numerics::strongComponents(graph.nodes, graph.links);
    std::vector<std::size_t> component_of(graph.nodes);
    std::vector<std::uint32_t> place(graph.nodes);
    for (std::size_t component = 0; component < components.size(); ++component) {
        for (std::uint32_t index = 0; index < components[component].size(); ++index) {
            component_of[components[component][index]] = component;
            place[components[component][index]] = index;
        }
    }
    std::vector<std::vector<Link>> inner(components.size());
    for (const Link& link : graph.links) {
        if (component_of[link.first] == component_of[link.second]) {
            inner[component_of[link.first]].emplace_back(place[link.first], place[link.second]);
        }
    }
    for (std::size_t component = 0; component < components.size(); ++component) {
        const std::size_t size = components[component].size();
        if (size > 1) {
            statistics.nodes_in_cycles += size;
            statistics.cyclicity = std::max(statistics.cyclicity, radiusOfComponent(size, inner[component]));
        }
    }
}

} // namespace

NetworkStatistics networkStatistics(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& links) {
    const PlainGraph graph = plainGraph(links);
    NetworkStatistics statistics;
    statistics.nodes = graph.nodes;
    statistics.directed_pairs = graph.links.size();
    statistics.undirected_pairs = undirectedPairs(graph.links);
    if (graph.nodes > 1) {
        const double nodes = graph.nodes;
        const double ordered_pairs = nodes * (nodes - 1.0);
        statistics.directed_connectance = static_cast<double>(statistics.directed_pairs) / ordered_pairs;
        statistics.undirected_connectance = static_cast<double>(statistics.undirected_pairs) / (ordered_pairs / 2.0);
        statistics.links_per_node = static_cast<double>(statistics.directed_pairs) / nodes;
    }
    addCycles(graph, statistics);
    return statistics;
}

std::vector<PublishedNetwork> publishedNetworks(const reference::Catalogue& catalogue) {
    std::vector<PublishedNetwork> networks;
    const reference::CatalogueTable* const table = catalogue.table("network_stats");
    if (table == nullptr) {
        return networks;
    }
    for (const reference::CatalogueRow& row : table->rows()) {
        const auto count = [&](std::string_view column) {
            return static_cast<std::size_t>(std::llround(table->number(row, column).value_or(0.0)));
        };
        NetworkStatistics statistics;
        statistics.nodes = count("nodes");
        statistics.directed_pairs = count("directed_pairs");
        statistics.nodes_in_cycles = count("nodes_in_cycles");
        statistics.directed_connectance = table->number(row, "directed_connectance");
        statistics.undirected_connectance = table->number(row, "undirected_connectance");
        statistics.links_per_node = table->number(row, "links_per_node");
        statistics.cyclicity = table->number(row, "spectral_radius").value_or(0.0);
        const double pairs = static_cast<double>(statistics.nodes) * static_cast<double>(statistics.nodes - 1) / 2.0;
        statistics.undirected_pairs =
            static_cast<std::size_t>(std::llround(statistics.undirected_connectance.value_or(0.0) * pairs));
        networks.push_back({row.id, row.name_zh, row.name_en, statistics, row.status, row.source});
    }
    return networks;
}

} // namespace parkcarbon::engine::flows
