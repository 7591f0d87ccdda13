#pragma once

#include <parkcarbon/base/period.hpp>

#include <cstdint>
#include <string>

namespace parkcarbon::store {

/// A total as it was computed at the last save, so that a later computation can be compared with it. Kept outside undo
/// and journal.
struct StoredResult {
    base::Period period;
    std::string total; ///< name of the total, e.g. "direct"
    double tonnes = 0.0;
    std::int64_t revision = 0; ///< of the data it was computed from
};

} // namespace parkcarbon::store
