#pragma once

#include "layered_items.hpp"

namespace parkcarbon::charts {

inline constexpr double kChannelGap = 9.0; ///< between tracks where there is room, and between the legs
inline constexpr double kLoopGap = 4.0;    ///< above the arcs of one node

/// Gives every back ribbon a channel: above or below, whichever is nearer and less full, and a track of it that no
/// other ribbon uses over the same columns. Short ones run inside.
void assignChannels(SankeyLayout& layout, const LayeredItems& items);

/// How high the channels of one side are: a part that grows with the scale, and a fixed one.
struct ChannelHeight {
    double amount = 0.0;
    double fixed = 0.0;
};
/// `gap`: between its tracks.
ChannelHeight channelHeight(const SankeyLayout& layout, bool above, double gap);

/// Chooses y of the channels, outside `top` and `bottom` of the nodes.
void placeChannels(SankeyLayout& layout, double top, double bottom, double gap);

/// Room for the legs of loops and back ribbons beside every column.
struct LegRoom {
    double amount = 0.0; ///< times the scale
    double fixed = 0.0;
};
struct ColumnLegs {
    std::vector<LegRoom> before; ///< per column
    std::vector<LegRoom> after;
};
ColumnLegs columnLegs(const SankeyLayout& layout);

/// Chooses the distances of the legs from their nodes; `squeeze` ≤ 1 makes them smaller.
void placeLegs(SankeyLayout& layout, double squeeze);

} // namespace parkcarbon::charts
