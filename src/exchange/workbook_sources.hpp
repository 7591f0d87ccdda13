#pragma once

#include "import_run.hpp"
#include "packs/pack_reader.hpp"
#include "source_import.hpp"
#include "workbook/workbook.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::exchange {

/// A workbook of an import that has been opened.
struct OpenedWorkbook {
    std::shared_ptr<Workbook> workbook;
    ImportSource source;
    std::string file; ///< as findings and provenance show it
    std::string sha256;
};

/// Opens the workbooks of one import, each by what it is: an enterprise's workbook that came back
/// (packs/pack_reader.hpp) gives a source for each of its sheets; a workbook of tables (a sheet for each table of the
/// project, as `export --format xlsx` writes it) gives a source for each sheet.
class WorkbookSources {
public:
    explicit WorkbookSources(ImportRun& run);

    /// One entry at least, with what was found; without rows where the file is broken, left out by the user, or not a
    /// workbook that says itself how it is to be read. Errors: those of the sink.
    base::Result<std::vector<OpenedSource>> open(const ImportSource& source, const std::string& file);

private:
    std::vector<OpenedSource> openTables(const OpenedWorkbook& opened);
    OpenedSource broken(const OpenedWorkbook& opened, base::Error error, const std::string& sheet = {}) const;

    ImportRun& run_;
    std::optional<PackReader> packs_; ///< nothing where no project stands behind the import
};

/// Where the names of a table's fields stand in a sheet.
struct TableHeader {
    domain::Table table;
    std::int64_t row;
    std::vector<std::string> cells;
};

/// The first row among those at the top of a sheet that names the fields of a table: of the one that the sheet is
/// called after, else of any whose required fields are all there. Nothing when there is none.
/// Errors: those of Workbook::forEachRow.
base::Result<std::optional<TableHeader>> findTableHeader(Workbook& workbook, std::size_t sheet);

} // namespace parkcarbon::exchange
