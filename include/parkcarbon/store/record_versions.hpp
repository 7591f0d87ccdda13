#pragma once

#include <parkcarbon/domain/pinned_sets.hpp>
#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/domain/table.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace parkcarbon::store {

/// One record that the journal touched: what it was at each of the revisions asked for, and what it is now. Fields that
/// refer to other records name them by the ids of that revision.
struct RecordVersions {
    domain::Table table = domain::Table::Park;
    std::int64_t key = 0; ///< row key; the file may give that of a removed record to another one, told apart here
    std::vector<std::optional<domain::Record>> at; ///< one for each revision, then the present one; nothing = not there
};

/// What changed since a revision, net of what was undone or set back; see ProjectFile::changesSince.
struct ProjectVersions {
    std::vector<RecordVersions> records;  ///< by table and row key; only those that differ between two of the versions
    std::vector<domain::PinnedSets> pins; ///< one for each revision, then the present ones
};

} // namespace parkcarbon::store
