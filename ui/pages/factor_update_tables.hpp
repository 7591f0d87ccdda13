#pragma once

#include "ui/models/reference_directory.hpp"
#include "ui/pages/inventory_tables.hpp"

#include <parkcarbon/services/factor_update.hpp>
#include <parkcarbon/text/text.hpp>

#include <memory>
#include <vector>

/// What the preview of newer factors shows, as tables.
namespace parkcarbon::ui {

/// Set by set and row by row, each changed column old and new.
ResultTable changedRowsTable(const std::vector<reference::PinChange>& sets, const text::Text& words);
/// Every line of every year that would change: by how much, and which rows it depends on.
ResultTable changedLinesTable(std::shared_ptr<const services::FactorUpdate> update, const text::Text& words,
                              const ReferenceDirectory& names);
/// Every total of every year; those that change in bold.
ResultTable changedTotalsTable(std::shared_ptr<const services::FactorUpdate> update, const text::Text& words);
/// Findings that the present sets do not give.
ResultTable newFindingsTable(std::shared_ptr<const services::FactorUpdate> update, const text::Text& words);
/// The rows of a set as they were pinned. Errors: PINNED_SET_DAMAGED {kind, set_id}.
base::Result<ResultTable> pinnedRowsTable(const domain::PinnedSet& set, const text::Text& words);

} // namespace parkcarbon::ui
