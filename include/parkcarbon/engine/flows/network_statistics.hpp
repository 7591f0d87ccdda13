#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace parkcarbon::reference {
class Catalogue;
}

/// Statistics of a network of exchanges as the literature on eco-industrial parks states them (Dai 2010; Fath & Halfon
/// 2007; Layton et al. 2016); docs/methods/network-indicators.md.
namespace parkcarbon::engine::flows {

struct NetworkStatistics {
    std::size_t nodes = 0;                        ///< that have a link
    std::size_t directed_pairs = 0;               ///< L: ordered pairs with at least one exchange; none with oneself
    std::size_t undirected_pairs = 0;             ///< pairs that exchange in either direction
    std::optional<double> directed_connectance;   ///< L / [S (S − 1)]; nothing below two nodes
    std::optional<double> undirected_connectance; ///< eco-connectance, undirected pairs / [S (S − 1) / 2]
    std::optional<double> links_per_node;         ///< L / S
    std::size_t nodes_in_cycles = 0;              ///< in a strongly connected component of more than one node
    double cyclicity = 0.0; ///< spectral radius of the adjacency matrix: 0 no loop, 1 one loop, above 1 nested loops
};

/// Links as pairs of node numbers, from and to; repeated ones and those of a node with itself count nothing.
NetworkStatistics networkStatistics(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& links);

/// A published network (data/reference/network_stats.csv) to compare a park with.
struct PublishedNetwork {
    std::string id;
    std::string name_zh;
    std::string name_en;
    NetworkStatistics statistics; ///< as printed there, to three or four digits
    std::string status;
    std::string source;
};
std::vector<PublishedNetwork> publishedNetworks(const reference::Catalogue& catalogue);

} // namespace parkcarbon::engine::flows
