#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// A Sankey diagram as plain data: nodes joined by links whose width is their amount, loops included. Drawn on screen
/// (`SankeyView`), in documents (`paintSankey`) and as a table, all from this one description.
namespace parkcarbon::charts {

enum class SankeySide : std::uint8_t {
    Free, ///< wherever the flows put it
    Left, ///< imports, resources
    Right ///< exports, emissions
};

/// All texts are final: translated, and with units.
struct SankeyNode {
    std::string id; ///< unique; what is remembered and what a click reports
    std::string name;
    SankeySide side = SankeySide::Free;
    std::optional<double> stock_change; ///< drawn as a bar inside the node
    bool suspect = false;               ///< marked by colour and sign
    std::string detail;                 ///< for the tool tip
    bool balance_open = false;          ///< in and out need not agree: a difference is not told
};

struct SankeyLink {
    std::string id;
    std::uint32_t from = 0; ///< index into SankeySpec::nodes; may equal `to`: a loop of one node
    std::uint32_t to = 0;
    std::string material;         ///< one colour per material
    std::optional<double> amount; ///< ≥ 0 in SankeySpec::unit; nothing = not determined, drawn as a thin dashed line
    std::optional<double> sd;     ///< drawn as hatched edges: together they are as wide as 2 sd
    std::optional<double> raw;    ///< what was reported, where `amount` is reconciled; for edge lists
    bool suspect = false;
    std::string detail; ///< for the tool tip
};

/// The words that a drawing and its table need besides the names; `sankeyWords` (sankey_words.hpp) fills them
/// in one language.
struct SankeyWords {
    std::string from, to, material, amount, sd; ///< headings of the table and the edge list
    std::string unknown;                        ///< "not determined"
    std::string not_balanced;
    std::string stock_change;
    std::string suspect;
    std::string elsewhere; ///< the other end of what was folded: "several"
    std::string in, out;
    std::string node, link; ///< what a screen reader calls them
    std::string two_sd;     ///< legend of the hatched edges
    std::string raw;        ///< heading of the reported amount
};

struct SankeySpec {
    std::string title; ///< also the accessible name
    std::string unit;
    std::string layer;  ///< for edge lists, as files write it: "goods", "energy" …
    std::string period; ///< for edge lists
    /// The order of colours, so that a material keeps its colour in every picture; others follow by size.
    std::vector<std::string> materials;
    std::vector<SankeyNode> nodes;
    std::vector<SankeyLink> links;
    /// Links below this part of the largest one are drawn together as `other_name`, 0…1.
    double other_below = 0.0;
    std::string other_name;
    /// Where the user has put nodes: id, x and y in 0…1 of the drawing.
    std::vector<std::pair<std::string, std::pair<double, double>>> pinned;
    int decimals = 0;
    SankeyWords words;
};

/// Throws std::invalid_argument when the spec contradicts itself: a link to no node, a node id twice, an amount, sd or
/// threshold that is negative or not finite.
void requireConsistent(const SankeySpec& spec);

} // namespace parkcarbon::charts
