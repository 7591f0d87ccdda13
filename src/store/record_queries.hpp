#pragma once

#include "store/repositories.hpp"

#include <parkcarbon/store/records.hpp>

namespace parkcarbon::store {

/// Questions about whole tables that SQLite answers; see RecordReader. They throw.
std::vector<std::int64_t> selectKeys(Connection& connection, domain::Table table,
                                     std::span<const RecordCondition> conditions, std::optional<RecordOrder> order);
/// The amount of one row; nothing for a table without amounts.
std::optional<domain::Quantity> readQuantity(Repositories& repositories, domain::Table table, std::int64_t key);
std::int64_t countReferences(Connection& connection, domain::Table table, std::int64_t key);
std::vector<ItemTotal> totalsByItem(Connection& connection, domain::Table table);

} // namespace parkcarbon::store
