#pragma once

#include <parkcarbon/engine/flows/reconciliation.hpp>
#include <parkcarbon/text/text.hpp>

#include <iosfwd>

namespace parkcarbon::cli {

/// Prints the document of a reconciliation (FORMATS §2), its values one by one: a large system has millions of them.
void printJson(const engine::flows::System& system, const engine::flows::ReconciliationOptions& options,
               const engine::flows::Reconciliation& result, const text::Text& text, std::ostream& out);

} // namespace parkcarbon::cli
