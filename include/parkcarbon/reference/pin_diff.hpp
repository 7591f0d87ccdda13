#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/pinned_sets.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What distinguishes two states of the pinned reference sets, row by row. Knows nothing of what the columns mean, so
/// that a new kind of set needs no change here.
namespace parkcarbon::reference {

/// One row of a set that is not the same in both states.
struct PinRowChange {
    enum class Kind : std::uint8_t { Added, Removed, Changed };
    struct Cell {
        std::string column;
        std::string before;
        std::string after;
        friend bool operator==(const Cell&, const Cell&) = default;
    };
    Kind kind = Kind::Changed;
    std::string id;
    std::string name_zh; ///< as in the newer state, else the older; empty where a table has no names
    std::string name_en;
    std::string status_before; ///< status word of the row; empty for an added row
    std::string status_after;  ///< empty for a removed row
    std::vector<Cell> cells;   ///< the columns that differ; for an added or removed row those that hold something
};

std::string_view changeWord(PinRowChange::Kind kind); ///< "added", "removed", "changed"

/// A set that is not the same in both states.
struct PinChange {
    std::string kind;
    std::string set_id;
    std::string sha256_before; ///< empty: the set was not pinned
    std::string sha256_after;
    std::vector<PinRowChange>
        rows; ///< in the order of the newer state, removed rows last; empty for a set newly pinned
};

/// The rows of a pinned set as texts.
struct PinTable {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows; ///< as wide as `columns`
};

/// Errors: PINNED_SET_DAMAGED {kind, set_id}.
base::Result<PinTable> pinTable(const domain::PinnedSet& pin);

/// The sets of `after` that `before` holds with another content, or not at all; what only `before` holds stays as it
/// is. Errors: PINNED_SET_DAMAGED {kind, set_id}.
base::Result<std::vector<PinChange>> diffPins(const domain::PinnedSets& before, const domain::PinnedSets& after);

/// `before` with only the rows of these ids as they are in `after`: changed, added or removed. The columns are those of
/// `after`. Errors: PINNED_SET_DAMAGED {kind, set_id}.
base::Result<domain::PinnedSet> withRowsOf(const domain::PinnedSet& before, const domain::PinnedSet& after,
                                           std::span<const std::string> row_ids);

} // namespace parkcarbon::reference
