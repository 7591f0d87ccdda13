#pragma once

#include "store/connection.hpp"

#include <cstdint>
#include <string_view>

/// Flows and transfer coefficients name enterprises and processes by id and not by row key: a party may be either of
/// them, or nobody yet. So a new id is carried to them here, and what they name is not removed behind their back.
namespace parkcarbon::store {

/// Rows of flows and transfer coefficients that name this id, as itself or as the owner of a stock.
std::int64_t countFlowReferences(Connection& connection, std::string_view id);

/// Gives these rows the new id.
void renameInFlows(Connection& connection, std::string_view old_id, std::string_view new_id);

} // namespace parkcarbon::store
