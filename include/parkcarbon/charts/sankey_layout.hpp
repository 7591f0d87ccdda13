#pragma once

#include <parkcarbon/charts/sankey_spec.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Where every node and link of a Sankey diagram is drawn. Pure and deterministic: the order of nodes and links in the
/// spec changes nothing. docs/sankey.md describes the steps. Lengths are design pixels of 1/96 inch, y grows downwards.
namespace parkcarbon::charts {

struct SankeyPoint {
    double x = 0.0;
    double y = 0.0;
};

struct SankeyCurve { ///< cubic Béziers joined end to end; straight pieces are cubics as well
    struct Piece {
        SankeyPoint control1;
        SankeyPoint control2;
        SankeyPoint end;
    };
    SankeyPoint start;
    std::vector<Piece> pieces;
};

enum class SankeyRoute : std::uint8_t {
    Forward, ///< to the right, through the places that its columns keep free for it
    Back,    ///< against the direction, through a channel above or below the nodes
    Loop,    ///< an arc over its own node
    StubOut, ///< what was folded into "other", at the node it comes from; has no `to`
    StubIn   ///< the same at the node it goes to; has no `from`
};

/// One drawn link: a link of the spec, or several small ones together.
struct SankeyRibbon {
    std::string id;                    ///< of the link; of what was folded: "other:<node>", "other:<from>><to>"
    std::optional<std::uint32_t> from; ///< index into SankeySpec::nodes
    std::optional<std::uint32_t> to;
    std::string material;
    std::optional<double> amount;
    std::optional<double> sd; ///< of folded links: as of independent ones
    bool suspect = false;
    std::string detail;
    std::vector<std::uint32_t> members; ///< the links of the spec that it draws
    bool folded = false;

    SankeyRoute route = SankeyRoute::Forward;
    double width = 0.0;
    SankeyCurve line; ///< its middle; forward ribbons and stubs keep their width vertically, the others across

    struct Via { ///< a column that is passed, between these x
        double left = 0.0;
        double right = 0.0;
        double y = 0.0;
    };
    std::vector<Via> vias;
    struct Channel {
        bool above = true;
        double y = 0.0;
        double out_leg = 0.0; ///< from the right edge of `from` to the middle of the leg
        double in_leg = 0.0;  ///< from the left edge of `to`
        std::uint32_t track = 0;
    };
    std::optional<Channel> channel;
    double start_y = 0.0; ///< middle of its port, below the top edge of `from`
    double end_y = 0.0;
};

/// Where one node is drawn.
struct SankeyBox {
    double x = 0.0; ///< left edge
    double y = 0.0; ///< top edge
    double width = 0.0;
    double height = 0.0; ///< the larger of both sides
    std::uint32_t layer = 0;
    bool pinned = false;
    double in = 0.0; ///< sum of what is known, in the unit of the spec
    double out = 0.0;
    double in_width = 0.0; ///< the same as drawn
    double out_width = 0.0;
    /// In − out − stock change, when the node has known flows on both sides and none that is not determined, and they
    /// differ by more than rounding.
    std::optional<double> not_balanced;
};

struct SankeyOptions {
    double width = 960.0;
    double height = 560.0;
    double margin_left = 8.0; ///< room for the labels of the first and the last column
    double margin_right = 8.0;
    double node_width = 12.0;
    double node_gap = 16.0;     ///< between nodes of one column; becomes smaller when a column would not fit otherwise
    double pass_gap = 5.0;      ///< beside links that pass a column
    double unknown_width = 1.5; ///< of a link without amount
};

struct SankeyLayout {
    SankeySpec spec;
    SankeyOptions options;
    double scale = 0.0; ///< pixels per unit, the same everywhere
    std::uint32_t columns = 0;
    double weighted_crossings = 0.0;    ///< of forward links, weights relative to the largest link
    std::vector<SankeyBox> boxes;       ///< one per node of the spec
    std::vector<SankeyRibbon> ribbons;  ///< in an order that does not depend on that of the spec
    std::vector<std::string> materials; ///< of the ribbons, largest first: their order is that of colours and legend
};

/// Throws std::invalid_argument as requireConsistent does.
SankeyLayout layoutSankey(SankeySpec spec, const SankeyOptions& options);

/// Puts the top left corner of a node elsewhere; only the ports and curves at it and its neighbours change. Returns the
/// ribbons that were drawn anew.
std::vector<std::uint32_t> moveSankeyNode(SankeyLayout& layout, std::uint32_t node, SankeyPoint corner);
/// The ribbons that moveSankeyNode would draw anew.
std::vector<std::uint32_t> ribbonsMovingWith(const SankeyLayout& layout, std::uint32_t node);

} // namespace parkcarbon::charts
