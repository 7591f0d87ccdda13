#pragma once

#include "control_totals.hpp"
#include "row_source.hpp"
#include "seen_records.hpp"

#include <parkcarbon/exchange/import_report.hpp>
#include <parkcarbon/exchange/park_folder_importer.hpp>

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace parkcarbon::exchange {

/// Lets a set of strings be asked with a view.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using TextSet = std::unordered_set<std::string, TextHash, std::equal_to<>>;

/// What the files of one import share.
struct ImportRun {
    ImportRun(RecordSink& record_sink, const ImportOptions& import_options, const base::RunContext& run_context)
        : sink(record_sink), options(import_options), context(run_context),
          totals(import_options.limits.control_totals) {}

    /// Counts a row for the progress bar. Errors: IMPORT_CANCELLED.
    base::Result<void> step();

    RecordSink& sink;
    const ImportOptions& options;
    const base::RunContext& context;
    ImportReport report;
    ControlTotals totals;
    std::array<SeenRecords, domain::kTableCount> seen;
    std::array<TextSet, domain::kTableCount> present; ///< ids known to be in the sink, for references
    std::int64_t rows_total = 0;
    std::int64_t rows_done = 0;
};

/// One source in turn and its place in the report.
struct SourceTurn {
    RowSource& source;
    std::size_t report_index;

    const SourceInfo& info() const { return source.info(); }
};

/// Calls `row` for every row of the source. Errors: those of `row` and of RowSource::forEachRow; IMPORT_CANCELLED.
base::Result<void> forEachRow(ImportRun& run, const SourceTurn& turn, const RowSource::Visitor& row);

} // namespace parkcarbon::exchange
