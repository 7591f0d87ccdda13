#pragma once

#include "store/journal_log.hpp"
#include "store/repositories.hpp"

#include <parkcarbon/store/record_versions.hpp>

#include <cstdint>
#include <span>

namespace parkcarbon::store {

/// The records touched after the first of `revisions` (ascending, within the journal), as they were at each of them:
/// the touched rows are copied to memory and the journal is taken back there, entry by entry. Throws.
ProjectVersions versionsAt(Repositories& present, const JournalLog& journal, std::span<const std::int64_t> revisions);

} // namespace parkcarbon::store
