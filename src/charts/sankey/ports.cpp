#include "ports.hpp"

#include "routing.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace parkcarbon::charts {
namespace {

enum class PortGroup : std::uint8_t { Loop, Upwards, Forward, Stub, Downwards };

struct Port {
    PortGroup group = PortGroup::Forward;
    double key = 0.0;
    std::uint32_t ribbon = 0;
};

SankeyPoint middleOf(const SankeyBox& box) {
    return {box.x + box.width / 2.0, box.y + box.height / 2.0};
}

double slope(SankeyPoint from, SankeyPoint to) {
    return (to.y - from.y) / std::max(1.0, std::abs(to.x - from.x));
}

/// Where a forward ribbon goes next after leaving, or comes from before arriving.
double directionOf(const SankeyLayout& layout, const SankeyRibbon& ribbon, bool out) {
    const SankeyBox& here = layout.boxes[out ? *ribbon.from : *ribbon.to];
    const SankeyBox& there = layout.boxes[out ? *ribbon.to : *ribbon.from];
    if (ribbon.route == SankeyRoute::Forward && !ribbon.vias.empty()) {
        const SankeyRibbon::Via& via = out ? ribbon.vias.front() : ribbon.vias.back();
        return slope(middleOf(here), {out ? via.left : via.right, via.y});
    }
    return slope(middleOf(here), middleOf(there));
}

Port portOf(const SankeyLayout& layout, std::uint32_t index, bool out) {
    const SankeyRibbon& ribbon = layout.ribbons[index];
    switch (ribbon.route) {
    case SankeyRoute::Loop:
        return {PortGroup::Loop, 0.0, index};
    case SankeyRoute::StubOut:
    case SankeyRoute::StubIn:
        return {PortGroup::Stub, 0.0, index};
    case SankeyRoute::Back: {
        const SankeyRibbon::Channel channel = channelOf(layout, ribbon);
        const double track = channel.track;
        return channel.above ? Port{PortGroup::Upwards, track, index} : Port{PortGroup::Downwards, -track, index};
    }
    case SankeyRoute::Forward:
        break;
    }
    return {PortGroup::Forward, directionOf(layout, ribbon, out), index};
}

void assignSide(SankeyLayout& layout, const std::vector<std::uint32_t>& ribbons, bool out) {
    std::vector<Port> ports;
    ports.reserve(ribbons.size());
    for (const std::uint32_t index : ribbons) {
        ports.push_back(portOf(layout, index, out));
    }
    std::sort(ports.begin(), ports.end(), [](const Port& a, const Port& b) {
        return std::tie(a.group, a.key, a.ribbon) < std::tie(b.group, b.key, b.ribbon);
    });
    double y = 0.0;
    for (const Port& port : ports) {
        SankeyRibbon& ribbon = layout.ribbons[port.ribbon];
        (out ? ribbon.start_y : ribbon.end_y) = y + ribbon.width / 2.0;
        y += ribbon.width;
    }
}

} // namespace

RibbonsAtNodes ribbonsAtNodes(const SankeyLayout& layout) {
    RibbonsAtNodes at;
    at.out.resize(layout.boxes.size());
    at.in.resize(layout.boxes.size());
    for (std::uint32_t index = 0; index < layout.ribbons.size(); ++index) {
        const SankeyRibbon& ribbon = layout.ribbons[index];
        if (ribbon.from) {
            at.out[*ribbon.from].push_back(index);
        }
        if (ribbon.to) {
            at.in[*ribbon.to].push_back(index);
        }
    }
    return at;
}

void assignPorts(SankeyLayout& layout, const RibbonsAtNodes& at, std::uint32_t node) {
    assignSide(layout, at.out[node], true);
    assignSide(layout, at.in[node], false);
}

} // namespace parkcarbon::charts
