#include "sankey_scene.hpp"

#include "../diagram/label_placement.hpp"
#include "ribbon_shapes.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace parkcarbon::charts {
namespace {

using text::toQString;

constexpr double kWidestLabel = 210.0;
constexpr double kSuspectFirst = 1e6; ///< pixels: more important than any size

class SankeyLabels {
public:
    SankeyLabels(const SankeyLayout& layout, const ChartStyle& style, double zoom, const QRectF& visible)
        : layout_(layout), style_(style), zoom_(zoom), visible_(visible),
          line_height_(QFontMetricsF(labelFont(style, false)).height()) {}

    std::vector<DiagramLabel> labels() {
        columnEdges();
        std::vector<QRectF> obstacles;
        for (std::uint32_t node = 0; node < layout_.boxes.size(); ++node) {
            const QRectF box = zoomed(layout_.boxes[node]);
            if (visible_.intersects(box.adjusted(-kWidestLabel, -line_height_, kWidestLabel, line_height_))) {
                obstacles.push_back(box);
                wishNode(node, box);
            }
        }
        for (const SankeyRibbon& ribbon : layout_.ribbons) {
            wishRibbon(ribbon);
        }
        return placedLabels(std::move(wishes_), obstacles, visible_, style_);
    }

private:
    QRectF zoomed(const SankeyBox& box) const {
        return {box.x * zoom_, box.y * zoom_, box.width * zoom_, box.height * zoom_};
    }

    void columnEdges() {
        last_left_ = 0.0;
        for (const SankeyBox& box : layout_.boxes) {
            last_left_ = std::max(last_left_, box.x);
            lefts_.push_back(box.x);
        }
        std::sort(lefts_.begin(), lefts_.end());
        lefts_.erase(std::unique(lefts_.begin(), lefts_.end()), lefts_.end());
    }

    /// Room on either side of a node up to the next column, or to the rim.
    double roomRight(const SankeyBox& box) const {
        const auto next = std::upper_bound(lefts_.begin(), lefts_.end(), box.x + box.width);
        const double end = next == lefts_.end() ? layout_.options.width : *next;
        return std::min(kWidestLabel, (end - box.x - box.width) * zoom_ - 4.0);
    }
    double rimRight(const SankeyBox& box) const { return (layout_.options.width - box.x - box.width) * zoom_ - 4.0; }
    double roomLeft(const SankeyBox& box) const {
        const auto next = std::lower_bound(lefts_.begin(), lefts_.end(), box.x);
        const double end = next == lefts_.begin() ? 0.0 : *std::prev(next) + box.width;
        return std::min(kWidestLabel, (box.x - end) * zoom_ - 4.0);
    }

    QString nodeText(std::uint32_t node) const {
        const SankeyBox& box = layout_.boxes[node];
        QString words = toQString(layout_.spec.nodes[node].name);
        const double amount = std::max(box.in, box.out);
        if (amount > 0.0) {
            words += QStringLiteral("  ") + toQString(text::formatFixed(amount, layout_.spec.decimals));
        }
        if (const auto change = layout_.spec.nodes[node].stock_change; change && *change != 0.0) {
            words += QStringLiteral("  Δ") + QLatin1String(*change > 0.0 ? "+" : "") +
                     toQString(text::formatFixed(*change, layout_.spec.decimals));
        }
        return words;
    }

    void wishNode(std::uint32_t node, const QRectF& box) {
        const SankeyBox& placed = layout_.boxes[node];
        const bool suspect = layout_.spec.nodes[node].suspect;
        LabelWish wish;
        wish.label.element = node;
        wish.label.text = nodeText(node);
        wish.label.color = suspect ? suspectColor(style_) : style_.ink();
        wish.label.badge = suspect;
        wish.label.halo = true;
        wish.importance = placed.height + (suspect ? kSuspectFirst : 0.0);
        const double right = roomRight(placed);
        const double left = roomLeft(placed);
        const QRectF right_of(box.right() + 2.0, box.center().y() - line_height_ / 2.0, right, line_height_);
        const QRectF far_right(right_of.topLeft(), QSizeF(std::min(kWidestLabel, rimRight(placed)), line_height_));
        const QRectF left_of(box.left() - 2.0 - left, right_of.y(), left, line_height_);
        const QRectF above(box.left() - 2.0, box.top() - line_height_ - 1.0, kWidestLabel, line_height_);
        const QRectF below(box.left() - 2.0, box.bottom() + 1.0, kWidestLabel, line_height_);
        wish.rooms = {far_right, right_of, above, below};
        if (placed.layer == 0 && placed.in == 0.0) { // outside, where nothing runs
            wish.label.alignment = Qt::AlignRight | Qt::AlignVCenter;
            wish.rooms = {left_of};
            if (left < 60.0) {
                wish.label.alignment = Qt::AlignLeft | Qt::AlignVCenter;
                wish.rooms = {far_right, right_of, above, below};
            }
        } else if (placed.x >= last_left_ && right < 60.0) {
            wish.label.alignment = Qt::AlignRight | Qt::AlignVCenter;
            wish.rooms = {left_of};
        }
        wishes_.push_back(wish);
        wishNotBalanced(node, box);
    }

