#pragma once

#include <parkcarbon/engine/flows/flow_review.hpp>
#include <parkcarbon/text/text.hpp>

#include <iosfwd>

namespace parkcarbon::cli {

/// Prints `parkcarbon.flows/1` (FORMATS §6): the fields of a reconciliation, and what the flows are and amount to.
void printJson(const engine::flows::FlowReview& review, const engine::flows::FlowOptions& options,
               const text::Text& text, std::ostream& out);

} // namespace parkcarbon::cli
