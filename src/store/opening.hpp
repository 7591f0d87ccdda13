#pragma once

#include "store/lock_file.hpp"
#include "store/project_database.hpp"
#include "store/working_copy.hpp"

#include <parkcarbon/store/project_file.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace parkcarbon::store {

/// StoreOptions with every default filled in.
struct StoreSettings {
    explicit StoreSettings(const StoreOptions& options);
    LockHolder self() const;

    std::filesystem::path data_directory;
    std::string actor;
    std::string host;
    std::shared_ptr<const base::Clock> clock;
    bool take_over_foreign_lock;
};

/// State of the last save: the journal entry that the user's file ends with.
struct SavedState {
    std::int64_t revision = 0;
    std::string hash;
};

/// What opening yields; the parts of an open ProjectFile.
struct OpenedProject {
    std::filesystem::path file;
    OpenReport report;
    std::optional<LockFile> lock;
    std::optional<WorkingCopy> working_copy; ///< nothing when the user's file is read directly
    std::unique_ptr<ProjectDatabase> database;
    SavedState saved;
    std::int64_t upgraded_from = 0; ///< format version of the file before the upgrade; 0 = none
};

/// See ProjectFile::create and open. They throw what is not a named error.
base::Result<OpenedProject> createProject(const std::filesystem::path& file, const StoreSettings& settings);
base::Result<OpenedProject> openProject(const std::filesystem::path& file, OpenMode mode,
                                        const StoreSettings& settings);

/// See ProjectFile::saveAs: writes `database` to `file` and opens that.
base::Result<OpenedProject> saveProjectAs(ProjectDatabase& database, const std::filesystem::path& file,
                                          const StoreSettings& settings);

/// The project id and last journal entry of a file that nobody edits; nothing when it cannot be told.
struct FileState {
    std::string project_id;
    SavedState head;
};
std::optional<FileState> stateOfFile(const std::filesystem::path& file);

} // namespace parkcarbon::store
