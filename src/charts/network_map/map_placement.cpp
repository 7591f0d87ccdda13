#include "map_placement.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace parkcarbon::charts {
namespace {

constexpr double kStepBudget = 12e6; ///< pairs looked at, all steps together
constexpr int kMostSteps = 250;
constexpr int kFewestSteps = 20;
constexpr double kGravity = 0.04; ///< towards the middle of the drawing
constexpr double kNodeGap = 26.0; ///< between the rims of two nodes, for their names

struct Frame {
    double left, top, width, height;
};

SankeyPoint inside(SankeyPoint at, const Frame& frame) {
    return {std::clamp(at.x, frame.left, frame.left + frame.width),
            std::clamp(at.y, frame.top, frame.top + frame.height)};
}

Frame frameOf(const MapOptions& options) {
    return {options.margin, options.margin, std::max(1.0, options.width - 2.0 * options.margin),
            std::max(1.0, options.height - 2.0 * options.margin)};
}

/// Fits the given places into the frame. Returns which nodes have one.
std::vector<bool> placeGiven(NetworkMapLayout& layout) {
    const auto& nodes = layout.spec.nodes;
    std::vector<bool> given(nodes.size(), false);
    double low_x = INFINITY, high_x = -INFINITY, low_y = INFINITY, high_y = -INFINITY;
    for (const MapNode& node : nodes) {
        if (node.place) {
            low_x = std::min(low_x, node.place->first);
            high_x = std::max(high_x, node.place->first);
            low_y = std::min(low_y, node.place->second);
            high_y = std::max(high_y, node.place->second);
        }
    }
    const Frame frame = frameOf(layout.options);
    const double across = std::max(high_x - low_x, 1e-12);
    const double down = std::max(high_y - low_y, 1e-12);
    const double scale = std::min(frame.width / across, frame.height / down);
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        if (const auto& place = nodes[node].place) {
            const double x = (place->first - (low_x + high_x) / 2.0) * scale;
            const double y = (place->second - (low_y + high_y) / 2.0) * scale;
            layout.circles[node].middle = {frame.left + frame.width / 2.0 + x, frame.top + frame.height / 2.0 - y};
            given[node] = true;
        }
    }
    return given;
}

class Springs {
public:
    Springs(NetworkMapLayout& layout, std::vector<bool> fixed) : layout_(layout), fixed_(std::move(fixed)) {
        any_fixed_ = std::find(fixed_.begin(), fixed_.end(), true) != fixed_.end();
        const Frame frame = frameOf(layout.options);
        ideal_ = 0.8 * std::sqrt(frame.width * frame.height /
                                 static_cast<double>(std::max<std::size_t>(1, layout.circles.size())));
        for (const SankeyLink& link : layout.spec.links) {
            if (link.from != link.to) {
                pairs_.emplace(std::min(link.from, link.to), std::max(link.from, link.to));
            }
        }
    }

    void run(const std::vector<std::uint32_t>& canonical) {
        const double pairs = 0.5 * std::pow(static_cast<double>(canonical.size()), 2) + 1.0;
        const int steps = std::clamp(static_cast<int>(kStepBudget / pairs), kFewestSteps, kMostSteps);
        const Frame frame = frameOf(layout_.options);
        for (int step = 0; step < steps; ++step) {
            const double heat = 0.1 * frame.width * (1.0 - static_cast<double>(step) / steps);
            move(canonical, heat, frame);
        }
        if (!any_fixed_) {
            stretch(canonical, frame);
        }
    }

private:
    void move(const std::vector<std::uint32_t>& canonical, double heat, const Frame& frame) {
        std::vector<SankeyPoint> force(canonical.size() == 0 ? 0 : layout_.circles.size());
        for (std::size_t i = 0; i < canonical.size(); ++i) {
            for (std::size_t j = i + 1; j < canonical.size(); ++j) {
                push(canonical[i], canonical[j], force, false);
            }
        }
        for (const auto& [a, b] : orderedPairs(canonical)) {
            push(a, b, force, true);
        }
        for (const std::uint32_t node : canonical) { // parts without exchanges between them stay together
            const SankeyPoint at = layout_.circles[node].middle;
            force[node].x += kGravity * (frame.left + frame.width / 2.0 - at.x);
            force[node].y += kGravity * (frame.top + frame.height / 2.0 - at.y);
        }
        for (const std::uint32_t node : canonical) {
            if (!fixed_[node]) {
                SankeyPoint& at = layout_.circles[node].middle;
                const double length = std::hypot(force[node].x, force[node].y) + 1e-9;
                const double limit = std::min(length, heat) / length;
                at = {at.x + force[node].x * limit, at.y + force[node].y * limit};
                if (any_fixed_) {
                    at = inside(at, frame);
                }
            }
        }
    }

