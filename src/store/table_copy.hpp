#pragma once

#include "store/connection.hpp"

#include <cstdint>
#include <string>

/// Rows as they are from one project's database to another of the same format. They throw.
namespace parkcarbon::store {

/// Items, units, parameter sets and sources, to which the rows of all tables refer; `to` must have none yet.
void copyDictionaries(Connection& from, Connection& to);

void copyTable(Connection& from, Connection& to, const std::string& table);
/// The row of that key, if there is one.
void copyRow(Connection& from, Connection& to, const std::string& table, std::int64_t key);

} // namespace parkcarbon::store
