#pragma once

#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/exchange/import_report.hpp>
#include <parkcarbon/services/project_session.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace parkcarbon::services {

inline constexpr base::Code kImportFiles{"IMPORT_FILES"};

enum class ImportMode : bool { DryRun, Commit };

/// Imports park folders and single files as one undo step. The dry run is the real transaction, rolled back.
/// Errors: those of exchange::importParkFolder and of the store; nothing is changed then.
base::Result<exchange::ImportReport> importPaths(ProjectSession& session,
                                                 const std::vector<std::filesystem::path>& paths, ImportMode mode,
                                                 const base::RunContext& context = {});
/// Fills the project with a sample park that ships with the program. Errors: SAMPLE_UNKNOWN {value, expected}.
base::Result<exchange::ImportReport> importSample(ProjectSession& session, const std::string& sample_id,
                                                  const base::RunContext& context = {});
/// Writes the whole project as a park folder of CSV files, re-importable without loss; returns the files written.
base::Result<std::vector<std::filesystem::path>>
exportCsv(const ProjectSession& session, const std::filesystem::path& directory, const base::RunContext& context = {});

} // namespace parkcarbon::services
