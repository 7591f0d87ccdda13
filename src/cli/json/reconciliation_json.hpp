#pragma once

#include <parkcarbon/engine/flows/reconciliation.hpp>
#include <parkcarbon/text/text.hpp>

#include <iosfwd>
#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace parkcarbon::cli {

/// Everything of a reconciliation's document (FORMATS §2) but its values.
nlohmann::ordered_json headJson(const engine::flows::System& system,
                                const engine::flows::ReconciliationOptions& options,
                                const engine::flows::Reconciliation& result, const text::Text& text);
/// Prints a document with the values behind its other fields, one by one: a large system has millions of them.
void printWithValues(const nlohmann::ordered_json& head, const engine::flows::System& system,
                     const std::vector<engine::flows::ReconciledValue>& values, std::ostream& out);

/// Prints the document of a reconciliation (FORMATS §2).
void printJson(const engine::flows::System& system, const engine::flows::ReconciliationOptions& options,
               const engine::flows::Reconciliation& result, const text::Text& text, std::ostream& out);

} // namespace parkcarbon::cli
