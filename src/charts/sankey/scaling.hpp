#pragma once

#include "layered_items.hpp"

namespace parkcarbon::charts {

/// Room between the items of a column.
struct ColumnGaps {
    double node = 0.0;    ///< between two nodes
    double pass = 0.0;    ///< beside a link that passes
    double channel = 0.0; ///< between the tracks of back ribbons
    double between(const LayeredItems::Item& upper, const LayeredItems::Item& lower) const {
        return upper.node && lower.node ? node : pass;
    }
};

/// Chooses the scale, widths and heights: the fullest column, with its gaps and the channels above and below, just fits
/// the height, and the legs of back ribbons take at most half of the width. Returns the gaps that are left.
ColumnGaps scaleColumns(SankeyLayout& layout, const LayeredItems& items);

/// How high the loops of a node are above it.
std::vector<double> loopHeights(const SankeyLayout& layout);

} // namespace parkcarbon::charts
