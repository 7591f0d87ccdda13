#pragma once

#include "cli/console.hpp"

#include <parkcarbon/engine/flows/reconciliation.hpp>

namespace parkcarbon::cli {

/// Prints a reconciliation for people: the verdict, a table per layer and period, the other numbers, and what is
/// probably wrong.
void printReconciliation(const engine::flows::System& system, const engine::flows::ReconciliationOptions& options,
                         const engine::flows::Reconciliation& result, Console& console);

} // namespace parkcarbon::cli
