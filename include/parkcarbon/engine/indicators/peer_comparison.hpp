#pragma once

#include <parkcarbon/engine/indicators/composite_score.hpp>
#include <parkcarbon/engine/indicators/scheme_result.hpp>

#include <vector>

namespace parkcarbon::engine::indicators {

/// The park beside its peers (peers.csv) and the virtual park of the scheme's limits, by one scheme.
struct PeerComparison {
    std::vector<ScoredIndicator> indicators; ///< of which at least two of the parks know the value
    std::vector<ScoredPark> parks;           ///< the project's own first, then the virtual one, then the peers
    CompositeScores scores;
};

/// A peer's indicator is what peers.csv states under the indicator's id, else what the formula makes of the peer's own
/// variables, in the period of the result or, where the peer states nothing for it, the latest one before. The
/// criteria are the scheme's groups; indicators outside of groups make up one criterion per role.
PeerComparison comparePeers(const SchemeResult& result, const domain::ProjectSnapshot& snapshot,
                            const reference::Catalogue& catalogue);

} // namespace parkcarbon::engine::indicators
