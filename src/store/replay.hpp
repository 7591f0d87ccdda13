#pragma once

#include "store/connection.hpp"
#include "store/journal_log.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace parkcarbon::store {

/// A table whose content is not what the journal leads to, with the key of the first row that differs.
struct ContentDifference {
    std::string table;
    std::int64_t key = 0;
};

/// Replays the whole journal into an empty project in memory and compares the tracked tables. Throws.
std::vector<ContentDifference> replayAndCompare(Connection& connection, const JournalLog& journal);

} // namespace parkcarbon::store
