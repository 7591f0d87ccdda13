#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/services/change_notice.hpp>
#include <parkcarbon/services/history.hpp>
#include <parkcarbon/services/operation.hpp>
#include <parkcarbon/store/project_file.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace parkcarbon::services {

using OpenMode = store::OpenMode;
using OpenReport = store::OpenReport;
using SessionOptions = store::StoreOptions;

/// One open project: the only door for every change (docs/architecture.md). Lives on one thread; its snapshots may go
/// to any.
class ProjectSession {
public:
    /// Errors: as store::ProjectFile::create and open.
    static base::Result<std::unique_ptr<ProjectSession>> create(const std::filesystem::path& file,
                                                                const SessionOptions& options);
    static base::Result<std::unique_ptr<ProjectSession>> open(const std::filesystem::path& file, OpenMode mode,
                                                              const SessionOptions& options);
    ~ProjectSession();
    ProjectSession(const ProjectSession&) = delete;
    ProjectSession& operator=(const ProjectSession&) = delete;

    const OpenReport& openReport() const;
    const std::filesystem::path& file() const;
    std::string projectId() const; ///< given at creation, the same in every copy
    bool readOnly() const;
    std::int64_t revision() const;
    const store::RecordReader& records() const;
    const SessionOptions& options() const; ///< those that it was opened with

    /// One savepoint, one undo step, one change notice. Nothing is changed when it fails.
    /// Errors: those of the operation; PROJECT_READ_ONLY {file}.
    base::Result<ChangeNotice> execute(const Operation& operation, const base::RunContext& context = {});
    /// Runs the operation in the real transaction and takes everything back.
    base::Result<void> rehearse(const Operation& operation, const base::RunContext& context = {});
    base::Result<ChangeNotice> undo(); ///< Errors: NOTHING_TO_UNDO; the creation of the project stays
    base::Result<ChangeNotice> redo(); ///< Errors: NOTHING_TO_REDO
    bool canUndo() const;
    bool canRedo() const;
    base::Result<std::vector<HistoryEntry>> history() const; ///< newest last
    base::Result<std::vector<ChangedRow>> changedRows(std::int64_t entry, std::size_t limit = 1000) const;
    base::Result<base::Findings> verifyJournal() const;
    /// What changed since revisions of the past, and by which hashes they are known; see store::ProjectFile.
    base::Result<store::ProjectVersions> changesSince(std::span<const std::int64_t> revisions) const;
    bool wentThrough(std::int64_t revision, const std::string& hash) const;
    base::Result<std::string> hashAt(std::int64_t revision) const;

    bool hasUnsavedChanges() const;
    base::Result<void> save();
    base::Result<void> saveAs(const std::filesystem::path& file);
    void discardUnsavedChanges();

    /// Totals kept beside the data, outside undo and journal; see services/result_stamps.hpp.
    base::Result<void> storeResults(const std::vector<store::StoredResult>& results);
    base::Result<std::vector<store::StoredResult>> storedResults() const;

    /// The project as it is now; the same object until the next change.
    base::Result<std::shared_ptr<const domain::ProjectSnapshot>> snapshot();

    using Listener = std::function<void(const ChangeNotice&)>;
    void subscribe(Listener listener); ///< called after every execute, undo and redo, on the session's thread

private:
    ProjectSession(std::unique_ptr<store::ProjectFile> file, SessionOptions options);
    base::Result<ChangeNotice> announce(base::Result<store::Change> change);

    std::unique_ptr<store::ProjectFile> file_;
    SessionOptions options_;
    std::shared_ptr<const domain::ProjectSnapshot> snapshot_;
    std::vector<store::Change> since_snapshot_; ///< changes that `snapshot_` does not show yet
    std::vector<Listener> listeners_;
};

} // namespace parkcarbon::services
