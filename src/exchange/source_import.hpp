#pragma once

#include "import_run.hpp"
#include "row_source.hpp"

#include <parkcarbon/exchange/import_report.hpp>

#include <memory>
#include <vector>

namespace parkcarbon::exchange {

/// A source that has been opened and checked: its rows, or nothing where it is broken, and what was found so far.
struct OpenedSource {
    std::unique_ptr<RowSource> rows;
    ImportReport::File report;
};

/// Imports the sources in the order given, whatever formats stand behind them, and compares the control totals; adds to
/// the run's report one entry for each source. Errors: IMPORT_CANCELLED; those of RowSource and of the sink.
base::Result<void> importSources(ImportRun& run, std::vector<OpenedSource> sources);

/// File, sheet and table of a source.
base::Location locationOf(const SourceInfo& info);

} // namespace parkcarbon::exchange
