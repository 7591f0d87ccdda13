#pragma once

#include <parkcarbon/base/error.hpp>

#include <filesystem>
#include <string>

namespace parkcarbon::services {

/// Every byte of an ordinary file. Errors: EVIDENCE_FILE_UNREADABLE {value}; EVIDENCE_TOO_LARGE {value, expected}.
base::Result<std::string> readEvidenceFile(const std::filesystem::path& file);
/// SHA-256 of the file's bytes. Errors: as `readEvidenceFile`.
base::Result<std::string> hashOfFile(const std::filesystem::path& file);

/// Where a linked document lies: its path is absolute, or relative to the folder of the project.
std::filesystem::path linkedFile(const std::filesystem::path& project_file, const std::string& path);
/// The path to note for a file: relative where it lies in or below the project's folder, so that both can move.
std::string linkTo(const std::filesystem::path& project_file, const std::filesystem::path& file);

} // namespace parkcarbon::services
