#pragma once

#include "store/repositories.hpp"

#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/store/journal.hpp>

#include <cstdint>
#include <vector>

namespace parkcarbon::store {

/// Reads what the engine computes from. Remembers which enterprises the last snapshot numbered how, so that a refresh
/// need not read all activities again.
class SnapshotReader {
public:
    explicit SnapshotReader(Repositories& repositories) : repositories_(repositories) {}

    domain::ProjectSnapshot read(std::int64_t revision);
    /// The state at `revision`, which came from `previous` by `change`.
    domain::ProjectSnapshot refresh(const domain::ProjectSnapshot& previous, const Change& change,
                                    std::int64_t revision);

private:
    void readEnterprises(domain::ProjectSnapshot& snapshot);
    void refreshFlows(domain::ProjectSnapshot& snapshot, const Change& change);
    /// Own factors, decisions and dismissals, which refer to nothing else.
    void refreshChoices(domain::ProjectSnapshot& snapshot, const Change& change);

    Repositories& repositories_;
    std::int64_t numbered_revision_ = -1;
    std::vector<std::int64_t> enterprise_keys_; ///< of enterprise i of the snapshot of that revision
};

} // namespace parkcarbon::store
