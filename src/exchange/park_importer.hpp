#pragma once

#include "column_map.hpp"
#include "finding_collector.hpp"
#include "import_run.hpp"

namespace parkcarbon::exchange {

/// The columns of park.csv, `key` and `value`.
std::span<const ColumnName> parkColumns();

/// Imports park.csv: one row for each field of the park, counted as added, changed, unchanged or refused by itself.
/// Fields without a row stay as they are. Errors: those of forEachRow and of the sink.
base::Result<void> importPark(ImportRun& run, const SourceTurn& turn, const ColumnMap& columns,
                              FindingCollector& findings);

} // namespace parkcarbon::exchange