    void wishNotBalanced(std::uint32_t node, const QRectF& box) {
        const SankeyBox& placed = layout_.boxes[node];
        if (!placed.not_balanced) {
            return;
        }
        const bool lacks_out = *placed.not_balanced > 0.0;
        LabelWish wish;
        wish.label.element = node;
        wish.label.text = toQString(layout_.spec.words.not_balanced) + QLatin1Char(' ') +
                          toQString(text::formatFixed(std::abs(*placed.not_balanced), layout_.spec.decimals));
        wish.label.color = suspectColor(style_);
        wish.label.halo = true;
        wish.importance = std::abs(*placed.not_balanced) * layout_.scale * 0.5;
        const double room = (lacks_out ? roomRight(placed) : roomLeft(placed)) - 10.0;
        const double y = box.bottom() - line_height_;
        wish.rooms = {lacks_out ? QRectF(box.right() + 11.0, y, room, line_height_)
                                : QRectF(box.left() - 11.0 - room, y, room, line_height_)};
        wish.label.alignment = lacks_out ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter;
        wishes_.push_back(wish);
    }

    void wishRibbon(const SankeyRibbon& ribbon) {
        const double width = ribbon.width * zoom_;
        const bool stub = !ribbon.from || !ribbon.to;
        const bool wide = width >= line_height_ * 0.9 && !stub;
        if (!wide && !ribbon.suspect) {
            return;
        }
        const QPointF middle = middleOfRibbon(ribbon) * zoom_;
        if (!visible_.contains(middle)) {
            return;
        }
        LabelWish wish;
        wish.label.color = ribbon.suspect ? suspectColor(style_) : style_.ink();
        wish.label.badge = ribbon.suspect;
        wish.label.alignment = Qt::AlignHCenter | Qt::AlignVCenter;
        wish.importance = ribbon.suspect ? kSuspectFirst : width * 0.3;
        if (wide) {
            wish.label.text = toQString(ribbon.material) + QLatin1Char(' ') +
                              toQString(ribbon.amount ? text::formatFixed(*ribbon.amount, layout_.spec.decimals) : "");
        }
        // Beside the mark of its direction, if it has one.
        const bool marked = ribbon.route == SankeyRoute::Back || ribbon.route == SankeyRoute::Loop;
        const double room = std::min(kWidestLabel, lengthAround(ribbon) * zoom_);
        const QPointF centre = middle + QPointF(marked ? room / 2.0 + 10.0 : 0.0, 0.0);
        wish.rooms = {QRectF(centre.x() - room / 2.0, centre.y() - line_height_ / 2.0, room, line_height_)};
        if (ribbon.suspect) {
            wish.rooms.push_back(QRectF(centre.x() - 10.0, centre.y() - line_height_ / 2.0, 20.0, line_height_));
            wish.smallest_room = 18.0;
        } else {
            wish.smallest_room = kWidestLabel; // an amount is shown whole or not at all
        }
        wishes_.push_back(wish);
    }

    /// How far the ribbon runs to either side of its middle, all in all.
    static double lengthAround(const SankeyRibbon& ribbon) {
        double length = 0.0;
        double before = ribbon.line.start.x;
        for (const auto& piece : ribbon.line.pieces) {
            length = std::max(length, std::abs(piece.end.x - before));
            before = piece.end.x;
        }
        return ribbon.route == SankeyRoute::Forward ? length * 0.8 : length * 0.5 - 12.0;
    }

    const SankeyLayout& layout_;
    const ChartStyle& style_;
    double zoom_;
    QRectF visible_;
    double line_height_;
    std::vector<double> lefts_;
    double last_left_ = 0.0;
    std::vector<LabelWish> wishes_;
};

} // namespace

std::vector<DiagramLabel> sankeyLabels(const SankeyLayout& layout, const ChartStyle& style, double zoom,
                                       const QRectF& visible) {
    return SankeyLabels(layout, style, zoom, visible).labels();
}

} // namespace parkcarbon::charts
