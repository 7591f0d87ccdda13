#pragma once

#include "layered_items.hpp"

namespace parkcarbon::charts {

/// Sum over the crossings of edges between neighbouring columns of the product of their weights.
double weightedCrossings(const LayeredItems& items);

/// Puts the items of every column into an order with few weighted crossings: barycentres from both sides in turn, the
/// best kept, then neighbours exchanged while that helps (Sugiyama, Tagawa, Toda 1981). Returns the weighted crossings.
double orderColumns(LayeredItems& items);

} // namespace parkcarbon::charts
