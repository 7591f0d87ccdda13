#pragma once

#include "cli/console.hpp"

#include <parkcarbon/engine/flows/flow_review.hpp>

namespace parkcarbon::cli {

/// Prints what balanced flows amount to, for people: open balances, the largest losses, indicators, heat that could be
/// recovered, and the carbon of the largest exchanges.
void printReview(const engine::flows::FlowReview& review, Console& console);

} // namespace parkcarbon::cli
