#pragma once

#include <parkcarbon/domain/pinned_sets.hpp>
#include <parkcarbon/services/merge_use_case.hpp>

#include <vector>

namespace parkcarbon::services {

/// The three-way comparison of pinned sets, kind by kind; `table` of its cells is `pinned_sets`, `record_id` the kind.
struct PinnedSetMerge {
    std::vector<MergeCell> changes;
    std::vector<MergeCell> conflicts;
};
PinnedSetMerge comparePins(const domain::PinnedSets& before, const domain::PinnedSets& theirs,
                           const domain::PinnedSets& ours);

/// The pins of ours after the changes and what is decided for theirs.
domain::PinnedSets mergedPins(const PinnedSetMerge& compared, const domain::PinnedSets& theirs,
                              const domain::PinnedSets& ours, const MergeDecisions& decisions);

} // namespace parkcarbon::services
