#pragma once

#include "diagram_scene.hpp"

namespace parkcarbon::charts {

/// A label and the places where it may stand, best first.
struct LabelWish {
    DiagramLabel label;        ///< without place
    std::vector<QRectF> rooms; ///< text that does not fit a room is cut with an ellipsis
    double importance = 0.0;
    double smallest_room = 60.0; ///< rooms narrower than this and than the text show nothing
};

/// Places labels, the most important first, so that none overlaps another or one of `obstacles` (but each label may
/// touch the obstacle of its own element); those without a free place are left out.
std::vector<DiagramLabel> placedLabels(std::vector<LabelWish> wishes, const std::vector<QRectF>& obstacles,
                                       const QRectF& bounds, const ChartStyle& style);

} // namespace parkcarbon::charts
