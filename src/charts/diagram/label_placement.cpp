#include "label_placement.hpp"

#include <QFontMetricsF>
#include <QHash>

#include <algorithm>
#include <cmath>

namespace parkcarbon::charts {
namespace {

constexpr double kCell = 64.0;

/// Rectangles found by where they are.
class RectangleGrid {
public:
    bool isFree(const QRectF& rect) const {
        bool free = true;
        forCells(rect, [&](qint64 cell) {
            for (const QRectF& other : cells_.value(cell)) {
                free = free && !other.intersects(rect);
            }
        });
        return free;
    }
    void add(const QRectF& rect) {
        forCells(rect, [&](qint64 cell) { cells_[cell].push_back(rect); });
    }

private:
    template <typename Action> static void forCells(const QRectF& rect, Action action) {
        const auto cell = [](double at) { return static_cast<qint64>(std::floor(at / kCell)); };
        for (qint64 x = cell(rect.left()); x <= cell(rect.right()); ++x) {
            for (qint64 y = cell(rect.top()); y <= cell(rect.bottom()); ++y) {
                action(x * 1'000'003 + y);
            }
        }
    }
    QHash<qint64, QVector<QRectF>> cells_;
};

/// The part of the room that the label takes.
QRectF fitted(DiagramLabel& label, const QRectF& room, const QFontMetricsF& metrics) {
    const double badge = label.badge ? kBadgeSize + 2.0 : 0.0;
    label.text = metrics.elidedText(label.text, Qt::ElideRight, room.width() - badge - 2.0 * kLabelPadding);
    const double width = std::min(room.width(), metrics.horizontalAdvance(label.text) + badge + 2.0 * kLabelPadding);
    const double height = std::min(room.height(), std::max(metrics.height(), label.badge ? kBadgeSize : 0.0));
    double left = room.left();
    if (label.alignment.testFlag(Qt::AlignRight)) {
        left = room.right() - width;
    } else if (label.alignment.testFlag(Qt::AlignHCenter)) {
        left = room.center().x() - width / 2.0;
    }
    return {left, room.center().y() - height / 2.0, width, height};
}

} // namespace

std::vector<DiagramLabel> placedLabels(std::vector<LabelWish> wishes, const std::vector<QRectF>& obstacles,
                                       const QRectF& bounds, const ChartStyle& style) {
    std::stable_sort(wishes.begin(), wishes.end(),
                     [](const LabelWish& a, const LabelWish& b) { return a.importance > b.importance; });
    const QFontMetricsF plain(labelFont(style, false));
    const QFontMetricsF bold(labelFont(style, true));
    RectangleGrid taken;
    for (const QRectF& obstacle : obstacles) {
        taken.add(obstacle);
    }
    std::vector<DiagramLabel> placed;
    for (const LabelWish& wish : wishes) {
        const QFontMetricsF& metrics = wish.label.bold ? bold : plain;
        const double whole = metrics.horizontalAdvance(wish.label.text) + 2.0 * kLabelPadding;
        for (const QRectF& room : wish.rooms) {
            if (room.width() < std::min(whole, wish.smallest_room)) {
                continue;
            }
            DiagramLabel label = wish.label;
            label.rect = fitted(label, room, metrics);
            if (bounds.contains(label.rect) && taken.isFree(label.rect)) {
                taken.add(label.rect);
                if (!label.text.isEmpty() || label.badge) {
                    label.alignment = label.alignment.testFlag(Qt::AlignHCenter) ? label.alignment
                                      : label.alignment.testFlag(Qt::AlignRight) ? Qt::AlignRight | Qt::AlignVCenter
                                                                                 : Qt::AlignLeft | Qt::AlignVCenter;
                    placed.push_back(std::move(label));
                }
                break;
            }
        }
    }
    return placed;
}

} // namespace parkcarbon::charts