    /// Fills the frame; at most twice as much in one direction as in the other.
    void stretch(const std::vector<std::uint32_t>& canonical, const Frame& frame) {
        double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY;
        for (const std::uint32_t node : canonical) {
            const SankeyPoint at = layout_.circles[node].middle;
            left = std::min(left, at.x);
            right = std::max(right, at.x);
            top = std::min(top, at.y);
            bottom = std::max(bottom, at.y);
        }
        double across = frame.width / std::max(right - left, 1.0);
        double down = frame.height / std::max(bottom - top, 1.0);
        across = std::min(across, 2.0 * down);
        down = std::min(down, 2.0 * across);
        for (const std::uint32_t node : canonical) {
            SankeyPoint& at = layout_.circles[node].middle;
            at = {frame.left + frame.width / 2.0 + (at.x - (left + right) / 2.0) * across,
                  frame.top + frame.height / 2.0 + (at.y - (top + bottom) / 2.0) * down};
        }
    }

    /// Pairs of linked nodes in canonical order, so that sums are rounded the same way whatever the input's order.
    const std::vector<std::pair<std::uint32_t, std::uint32_t>>&
    orderedPairs(const std::vector<std::uint32_t>& canonical) {
        if (ordered_.empty() && !pairs_.empty()) {
            std::vector<std::uint32_t> rank(layout_.circles.size());
            for (std::uint32_t index = 0; index < canonical.size(); ++index) {
                rank[canonical[index]] = index;
            }
            for (auto [a, b] : pairs_) {
                if (rank[a] > rank[b]) {
                    std::swap(a, b);
                }
                ordered_.emplace_back(a, b);
            }
            std::sort(ordered_.begin(), ordered_.end(), [&rank](const auto& x, const auto& y) {
                return std::pair{rank[x.first], rank[x.second]} < std::pair{rank[y.first], rank[y.second]};
            });
        }
        return ordered_;
    }

    void push(std::uint32_t a, std::uint32_t b, std::vector<SankeyPoint>& force, bool together) const {
        const SankeyPoint from = layout_.circles[a].middle;
        const SankeyPoint to = layout_.circles[b].middle;
        const double dx = to.x - from.x;
        const double dy = to.y - from.y;
        const double distance = std::max(1.0, std::hypot(dx, dy));
        const double strength = together ? distance / ideal_ : -ideal_ * ideal_ / (distance * distance);
        force[a].x += dx * strength * 0.5;
        force[a].y += dy * strength * 0.5;
        force[b].x -= dx * strength * 0.5;
        force[b].y -= dy * strength * 0.5;
    }

    NetworkMapLayout& layout_;
    std::vector<bool> fixed_;
    double ideal_ = 1.0;
    bool any_fixed_ = false;
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ordered_;
};

void startOnCircle(NetworkMapLayout& layout, const std::vector<std::uint32_t>& canonical,
                   const std::vector<bool>& fixed) {
    const Frame frame = frameOf(layout.options);
    for (std::size_t index = 0; index < canonical.size(); ++index) {
        const std::uint32_t node = canonical[index];
        if (!fixed[node]) {
            const double turn =
                2.0 * std::numbers::pi * static_cast<double>(index) / static_cast<double>(canonical.size());
            const double reach = layout.spec.nodes[node].outside ? 0.5 : 0.35; // what is outside starts at the rim
            layout.circles[node].middle = {frame.left + frame.width * (0.5 + reach * std::cos(turn)),
                                           frame.top + frame.height * (0.5 + reach * std::sin(turn))};
        }
    }
}

/// Moves circles that cover each other apart; those with given places only as far as needed.
void separate(NetworkMapLayout& layout, const std::vector<std::uint32_t>& canonical, const std::vector<bool>& fixed) {
    const Frame frame = frameOf(layout.options);
    for (int round = 0; round < 40; ++round) {
        bool moved = false;
        for (std::size_t i = 0; i < canonical.size(); ++i) {
            for (std::size_t j = i + 1; j < canonical.size(); ++j) {
                MapCircle& a = layout.circles[canonical[i]];
                MapCircle& b = layout.circles[canonical[j]];
                const bool both_given = fixed[canonical[i]] && fixed[canonical[j]];
                const double wanted = a.radius + b.radius + (both_given ? 2.0 : kNodeGap);
                const double dx = b.middle.x - a.middle.x;
                const double dy = b.middle.y - a.middle.y;
                const double distance = std::hypot(dx, dy);
                if (distance >= wanted) {
                    continue;
                }
                const double x = distance > 1e-6 ? dx / distance : 1.0;
                const double y = distance > 1e-6 ? dy / distance : 0.0;
                const double half = (wanted - distance) / 2.0 + 0.01;
                for (const auto& [circle, sign] : {std::pair{&a, -1.0}, std::pair{&b, 1.0}}) {
                    circle->middle.x =
                        std::clamp(circle->middle.x + sign * x * half, frame.left, frame.left + frame.width);
                    circle->middle.y =
                        std::clamp(circle->middle.y + sign * y * half, frame.top, frame.top + frame.height);
                }
                moved = true;
            }
        }
        if (!moved) {
            return;
        }
    }
}

} // namespace

void placeMapNodes(NetworkMapLayout& layout, const std::vector<std::uint32_t>& canonical) {
    const std::vector<bool> given = placeGiven(layout);
    startOnCircle(layout, canonical, given);
    Springs(layout, given).run(canonical);
    separate(layout, canonical, given);
}

} // namespace parkcarbon::charts
