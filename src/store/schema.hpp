#pragma once

#include "store/connection.hpp"

#include <parkcarbon/base/error.hpp>

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace parkcarbon::store {

/// `PRAGMA application_id` of a .parkcarbon file: "PkCb".
inline constexpr std::int32_t kApplicationId = 0x506B4362;

/// The tables whose changes the journal records, in the order in which they can be filled.
inline constexpr std::array<const char*, 38> kTrackedTables = {
    "park",           "zones",         "enterprises",    "activities",         "energy_transfers",
    "facts",          "processes",     "flows",          "compositions",       "transfer_coefficients",
    "streams",        "own_factors",   "decisions",      "dismissals",         "measures",
    "targets",        "scenarios",     "focus_areas",    "corrective_actions", "workflow",
    "workflow_steps", "step_entries",  "team",           "responsibilities",   "meetings",
    "evidence",       "cycles",        "cycle_results",  "report_texts",       "own_indicators",
    "peers",          "pack_requests", "pack_answers",   "pack_questions",     "import_mappings",
    "parts",          "pinned_sets",   "superseded_sets"};

/// The scripts of resources/migrations in their order; script i leads from version i to version i + 1.
std::span<const std::string_view> migrations();

/// What a file says about itself in its first 100 bytes.
struct FileHeader {
    std::int32_t application_id = 0;
    std::int32_t version = 0; ///< PRAGMA user_version
};
/// Errors: PROJECT_FILE_NOT_FOUND {file}, PROJECT_FILE_UNREADABLE {file, detail}, NOT_A_PROJECT {file},
/// PROJECT_DAMAGED {file, detail} when the file is shorter than it says.
base::Result<FileHeader> readHeader(const std::filesystem::path& file);

enum class FormatStatus : std::uint8_t { UpToDate, Older, NewerReadable };

/// Brings a database from its version to that of the last script, each script in a transaction of its own that ends
/// with a check of all references. Throws.
void migrate(Connection& connection, std::span<const std::string_view> scripts);

/// Checks that a database is a sound project: its identity, its version, its schema word by word, its pages and rows.
/// Errors: NOT_A_PROJECT {file}, PROJECT_NEWER {file, value, expected}, PROJECT_SCHEMA_FOREIGN {file, value},
/// PROJECT_DAMAGED {file, detail}.
base::Result<FormatStatus> verifyFormat(Connection& connection, const std::filesystem::path& file,
                                        std::span<const std::string_view> scripts);

} // namespace parkcarbon::store
