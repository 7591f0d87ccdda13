#pragma once

#include <parkcarbon/engine/flows/flow_account.hpp>

namespace parkcarbon::engine::flows {

/// What the balanced state says about the data: FLOW_SUSPECT with the question to the enterprise for every measurement
/// that serial elimination drops (or that fails its test), FLOW_LOSS_NEGATIVE, and how many numbers nothing can test.
base::Findings accountFindings(const FlowAccount& account);

} // namespace parkcarbon::engine::flows
