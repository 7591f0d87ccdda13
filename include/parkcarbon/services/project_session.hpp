#pragma once

#include <parkcarbon/base/clock.hpp>
#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/services/change_notice.hpp>
#include <parkcarbon/services/history.hpp>
#include <parkcarbon/services/operation.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace parkcarbon::services {

enum class OpenMode : std::uint8_t { ReadWrite, ReadOnly };

struct SessionOptions {
    std::filesystem::path data_directory;         ///< where working copies live; empty = the user's data folder
    std::string actor;                            ///< who the journal names; empty = the login name
    std::shared_ptr<const base::Clock> clock;     ///< null = the system's
};

/// What a caller must tell the user after opening.
struct OpenReport {
    bool read_only = false;          ///< somebody else holds the lock, or it was asked for
    std::string locked_by;           ///< "user@host since 2025-07-31T08:00:00.000Z"
    bool recovered = false;          ///< unsaved work of a killed session came back
    base::Findings findings;
};

/// One open project: the only door for every change (DESIGN §2). Lives on one thread; snapshots may go anywhere.
class ProjectSession {
public:
    static base::Result<std::unique_ptr<ProjectSession>> create(const std::filesystem::path& file,
                                                                const SessionOptions& options);
    static base::Result<std::unique_ptr<ProjectSession>> open(const std::filesystem::path& file, OpenMode mode,
                                                              const SessionOptions& options);
    ~ProjectSession();

    const OpenReport& openReport() const;
    const std::filesystem::path& file() const;
    bool readOnly() const;
    bool hasUnsavedChanges() const;

    /// One savepoint, one undo step, one change notice. Nothing is changed when it fails.
    base::Result<ChangeNotice> execute(const Operation& operation, const base::RunContext& context = {});
    base::Result<ChangeNotice> undo();
    base::Result<ChangeNotice> redo();
    bool canUndo() const;
    bool canRedo() const;
    std::vector<HistoryEntry> history() const; ///< newest last

    base::Result<void> save(const base::RunContext& context = {});
    base::Result<void> saveAs(const std::filesystem::path& file, const base::RunContext& context = {});

    /// The project as it is now; the same object until the next change.
    base::Result<std::shared_ptr<const domain::ProjectSnapshot>> snapshot();

    using Listener = std::function<void(const ChangeNotice&)>;
    void subscribe(Listener listener); ///< called after every execute, undo and redo, on the session's thread

    class Impl;
    Impl& impl() { return *impl_; } ///< for the other use cases of this room

private:
    explicit ProjectSession(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace parkcarbon::services
