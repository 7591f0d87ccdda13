#pragma once

#include <parkcarbon/base/date.hpp>

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

/// A pinned set that the project was computed with until a newer one took its place.
struct SupersededSet {
    PinnedSet set;
    base::Date superseded_on;
    std::string reason;
    friend bool operator==(const SupersededSet&, const SupersededSet&) = default;
};
using SupersededSets = std::vector<SupersededSet>;

} // namespace parkcarbon::domain
