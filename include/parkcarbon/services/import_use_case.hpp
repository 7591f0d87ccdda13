#pragma once

#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/exchange/import_report.hpp>
#include <parkcarbon/services/project_session.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::services {

inline constexpr base::Code kImportFiles{"IMPORT_FILES"};

enum class ImportMode : bool { DryRun, Commit };

/// Rows that are not to be taken, as the dry run named them: all of a file when `sheet` is empty, all of a sheet when
/// there is no row.
struct ImportRefusal {
    std::string sha256;
    std::string sheet;
    std::optional<std::int64_t> row;
};

struct ImportRequest {
    std::vector<std::filesystem::path> paths = {}; ///< folders, CSV files, workbooks
    std::vector<ImportRefusal> refusals = {};
    bool keep_originals = false; ///< keep the bytes of enterprises' workbooks in the project
    bool tell_rows = false;      ///< fill ImportReport::rows
};

/// Imports park folders, single files, workbooks and enterprises' workbooks as one undo step. The dry run is the real
/// transaction, rolled back. Errors: those of the importers and of the store; nothing is changed then.
base::Result<exchange::ImportReport> importFiles(ProjectSession& session, const ImportRequest& request, ImportMode mode,
                                                 const base::RunContext& context = {});
/// The same for whole files.
base::Result<exchange::ImportReport> importPaths(ProjectSession& session,
                                                 const std::vector<std::filesystem::path>& paths, ImportMode mode,
                                                 const base::RunContext& context = {});
/// Fills the project with a sample park that ships with the program. Errors: SAMPLE_UNKNOWN {value, expected}.
base::Result<exchange::ImportReport> importSample(ProjectSession& session, const std::string& sample_id,
                                                  const base::RunContext& context = {});
/// Writes the whole project as a park folder of CSV files, re-importable without loss; returns the files written.
base::Result<std::vector<std::filesystem::path>>
exportCsv(const ProjectSession& session, const std::filesystem::path& directory, const base::RunContext& context = {});
/// The same as one JSON file, called as the project, with the folder of evidence beside it.
base::Result<std::vector<std::filesystem::path>>
exportJson(const ProjectSession& session, const std::filesystem::path& directory, const base::RunContext& context = {});

} // namespace parkcarbon::services
