#pragma once

#include "measurement.hpp"

#include <filesystem>

/// The questions that the program answers, put to SQLite directly.
namespace parkcarbon::bench {

/// Opens the database and runs the query to its end. Throws SQLite::Exception.
Spent sqliteQuery(const std::filesystem::path& database, const char* sql);
/// Changes one activity and runs the query, with every page in memory; the change is rolled back, and the time for that
/// and for opening is not counted.
Spent sqliteEditAndQuery(const std::filesystem::path& database, const char* sql);
/// Inserts the rows of a CSV file without quotes as texts into a new table with an index on the first column.
Spent sqliteInsertRows(const std::filesystem::path& csv, const std::filesystem::path& database);

/// Emissions by enterprise, category and fuel with one factor per fuel: the breakdowns of an inventory.
inline constexpr const char* kBreakdownSql =
    "WITH factors AS MATERIALIZED (SELECT key, 2.0 AS factor FROM items) "
    "SELECT enterprise, category, item, sum(quantity * factor) FROM activities JOIN factors ON factors.key = item "
    "WHERE period / 100 = 2025 GROUP BY enterprise, category, item";

} // namespace parkcarbon::bench
