#include "scaling.hpp"

#include "channels.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace parkcarbon::charts {
namespace {

constexpr double kLargestFixedShare = 0.5;   ///< of the height, for gaps and links without amount
constexpr double kLargestChannelShare = 0.2; ///< of the height, for gaps between channels
constexpr double kLargestFlowShare = 0.78;   ///< of the height: a drawing needs some air
constexpr double kLargestLegShare = 0.45;    ///< of the width
constexpr double kSmallestBox = 2.0;

struct Extent {
    double amount = 0.0;
    double fixed = 0.0;
};

/// What each node takes of its column; the larger of both sides.
std::vector<Extent> nodeExtents(const SankeyLayout& layout) {
    std::vector<Extent> in(layout.boxes.size());
    std::vector<Extent> out(layout.boxes.size());
    std::vector<Extent> loops(layout.boxes.size());
    for (const SankeyRibbon& ribbon : layout.ribbons) {
        const double unknown = ribbon.amount ? 0.0 : layout.options.unknown_width;
        const double amount = ribbon.amount.value_or(0.0);
        if (ribbon.from) {
            out[*ribbon.from].amount += amount;
            out[*ribbon.from].fixed += unknown;
        }
        if (ribbon.to) {
            in[*ribbon.to].amount += amount;
            in[*ribbon.to].fixed += unknown;
        }
        if (ribbon.route == SankeyRoute::Loop) {
            loops[*ribbon.from].amount += amount;
            loops[*ribbon.from].fixed += unknown + kLoopGap;
        }
    }
    std::vector<Extent> extents(layout.boxes.size());
    for (std::size_t node = 0; node < extents.size(); ++node) {
        extents[node].amount = std::max(in[node].amount, out[node].amount) + loops[node].amount;
        extents[node].fixed = std::max({in[node].fixed, out[node].fixed, kSmallestBox}) + loops[node].fixed;
    }
    return extents;
}

std::vector<Extent> columnExtents(const SankeyLayout& layout, const LayeredItems& items, const ColumnGaps& gaps) {
    const std::vector<Extent> nodes = nodeExtents(layout);
    std::vector<Extent> columns;
    for (const auto& layer : items.layers) {
        Extent column;
        for (std::size_t index = 0; index < layer.size(); ++index) {
            const LayeredItems::Item& item = items.items[layer[index]];
            if (item.node) {
                column.amount += nodes[*item.node].amount;
                column.fixed += nodes[*item.node].fixed;
            } else if (const auto amount = layout.ribbons[item.ribbon].amount) {
                column.amount += *amount;
            } else {
                column.fixed += layout.options.unknown_width;
            }
            column.fixed += index == 0 ? 0.0 : gaps.between(items.items[layer[index - 1]], item);
        }
        columns.push_back(column);
    }
    return columns;
}

double legLimit(const SankeyLayout& layout) {
    const ColumnLegs legs = columnLegs(layout);
    double amount = 0.0;
    for (std::uint32_t column = 0; column < layout.columns; ++column) {
        amount += legs.before[column].amount + legs.after[column].amount;
    }
    return amount > 0.0 ? kLargestLegShare * layout.options.width / amount : std::numeric_limits<double>::infinity();
}

double scaleFor(const SankeyLayout& layout, const std::vector<Extent>& columns, const ChannelHeight& channels,
                double shrink) {
    double scale = legLimit(layout);
    const double height = layout.options.height;
    for (const Extent& column : columns) {
        const double amount = column.amount + channels.amount;
        if (amount > 0.0) {
            const double room = height - shrink * column.fixed - channels.fixed;
            scale = std::min(scale, std::clamp(room, 0.1 * height, kLargestFlowShare * height) / amount);
        }
    }
    return std::isfinite(scale) ? scale : 1.0;
}

ChannelHeight bothChannels(const SankeyLayout& layout, double gap) {
    const ChannelHeight above = channelHeight(layout, true, gap);
    const ChannelHeight below = channelHeight(layout, false, gap);
    return {above.amount + below.amount, above.fixed + below.fixed};
}

void applyScale(SankeyLayout& layout) {
    for (SankeyBox& box : layout.boxes) {
        box.in_width = 0.0;
        box.out_width = 0.0;
    }
    for (SankeyRibbon& ribbon : layout.ribbons) {
        ribbon.width = ribbon.amount ? *ribbon.amount * layout.scale : layout.options.unknown_width;
        if (ribbon.from) {
            layout.boxes[*ribbon.from].out_width += ribbon.width;
        }
        if (ribbon.to) {
            layout.boxes[*ribbon.to].in_width += ribbon.width;
        }
    }
    for (SankeyBox& box : layout.boxes) {
        box.width = layout.options.node_width;
        box.height = std::max({box.in_width, box.out_width, kSmallestBox});
    }
}

} // namespace

ColumnGaps scaleColumns(SankeyLayout& layout, const LayeredItems& items) {
    const ColumnGaps wanted{layout.options.node_gap, layout.options.pass_gap, kChannelGap};
    const std::vector<Extent> columns = columnExtents(layout, items, wanted);
    double channel_gap = kChannelGap;
    ChannelHeight channels = bothChannels(layout, channel_gap);
    if (channels.fixed > kLargestChannelShare * layout.options.height) {
        channel_gap *= kLargestChannelShare * layout.options.height / channels.fixed;
        channels = bothChannels(layout, channel_gap);
    }
    double fixed = 1e-9;
    for (const Extent& column : columns) {
        fixed = std::max(fixed, column.fixed);
    }
    const double shrink = std::clamp((kLargestFixedShare * layout.options.height - channels.fixed) / fixed, 0.05, 1.0);
    layout.scale = scaleFor(layout, columns, channels, shrink);
    applyScale(layout);
    return {shrink * wanted.node, shrink * wanted.pass, channel_gap};
}

std::vector<double> loopHeights(const SankeyLayout& layout) {
    std::vector<double> heights(layout.boxes.size(), 0.0);
    for (const SankeyRibbon& ribbon : layout.ribbons) {
        if (ribbon.route == SankeyRoute::Loop) {
            heights[*ribbon.from] += ribbon.width + kLoopGap;
        }
    }
    return heights;
}

} // namespace parkcarbon::charts
