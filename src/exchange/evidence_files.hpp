#pragma once

#include "import_run.hpp"
#include "park_folder.hpp"

#include <parkcarbon/exchange/record_source.hpp>

#include <filesystem>
#include <span>
#include <vector>

namespace parkcarbon::exchange {

/// The folder beside the tables in which a park folder keeps the files of its stored evidence.
inline constexpr std::string_view kEvidenceFolder = "evidence";

/// Gives the sink the files that its stored evidence names by their SHA-256, whatever the files are called; a row that
/// states no hash takes the file of its name. Says which files no row names, and which rows of this import lack theirs.
base::Result<void> importEvidenceFiles(ImportRun& run, std::span<const EvidenceFile> files);

/// Writes the file of every stored document whose bytes the source holds, each content once; returns the files written.
/// Errors: FILE_NOT_WRITTEN {value, reason}; IMPORT_CANCELLED; whatever the source fails with.
base::Result<std::vector<std::filesystem::path>> exportEvidenceFiles(const RecordSource& source,
                                                                     const std::filesystem::path& directory,
                                                                     const base::RunContext& context);

} // namespace parkcarbon::exchange
