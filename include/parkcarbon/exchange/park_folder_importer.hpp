#pragma once

#include <parkcarbon/base/embedded_file.hpp>
#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/exchange/import_report.hpp>
#include <parkcarbon/exchange/pack_context.hpp>
#include <parkcarbon/exchange/record_sink.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace parkcarbon::exchange {

/// A folder or file on disk, or a file that is in memory already; its bytes must outlive the import.
using ImportSource = std::variant<std::filesystem::path, base::EmbeddedFile>;

/// What a file may ask of this machine; beyond it the file is refused, not cut.
struct ImportLimits {
    std::int64_t file_bytes = std::int64_t{2} << 30;
    std::int64_t rows = 5'000'000;
    std::size_t columns = 1000;
    std::size_t cell_bytes = std::size_t{1} << 20;
    std::size_t row_bytes = std::size_t{8} << 20;
    std::size_t findings_per_code = 1000; ///< of one file; the rest is counted
    std::size_t control_totals = 10'000;
    std::size_t rows_told = 200'000;
};

/// Rows that the user does not want, as the dry run named them.
struct ImportExclusion {
    std::string sha256;              ///< of the file as it was then
    std::string sheet;               ///< empty = all of the file
    std::optional<std::int64_t> row; ///< nothing = all of the sheet
};

struct ImportOptions {
    /// False: one error anywhere and nothing is to be kept (`ImportReport::committed` is false then).
    bool commit_valid_rows = true;
    bool tell_rows = false; ///< fill `ImportReport::rows`
    std::vector<ImportExclusion> exclusions;
    std::string imported_by;          ///< for the provenance of what is stored
    std::string imported_at;          ///< UTC, as base::formatTimestamp
    std::optional<PackContext> packs; ///< nothing: enterprises' workbooks are refused, none is expected
    ImportLimits limits;
};

/// Reads CSV park folders (FORMATS §1, docs/data-formats.md) into the sink. Files are read in the order of
/// domain::tables(), whatever the order of the sources; a row is merged onto the record of the same id, so that a
/// column which the file does not have is never touched and an empty cell clears an optional field.
///
/// A row with an error is refused with a finding for every wrong cell; the others go in. A file that is broken as a
/// whole (unreadable, unbalanced quotes, a required column missing) contributes nothing. Both leave the other files
/// alone. `committed` says whether the sink's changes are to be kept; when it is false, or when an error comes back,
/// the caller takes them back. Memory does not grow with the file except by the ids read.
///
/// Errors: IMPORT_CANCELLED; FILE_CHANGED_WHILE_READ {value}; whatever the sink fails with.
base::Result<ImportReport> importParkFolder(std::span<const ImportSource> sources, RecordSink& sink,
                                            const ImportOptions& options = {}, const base::RunContext& context = {});

} // namespace parkcarbon::exchange
