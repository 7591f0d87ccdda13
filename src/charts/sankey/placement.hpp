#pragma once

#include "layered_items.hpp"
#include "scaling.hpp"

namespace parkcarbon::charts {

/// Chooses y of boxes, vias and channels: as straight as the order and the gaps allow. Needs scale and ports.
void placeVertically(SankeyLayout& layout, const LayeredItems& items, const ColumnGaps& gaps);

/// Chooses x of boxes and vias, with room between the columns for the legs of loops and back ribbons.
void placeHorizontally(SankeyLayout& layout);

} // namespace parkcarbon::charts
