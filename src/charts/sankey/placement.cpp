#include "placement.hpp"

#include "channels.hpp"
#include "isotonic.hpp"

#include <algorithm>
#include <utility>

namespace parkcarbon::charts {
namespace {

constexpr int kPlacementSweeps = 10;
constexpr double kEdge = 2.0;          ///< kept free at the rim of the drawing
constexpr double kLeastCurveRoom = 28; ///< between two columns
constexpr double kLeastWeight = 0.05;

class VerticalPlacement {
public:
    VerticalPlacement(SankeyLayout& layout, const LayeredItems& items, const ColumnGaps& gaps)
        : layout_(layout), items_(items), gaps_(gaps), loops_(loopHeights(layout)), y_(items.items.size(), 0.0) {
        const auto room = [&layout, &gaps](bool above) {
            const ChannelHeight height = channelHeight(layout, above, gaps.channel);
            return height.amount * layout.scale + height.fixed;
        };
        const double above = room(true);
        const double below = room(false);
        top_ = kEdge + above;
        bottom_ = layout.options.height - kEdge - below;
    }

    void place() {
        for (const auto& layer : items_.layers) {
            centre(layer);
        }
        const std::size_t columns = items_.layers.size();
        for (int sweep = 0; sweep < kPlacementSweeps; ++sweep) {
            const bool both = sweep >= kPlacementSweeps / 2;
            for (std::size_t step = 0; step < columns; ++step) {
                const bool rightwards = sweep % 2 == 0;
                pull(items_.layers[rightwards ? step : columns - 1 - step], both || rightwards, both || !rightwards);
            }
        }
        write();
    }

private:
    double height(std::uint32_t item) const {
        const LayeredItems::Item& what = items_.items[item];
        return what.node ? loops_[*what.node] + layout_.boxes[*what.node].height : layout_.ribbons[what.ribbon].width;
    }

    /// Of the middle of a ribbon below the top of an item.
    double offset(std::uint32_t item, std::uint32_t ribbon, bool on_right_side) const {
        const LayeredItems::Item& what = items_.items[item];
        const SankeyRibbon& drawn = layout_.ribbons[ribbon];
        return what.node ? loops_[*what.node] + (on_right_side ? drawn.start_y : drawn.end_y) : drawn.width / 2.0;
    }

    /// Distances of the tops of a column's items from the top of the first one when they stand as close as they may.
    std::vector<double> tightTops(const std::vector<std::uint32_t>& layer) const {
        std::vector<double> tops;
        double y = 0.0;
        for (std::size_t index = 0; index < layer.size(); ++index) {
            tops.push_back(y);
            y += height(layer[index]);
            y += index + 1 < layer.size() ? gaps_.between(items_.items[layer[index]], items_.items[layer[index + 1]])
                                          : 0.0;
        }
        tops.push_back(y); // the whole column
        return tops;
    }

    void centre(const std::vector<std::uint32_t>& layer) {
        const std::vector<double> tops = tightTops(layer);
        const double first = std::max(top_, (top_ + bottom_ - tops.back()) / 2.0);
        for (std::size_t index = 0; index < layer.size(); ++index) {
            y_[layer[index]] = first + tops[index];
        }
    }

    void pull(const std::vector<std::uint32_t>& layer, bool by_left, bool by_right) {
        const std::vector<double> tops = tightTops(layer);
        std::vector<double> wanted;
        std::vector<double> weights;
        for (std::size_t index = 0; index < layer.size(); ++index) {
            const auto [y, weight] = wish(layer[index], by_left, by_right);
            wanted.push_back(y - tops[index]);
            weights.push_back(weight);
        }
        const double last = std::max(top_, bottom_ - tops.back());
        const std::vector<double> fitted = isotonic(wanted, weights);
        for (std::size_t index = 0; index < layer.size(); ++index) {
            y_[layer[index]] = std::clamp(fitted[index], top_, last) + tops[index];
        }
    }

    std::pair<double, double> wish(std::uint32_t item, bool by_left, bool by_right) const {
        double sum = 0.0;
        double weight = 0.0;
        const auto add = [&](const std::vector<LayeredItems::Edge>& edges, bool on_right_side) {
            for (const LayeredItems::Edge& edge : edges) {
                const double here = offset(item, edge.ribbon, on_right_side);
                const double there = offset(edge.item, edge.ribbon, !on_right_side);
                sum += edge.weight * (y_[edge.item] + there - here);
                weight += edge.weight;
            }
        };
        if (by_left) {
            add(items_.left[item], false);
        }
        if (by_right) {
            add(items_.right[item], true);
        }
        return weight > 0.0 ? std::pair{sum / weight, weight} : std::pair{y_[item], kLeastWeight};
    }

    void write() {
        double upper = bottom_;
        double lower = top_;
        for (std::uint32_t item = 0; item < y_.size(); ++item) {
            const LayeredItems::Item& what = items_.items[item];
            if (what.node) {
                layout_.boxes[*what.node].y = y_[item] + loops_[*what.node];
            } else {
                SankeyRibbon& ribbon = layout_.ribbons[what.ribbon];
                ribbon.vias[what.via].y = y_[item] + ribbon.width / 2.0;
            }
            upper = std::min(upper, y_[item]);
            lower = std::max(lower, y_[item] + height(item));
        }
        placeChannels(layout_, upper, lower, gaps_.channel);
    }

    SankeyLayout& layout_;
    const LayeredItems& items_;
    ColumnGaps gaps_;
    std::vector<double> loops_;
    std::vector<double> y_; ///< top of every item, loops included
    double top_ = 0.0;
    double bottom_ = 0.0;
};

} // namespace

void placeVertically(SankeyLayout& layout, const LayeredItems& items, const ColumnGaps& gaps) {
    VerticalPlacement(layout, items, gaps).place();
}

void placeHorizontally(SankeyLayout& layout) {
    const ColumnLegs legs = columnLegs(layout);
    const auto room = [&layout](const LegRoom& leg) { return leg.amount * layout.scale + leg.fixed; };
    const SankeyOptions& options = layout.options;
    const double inner =
        options.width - options.margin_left - options.margin_right - layout.columns * options.node_width;
    double needed = 0.0;
    for (std::uint32_t column = 0; column < layout.columns; ++column) {
        needed += room(legs.before[column]) + room(legs.after[column]);
    }
    const double gaps = layout.columns > 1 ? layout.columns - 1.0 : 1.0;
    const double spare = std::max(inner - needed, std::min(gaps * kLeastCurveRoom, 0.6 * inner));
    const double squeeze = needed > 0.0 ? std::clamp((inner - spare) / needed, 0.0, 1.0) : 1.0;
    std::vector<double> x(layout.columns);
    double right = options.margin_left;
    for (std::uint32_t column = 0; column < layout.columns; ++column) {
        x[column] = right + squeeze * room(legs.before[column]) + (column == 0 ? 0.0 : spare / gaps);
        right = x[column] + options.node_width + squeeze * room(legs.after[column]);
    }
    placeLegs(layout, squeeze);
    for (SankeyBox& box : layout.boxes) {
        box.x = x[box.layer];
    }
    for (SankeyRibbon& ribbon : layout.ribbons) {
        for (std::size_t via = 0; via < ribbon.vias.size(); ++via) {
            const double left = x[layout.boxes[*ribbon.from].layer + 1 + via];
            ribbon.vias[via].left = left;
            ribbon.vias[via].right = left + options.node_width;
        }
    }
}

} // namespace parkcarbon::charts
