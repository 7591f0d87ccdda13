#include "routing.hpp"

#include "channels.hpp"

#include <algorithm>
#include <cmath>

namespace parkcarbon::charts {
namespace {

constexpr double kQuarterCircle = 0.5522847498; ///< control points of a cubic that looks like a quarter of a circle
constexpr double kLeastAdvance = 4.0;           ///< a ribbon that advances less than this runs back
constexpr double kStubLength = 26.0;
constexpr double kStubDrop = 9.0;

double distance(SankeyPoint a, SankeyPoint b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

SankeyPoint towards(SankeyPoint from, SankeyPoint to, double length) {
    const double whole = distance(from, to);
    const double part = whole > 0.0 ? length / whole : 0.0;
    return {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
}

SankeyPoint endOf(const SankeyCurve& curve) {
    return curve.pieces.empty() ? curve.start : curve.pieces.back().end;
}

void lineTo(SankeyCurve& curve, SankeyPoint end) {
    const SankeyPoint start = endOf(curve);
    const double third = distance(start, end) / 3.0;
    if (third > 0.0) {
        curve.pieces.push_back({towards(start, end, third), towards(end, start, third), end});
    }
}

/// Leaves and arrives horizontally.
void swingTo(SankeyCurve& curve, SankeyPoint end) {
    const SankeyPoint start = endOf(curve);
    const double middle = (start.x + end.x) / 2.0;
    curve.pieces.push_back({{middle, start.y}, {middle, end.y}, end});
}

SankeyCurve roundedPath(const std::vector<SankeyPoint>& corners, double radius) {
    SankeyCurve curve{corners.front(), {}};
    for (std::size_t index = 1; index + 1 < corners.size(); ++index) {
        const SankeyPoint corner = corners[index];
        const double before = distance(corners[index - 1], corner) * (index == 1 ? 1.0 : 0.5);
        const double after = distance(corner, corners[index + 1]) * (index + 2 == corners.size() ? 1.0 : 0.5);
        const double turn = std::min({radius, before, after});
        lineTo(curve, towards(corner, corners[index - 1], turn));
        const SankeyPoint end = towards(corner, corners[index + 1], turn);
        curve.pieces.push_back(
            {towards(endOf(curve), corner, turn * kQuarterCircle), towards(end, corner, turn * kQuarterCircle), end});
    }
    lineTo(curve, corners.back());
    return curve;
}

SankeyCurve around(SankeyPoint start, SankeyPoint end, double channel_y, double out_leg, double in_leg, double width) {
    const double right = start.x + out_leg;
    const double left = end.x - in_leg;
    return roundedPath({start, {right, start.y}, {right, channel_y}, {left, channel_y}, {left, end.y}, end},
                       width / 2.0 + 6.0);
}

SankeyCurve forwards(const SankeyRibbon& ribbon, SankeyPoint start, SankeyPoint end) {
    SankeyCurve curve{start, {}};
    for (const SankeyRibbon::Via& via : ribbon.vias) {
        if (via.left > endOf(curve).x && via.right < end.x) { // a moved node may stand beyond its first vias
            swingTo(curve, {via.left, via.y});
            lineTo(curve, {via.right, via.y});
        }
    }
    swingTo(curve, end);
    return curve;
}

} // namespace

void decideRoute(const SankeyLayout& layout, SankeyRibbon& ribbon) {
    if (!ribbon.from || !ribbon.to || *ribbon.from == *ribbon.to) {
        return;
    }
    const SankeyBox& from = layout.boxes[*ribbon.from];
    const SankeyBox& to = layout.boxes[*ribbon.to];
    const bool advances = to.x >= from.x + from.width + kLeastAdvance;
    ribbon.route = advances ? SankeyRoute::Forward : SankeyRoute::Back;
}

SankeyRibbon::Channel channelOf(const SankeyLayout& layout, const SankeyRibbon& ribbon) {
    if (ribbon.channel) {
        return *ribbon.channel;
    }
    const double top = std::min(layout.boxes[*ribbon.from].y, layout.boxes[*ribbon.to].y);
    const double leg = kChannelGap + ribbon.width / 2.0;
    return {true, top - leg, leg, leg, 0};
}

void routeRibbon(const SankeyLayout& layout, SankeyRibbon& ribbon, double loops_below) {
    SankeyPoint start;
    SankeyPoint end;
    if (ribbon.from) {
        const SankeyBox& box = layout.boxes[*ribbon.from];
        start = {box.x + box.width, box.y + ribbon.start_y};
    }
    if (ribbon.to) {
        const SankeyBox& box = layout.boxes[*ribbon.to];
        end = {box.x, box.y + ribbon.end_y};
    }
    switch (ribbon.route) {
    case SankeyRoute::Forward:
        ribbon.line = forwards(ribbon, start, end);
        return;
    case SankeyRoute::Back: {
        const SankeyRibbon::Channel channel = channelOf(layout, ribbon);
        ribbon.line = around(start, end, channel.y, channel.out_leg, channel.in_leg, ribbon.width);
        return;
    }
    case SankeyRoute::Loop: {
        const double y = layout.boxes[*ribbon.from].y - loops_below - kLoopGap - ribbon.width / 2.0;
        const double leg = kChannelGap + loops_below + ribbon.width / 2.0;
        ribbon.line = around(start, end, y, leg, leg, ribbon.width);
        return;
    }
    case SankeyRoute::StubOut:
        ribbon.line = {start, {}};
        swingTo(ribbon.line, {start.x + kStubLength, start.y + kStubDrop});
        return;
    case SankeyRoute::StubIn:
        ribbon.line = {{end.x - kStubLength, end.y + kStubDrop}, {}};
        swingTo(ribbon.line, end);
        return;
    }
}

} // namespace parkcarbon::charts
