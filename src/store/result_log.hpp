#pragma once

#include "store/connection.hpp"

#include <parkcarbon/store/stored_result.hpp>

#include <vector>

namespace parkcarbon::store {

/// The table `stored_results`. Both throw what SQLite throws.
void replaceStoredResults(Connection& connection, const std::vector<StoredResult>& results);
std::vector<StoredResult> readStoredResults(Connection& connection);

} // namespace parkcarbon::store
