#pragma once

#include <parkcarbon/domain/stream.hpp>
#include <parkcarbon/engine/flows/flow_review.hpp>

#include <optional>
#include <vector>

namespace parkcarbon::engine::indicators {

/// Mean over the by-products that are exchanged of exchanged by offered amount (Dai 2010): offers of streams.csv in a
/// unit of mass, and the flows of the indicator symbiotic_exchange that begin at their enterprise and carry their name.
/// Nothing where none is exchanged.
std::optional<double> meanRecyclingRatio(const flows::FlowReview& review, const std::vector<domain::Stream>& streams);

} // namespace parkcarbon::engine::indicators
