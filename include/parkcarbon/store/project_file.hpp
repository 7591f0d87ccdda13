#pragma once

#include <parkcarbon/base/clock.hpp>
#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/store/errors.hpp>
#include <parkcarbon/store/journal.hpp>
#include <parkcarbon/store/record_versions.hpp>
#include <parkcarbon/store/records.hpp>
#include <parkcarbon/store/stored_result.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace parkcarbon::store {

enum class OpenMode : std::uint8_t { ReadWrite, ReadOnly };

struct StoreOptions {
    /// Where working copies live; empty = $XDG_DATA_HOME/parkcarbon, or ~/.local/share/parkcarbon.
    std::filesystem::path data_directory;
    std::string actor;                        ///< who the journal and the lock name; empty = the login name
    std::string host;                         ///< empty = the computer's name
    std::shared_ptr<const base::Clock> clock; ///< null = the system's
    /// Takes the lock although another computer seems to hold it. That computer cannot be asked, so only a person may
    /// say so.
    bool take_over_foreign_lock = false;
};

/// Who has a project open for editing.
struct LockHolder {
    std::string user;
    std::string host;
    std::int64_t process = 0;
    std::string since; ///< UTC, as base::formatTimestamp
};

struct OpenReport {
    enum class Status : std::uint8_t {
        UpToDate,
        Upgraded,     ///< an older file; the next save writes the present format and keeps the old file beside it
        NewerReadable ///< written by a newer program that says this one may read it; opened read-only
    };
    Status status = Status::UpToDate;
    bool read_only = false;
    bool recovered = false;           ///< unsaved work of a killed session came back
    std::optional<LockHolder> holder; ///< somebody else who holds the lock
    base::Findings findings;
};

/// An open .parkcarbon file (docs/file-format.md). Edits commit at once to a working copy in the data folder; the
/// user's file changes only on save, in one step. Lives on one thread. Public functions throw nothing: SQLite's errors
/// become PROJECT_DAMAGED, DISK_FULL, PROJECT_FILE_UNREADABLE, PROJECT_FILE_UNWRITABLE or STORE_FAILED.
class ProjectFile {
public:
    /// A new project with an empty park, written to `file` at once.
    /// Errors: PROJECT_FILE_EXISTS {file}, PROJECT_LOCKED {file, user, host, time}, PROJECT_FILE_UNWRITABLE {file,
    /// detail}.
    static base::Result<std::unique_ptr<ProjectFile>> create(const std::filesystem::path& file,
                                                             const StoreOptions& options);
    /// Never alters the file. A file that somebody else holds, or in a folder that cannot be written, opens read-only
    /// and the report says why. Errors: PROJECT_FILE_NOT_FOUND {file}, NOT_A_PROJECT {file}, PROJECT_NEWER {file,
    /// value, expected}, PROJECT_DAMAGED {file, detail}, PROJECT_SCHEMA_FOREIGN {file, value}.
    static base::Result<std::unique_ptr<ProjectFile>> open(const std::filesystem::path& file, OpenMode mode,
                                                           const StoreOptions& options);
    /// Closes; unsaved work stays in the data folder and comes back at the next opening.
    ~ProjectFile();
    ProjectFile(const ProjectFile&) = delete;
    ProjectFile& operator=(const ProjectFile&) = delete;

    const OpenReport& openReport() const;
    const std::filesystem::path& file() const;
    std::string projectId() const; ///< UUID given at creation, the same in every copy
    bool readOnly() const;
    std::int64_t revision() const; ///< number of the last journal entry; 0 for a new project

    const RecordReader& records() const; ///< valid until saveAs

    using Body = std::function<base::Result<void>(RecordWriter&)>;
    /// Runs `body` as one undo step. When it returns an error or throws, everything is taken back. A body that changes
    /// nothing leaves no journal entry. Errors: those of `body`; PROJECT_READ_ONLY {file}.
    base::Result<Change> transact(const JournalDraft& draft, const Body& body);
    /// Runs `body` in the same transaction and takes everything back. Errors: those of `body`; PROJECT_READ_ONLY
    /// {file}.
    base::Result<void> dryRun(const Body& body);

    /// Errors: NOTHING_TO_UNDO, CHANGESET_CONFLICT {value, table} (nothing is changed then), PROJECT_READ_ONLY {file}.
    base::Result<Change> undo();
    base::Result<Change> redo(); ///< Errors: NOTHING_TO_REDO, else as undo
    bool canUndo() const;
    std::optional<JournalEntry> nextUndo() const; ///< what undo would take back
    bool canRedo() const;
    base::Result<std::vector<JournalEntry>> history() const; ///< newest last
    /// The rows an entry touched, at most `limit`. Errors: JOURNAL_ENTRY_UNKNOWN {value}.
    base::Result<std::vector<ChangedRow>> changedRows(std::int64_t entry, std::size_t limit = 1000) const;
    /// The records that changed since the first of `revisions` (ascending), as they were at each of them and are now.
    /// Works in memory and alters nothing. Errors: JOURNAL_ENTRY_UNKNOWN {value} for a revision that was never reached;
    /// CHANGESET_CONFLICT {value, table} when the content did not come about through the journal.
    base::Result<ProjectVersions> changesSince(std::span<const std::int64_t> revisions) const;
    /// Whether this project went through the state that a journal entry's hash names; for revision 0 the hash of the
    /// project's id.
    bool wentThrough(std::int64_t revision, const std::string& hash) const;
    /// Hash of that journal entry. Errors: JOURNAL_ENTRY_UNKNOWN {value}.
    base::Result<std::string> hashAt(std::int64_t revision) const;
    /// Recomputes the journal's hash chain, then replays the journal and compares the outcome with the tables.
    /// Findings: JOURNAL_CHAIN_BROKEN {value} names the first entry that does not fit; JOURNAL_CONTENT_DIFFERS {table,
    /// value} a table whose content did not come about through the journal.
    base::Result<base::Findings> verify() const;

    base::Result<domain::ProjectSnapshot> readSnapshot() const;
    /// The snapshot after `change`, sharing or copying what it did not touch; `previous` must be the state before it.
    base::Result<domain::ProjectSnapshot> refreshSnapshot(const domain::ProjectSnapshot& previous,
                                                          const Change& change) const;

    /// Replaces the stored results. Errors: PROJECT_READ_ONLY {file}.
    base::Result<void> storeResults(const std::vector<StoredResult>& results);
    base::Result<std::vector<StoredResult>> storedResults() const;

    bool hasUnsavedChanges() const;
    /// Errors: PROJECT_READ_ONLY {file}, PROJECT_CHANGED_OUTSIDE {file}, DISK_FULL {file}, PROJECT_FILE_UNWRITABLE
    /// {file, detail}; the user's file is then as it was.
    base::Result<void> save();
    /// Writes the project to another file and goes on with that one, editable. An existing file is replaced and kept as
    /// `.bak`. Errors: PROJECT_LOCKED {file, user, host, time}, DISK_FULL {file}, PROJECT_FILE_UNWRITABLE {file,
    /// detail}.
    base::Result<void> saveAs(const std::filesystem::path& file);
    /// Forgets everything since the last save: the working copy goes when this object does.
    void discardUnsavedChanges();

private:
    class Impl;
    explicit ProjectFile(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace parkcarbon::store
