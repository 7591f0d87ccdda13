#include "services/merge/pinned_set_merge.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace parkcarbon::services {
namespace {

constexpr std::size_t kShownDigits = 8;

/// The sets of one kind as a text: names with the beginning of their hashes. Their order follows the park and is no
/// choice of its own.
std::string setsOf(const domain::PinnedSets& pins, const std::string& kind) {
    std::set<std::string> names;
    for (const domain::PinnedSet& pin : pins) {
        if (pin.kind == kind) {
            names.insert(pin.set_id + "@" + pin.sha256.substr(0, kShownDigits));
        }
    }
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

} // namespace

PinnedSetMerge comparePins(const domain::PinnedSets& before, const domain::PinnedSets& theirs,
                           const domain::PinnedSets& ours) {
    std::set<std::string> kinds;
    for (const domain::PinnedSets* const pins : {&before, &theirs, &ours}) {
        for (const domain::PinnedSet& pin : *pins) {
            kinds.insert(pin.kind);
        }
    }
    PinnedSetMerge compared;
    for (const std::string& kind : kinds) {
        MergeCell cell{"pinned_sets",        kind, "sets", setsOf(before, kind), setsOf(ours, kind),
                       setsOf(theirs, kind), false};
        if (cell.theirs == cell.base || cell.theirs == cell.ours) {
            continue;
        }
        cell.conflict = cell.ours != cell.base;
        (cell.conflict ? compared.conflicts : compared.changes).push_back(std::move(cell));
    }
    return compared;
}

domain::PinnedSets mergedPins(const PinnedSetMerge& compared, const domain::PinnedSets& theirs,
                              const domain::PinnedSets& ours, const MergeDecisions& decisions) {
    std::set<std::string> taken;
    for (const MergeCell& cell : compared.changes) {
        taken.insert(cell.record_id);
    }
    for (const MergeCell& cell : compared.conflicts) {
        const auto decided = decisions.find(mergeKey(cell));
        if (decided != decisions.end() && decided->second == MergeSide::Theirs) {
            taken.insert(cell.record_id);
        }
    }
    domain::PinnedSets merged;
    const auto append = [&](const domain::PinnedSets& from, bool of_taken_kind) {
        std::copy_if(from.begin(), from.end(), std::back_inserter(merged),
                     [&](const domain::PinnedSet& pin) { return taken.contains(pin.kind) == of_taken_kind; });
    };
    append(ours, false);
    append(theirs, true);
    const auto order = [&](const domain::PinnedSet& pin) { // kinds stay where they were
        const auto found = std::find_if(ours.begin(), ours.end(),
                                        [&](const domain::PinnedSet& candidate) { return candidate.kind == pin.kind; });
        return found - ours.begin();
    };
    std::stable_sort(merged.begin(), merged.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
    return merged;
}

} // namespace parkcarbon::services
