#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace parkcarbon::charts {

struct SankeyArc {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double weight = 0.0; ///< > 0
};

/// The links of a diagram between numbered nodes, in canonical order, without loops of one node.
struct SankeyGraph {
    std::size_t nodes = 0;
    std::vector<SankeyArc> arcs;

    /// Indices of arcs at each node.
    struct Incidence {
        std::vector<std::vector<std::uint32_t>> out;
        std::vector<std::vector<std::uint32_t>> in;
    };
    Incidence incidence() const {
        Incidence result{std::vector<std::vector<std::uint32_t>>(nodes),
                         std::vector<std::vector<std::uint32_t>>(nodes)};
        for (std::uint32_t arc = 0; arc < arcs.size(); ++arc) {
            result.out[arcs[arc].from].push_back(arc);
            result.in[arcs[arc].to].push_back(arc);
        }
        return result;
    }
};

/// Where a node has to stand relative to other ranked nodes, from left to right; nothing = anywhere.
using SankeyRanks = std::vector<std::optional<double>>;
inline constexpr double kLeftRank = -std::numeric_limits<double>::infinity();
inline constexpr double kRightRank = std::numeric_limits<double>::infinity();

} // namespace parkcarbon::charts
