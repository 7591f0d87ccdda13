#pragma once

#include <parkcarbon/engine/flows/flow_account.hpp>
#include <parkcarbon/engine/inventory/explanation.hpp>

#include <string_view>

namespace parkcarbon::engine::flows {

/// Ids of balanced amounts start with this: `flow/<flow id>/<layer>`. A flow's id may hold slashes, a layer's not.
inline constexpr std::string_view kFlowPrefix = "flow/";

/// How the balanced amount of a flow in a layer came about: the stated amount with its cell, its standard uncertainty,
/// the correction and the test; then the balances that it is part of, each flow of them with its own id as symbol. An
/// amount that is not stated follows from the balances alone. Errors: LINE_UNKNOWN {value}, also for an amount that the
/// data do not determine.
base::Result<inventory::Explanation> explainFlow(std::string_view id, const FlowAccount& account,
                                                 const domain::ProjectSnapshot& snapshot);

} // namespace parkcarbon::engine::flows
