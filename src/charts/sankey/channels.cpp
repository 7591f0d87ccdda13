#include "channels.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace parkcarbon::charts {
namespace {

/// 0 = top of its column, 1 = bottom.
std::vector<double> relativeHeights(const SankeyLayout& layout, const LayeredItems& items) {
    std::vector<double> height(layout.boxes.size(), 0.5);
    for (const auto& layer : items.layers) {
        for (std::size_t index = 0; index < layer.size(); ++index) {
            if (const auto node = items.items[layer[index]].node) {
                height[*node] = (static_cast<double>(index) + 0.5) / static_cast<double>(layer.size());
            }
        }
    }
    return height;
}

struct Span {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool meets(const Span& other) const { return first <= other.last && other.first <= last; }
};

Span spanOf(const SankeyLayout& layout, const SankeyRibbon& ribbon) {
    return {layout.boxes[*ribbon.to].layer, layout.boxes[*ribbon.from].layer};
}

void assignTracks(SankeyLayout& layout, bool above, std::vector<std::uint32_t> ribbons) {
    std::stable_sort(ribbons.begin(), ribbons.end(), [&layout](std::uint32_t a, std::uint32_t b) {
        const Span x = spanOf(layout, layout.ribbons[a]);
        const Span y = spanOf(layout, layout.ribbons[b]);
        return x.last - x.first < y.last - y.first;
    });
    std::vector<std::vector<Span>> tracks;
    for (const std::uint32_t index : ribbons) {
        const Span span = spanOf(layout, layout.ribbons[index]);
        const auto free = std::find_if(tracks.begin(), tracks.end(), [&span](const std::vector<Span>& track) {
            return std::none_of(track.begin(), track.end(), [&span](const Span& other) { return other.meets(span); });
        });
        const auto track = static_cast<std::uint32_t>(free - tracks.begin());
        if (free == tracks.end()) {
            tracks.emplace_back();
        }
        tracks[track].push_back(span);
        layout.ribbons[index].channel = SankeyRibbon::Channel{above, 0.0, 0.0, 0.0, track};
    }
}

/// Per track the widest ribbon.
template <typename Width> std::vector<double> trackWidths(const SankeyLayout& layout, bool above, Width width) {
    std::vector<double> widths;
    for (const SankeyRibbon& ribbon : layout.ribbons) {
        if (ribbon.channel && ribbon.channel->above == above) {
            widths.resize(std::max<std::size_t>(widths.size(), ribbon.channel->track + 1), 0.0);
            widths[ribbon.channel->track] = std::max(widths[ribbon.channel->track], width(ribbon));
        }
    }
    return widths;
}

/// Back ribbons from the inner track to the outer one: the inner leg stands nearest to the nodes.
std::vector<std::uint32_t> fromInnerToOuter(const SankeyLayout& layout) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t index = 0; index < layout.ribbons.size(); ++index) {
        if (layout.ribbons[index].channel) {
            order.push_back(index);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&layout](std::uint32_t a, std::uint32_t b) {
        return layout.ribbons[a].channel->track < layout.ribbons[b].channel->track;
    });
    return order;
}

double amountOf(const SankeyRibbon& ribbon) {
    return ribbon.amount.value_or(0.0);
}

} // namespace

void assignChannels(SankeyLayout& layout, const LayeredItems& items) {
    const std::vector<double> height = relativeHeights(layout, items);
    std::vector<std::uint32_t> back;
    for (std::uint32_t index = 0; index < layout.ribbons.size(); ++index) {
        if (layout.ribbons[index].route == SankeyRoute::Back) {
            back.push_back(index);
        }
    }
    std::stable_sort(back.begin(), back.end(), [&layout](std::uint32_t a, std::uint32_t b) {
        return amountOf(layout.ribbons[a]) > amountOf(layout.ribbons[b]);
    });
    std::array<std::vector<std::uint32_t>, 2> sides; // above, below
    std::array<double, 2> load{0.0, 0.0};
    for (const std::uint32_t index : back) {
        const SankeyRibbon& ribbon = layout.ribbons[index];
        const double mean = (height[*ribbon.from] + height[*ribbon.to]) / 2.0;
        const double sum = load[0] + load[1];
        const double lean = sum > 0.0 ? 0.5 * (load[0] - load[1]) / sum : 0.0;
        const std::size_t side = mean + lean <= 0.5 + 1e-9 ? 0 : 1;
        sides[side].push_back(index);
        load[side] += amountOf(ribbon);
    }
    assignTracks(layout, true, std::move(sides[0]));
    assignTracks(layout, false, std::move(sides[1]));
}

ChannelHeight channelHeight(const SankeyLayout& layout, bool above, double gap) {
    ChannelHeight height;
    for (const double amount : trackWidths(layout, above, amountOf)) {
        height.amount += amount;
        height.fixed += gap + std::min(gap, layout.options.unknown_width);
    }
    return height;
}

void placeChannels(SankeyLayout& layout, double top, double bottom, double gap) {
    for (const bool above : {true, false}) {
        const auto widths = trackWidths(layout, above, [](const SankeyRibbon& ribbon) { return ribbon.width; });
        std::vector<double> middle;
        double distance = gap;
        for (const double width : widths) {
            middle.push_back(distance + width / 2.0);
            distance += std::max(width, std::min(gap, layout.options.unknown_width)) + gap;
        }
        for (SankeyRibbon& ribbon : layout.ribbons) {
            if (ribbon.channel && ribbon.channel->above == above) {
                const double away = middle[ribbon.channel->track];
                ribbon.channel->y = above ? top - away : bottom + away;
            }
        }
    }
}

ColumnLegs columnLegs(const SankeyLayout& layout) {
    ColumnLegs legs{std::vector<LegRoom>(layout.columns), std::vector<LegRoom>(layout.columns)};
    for (const SankeyRibbon& ribbon : layout.ribbons) {
        if (ribbon.channel || ribbon.route == SankeyRoute::Loop) {
            for (LegRoom* room :
                 {&legs.after[layout.boxes[*ribbon.from].layer], &legs.before[layout.boxes[*ribbon.to].layer]}) {
                room->amount += amountOf(ribbon);
                room->fixed += kChannelGap + (ribbon.amount ? 0.0 : layout.options.unknown_width);
            }
        }
    }
    return legs;
}

void placeLegs(SankeyLayout& layout, double squeeze) {
    std::vector<double> after(layout.columns, 0.0);
    std::vector<double> before(layout.columns, 0.0);
    for (const SankeyRibbon& ribbon : layout.ribbons) {
        if (ribbon.route == SankeyRoute::Loop) { // next to the nodes; loops of several nodes may stand side by side
            for (double* room : {&after[layout.boxes[*ribbon.from].layer], &before[layout.boxes[*ribbon.to].layer]}) {
                *room = std::max(*room, ribbon.width + kChannelGap);
            }
        }
    }
    for (const std::uint32_t index : fromInnerToOuter(layout)) {
        SankeyRibbon& ribbon = layout.ribbons[index];
        double& out = after[layout.boxes[*ribbon.from].layer];
        double& in = before[layout.boxes[*ribbon.to].layer];
        ribbon.channel->out_leg = squeeze * (out + kChannelGap + ribbon.width / 2.0);
        ribbon.channel->in_leg = squeeze * (in + kChannelGap + ribbon.width / 2.0);
        out += ribbon.width + kChannelGap;
        in += ribbon.width + kChannelGap;
    }
}

} // namespace parkcarbon::charts
