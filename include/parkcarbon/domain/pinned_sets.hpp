#pragma once

#include <string>
#include <vector>

namespace parkcarbon::domain {

/// A reference set that the project is computed with, fixed by the hash of its content so that results do not move by
/// themselves when the program ships newer data.
struct PinnedSet {
    std::string kind;    ///< "fuels", "gwp", "grid_factors"
    std::string set_id;  ///< e.g. "NDRC_STEEL", "AR5", "national"
    std::string sha256;  ///< hash of the set's canonical rows
    std::string content; ///< those rows as CSV, so that a superseded set stays readable
    friend bool operator==(const PinnedSet&, const PinnedSet&) = default;
};
using PinnedSets = std::vector<PinnedSet>;

} // namespace parkcarbon::domain
