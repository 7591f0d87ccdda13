#include <parkcarbon/services/project_session.hpp>

#include "services/park_pins.hpp"

#include <parkcarbon/services/merge_use_case.hpp>
#include <parkcarbon/services/project_creation.hpp>
#include <parkcarbon/store/errors.hpp>

#include <utility>

namespace parkcarbon::services {
namespace {

/// Above this many unseen changes it is quicker to read the project again.
constexpr std::size_t kMostRefreshes = 16;

} // namespace

ProjectSession::ProjectSession(std::unique_ptr<store::ProjectFile> file, SessionOptions options)
    : file_(std::move(file)), options_(std::move(options)) {}
ProjectSession::~ProjectSession() = default;

base::Result<std::unique_ptr<ProjectSession>> ProjectSession::create(const std::filesystem::path& file,
                                                                     const SessionOptions& options) {
    return store::ProjectFile::create(file, options).map([&](std::unique_ptr<store::ProjectFile>&& opened) {
        return std::unique_ptr<ProjectSession>(new ProjectSession(std::move(opened), options));
    });
}

base::Result<std::unique_ptr<ProjectSession>> ProjectSession::open(const std::filesystem::path& file, OpenMode mode,
                                                                   const SessionOptions& options) {
    return store::ProjectFile::open(file, mode, options).map([&](std::unique_ptr<store::ProjectFile>&& opened) {
        return std::unique_ptr<ProjectSession>(new ProjectSession(std::move(opened), options));
    });
}

const OpenReport& ProjectSession::openReport() const {
    return file_->openReport();
}
const std::filesystem::path& ProjectSession::file() const {
    return file_->file();
}
std::string ProjectSession::projectId() const {
    return file_->projectId();
}
bool ProjectSession::readOnly() const {
    return file_->readOnly();
}
std::int64_t ProjectSession::revision() const {
    return file_->revision();
}
const store::RecordReader& ProjectSession::records() const {
    return file_->records();
}
const SessionOptions& ProjectSession::options() const {
    return options_;
}

base::Result<ChangeNotice> ProjectSession::execute(const Operation& operation, const base::RunContext& context) {
    return announce(
        file_->transact({std::string(operation.code().name), operation.arguments()},
                        [&](store::RecordWriter& writer) -> base::Result<void> {
                            return operation.apply(writer, context).and_then([&] { return followPark(writer); });
                        }));
}

base::Result<void> ProjectSession::rehearse(const Operation& operation, const base::RunContext& context) {
    return file_->dryRun([&](store::RecordWriter& writer) -> base::Result<void> {
        return operation.apply(writer, context).and_then([&] { return followPark(writer); });
    });
}

base::Result<ChangeNotice> ProjectSession::undo() {
    if (!file_->readOnly() && !canUndo()) {
        return base::failure(store::kNothingToUndo);
    }
    return announce(file_->undo());
}
base::Result<ChangeNotice> ProjectSession::redo() {
    return announce(file_->redo());
}
bool ProjectSession::canUndo() const {
    // A project without its first step would have no settings to calculate with, a part nothing to work on.
    const auto next = file_->nextUndo();
    return next && next->operation != kNewProject.name && next->operation != kPartGiven.name;
}
bool ProjectSession::canRedo() const {
    return file_->canRedo();
}
base::Result<std::vector<HistoryEntry>> ProjectSession::history() const {
    return file_->history();
}
base::Result<std::vector<ChangedRow>> ProjectSession::changedRows(std::int64_t entry, std::size_t limit) const {
    return file_->changedRows(entry, limit);
}
base::Result<base::Findings> ProjectSession::verifyJournal() const {
    return file_->verify();
}

base::Result<store::ProjectVersions> ProjectSession::changesSince(std::span<const std::int64_t> revisions) const {
    return file_->changesSince(revisions);
}
bool ProjectSession::wentThrough(std::int64_t revision, const std::string& hash) const {
    return file_->wentThrough(revision, hash);
}
base::Result<std::string> ProjectSession::hashAt(std::int64_t revision) const {
    return file_->hashAt(revision);
}

bool ProjectSession::hasUnsavedChanges() const {
    return file_->hasUnsavedChanges();
}
base::Result<void> ProjectSession::save() {
    return file_->save();
}
base::Result<void> ProjectSession::saveAs(const std::filesystem::path& file) {
    return file_->saveAs(file);
}
void ProjectSession::discardUnsavedChanges() {
    file_->discardUnsavedChanges();
}

base::Result<void> ProjectSession::storeResults(const std::vector<store::StoredResult>& results) {
    return file_->storeResults(results);
}
base::Result<std::vector<store::StoredResult>> ProjectSession::storedResults() const {
    return file_->storedResults();
}

base::Result<std::shared_ptr<const domain::ProjectSnapshot>> ProjectSession::snapshot() {
    if (!snapshot_ || since_snapshot_.size() > kMostRefreshes) {
        auto read = file_->readSnapshot();
        if (!read) {
            return base::failure(std::move(read.error()));
        }
        snapshot_ = std::make_shared<const domain::ProjectSnapshot>(std::move(*read));
        since_snapshot_.clear();
    }
    for (const store::Change& change : std::exchange(since_snapshot_, {})) {
        auto refreshed = file_->refreshSnapshot(*snapshot_, change);
        if (!refreshed) {
            snapshot_.reset();
            return base::failure(std::move(refreshed.error()));
        }
        snapshot_ = std::make_shared<const domain::ProjectSnapshot>(std::move(*refreshed));
    }
    return snapshot_;
}

void ProjectSession::subscribe(Listener listener) {
    listeners_.push_back(std::move(listener));
}

base::Result<ChangeNotice> ProjectSession::announce(base::Result<store::Change> change) {
    if (!change) {
        return base::failure(std::move(change.error()));
    }
    ChangeNotice notice{std::move(*change), file_->revision()};
    if (!notice.entry) {
        return notice;
    }
    if (snapshot_) {
        since_snapshot_.push_back(notice);
    }
    for (const Listener& listener : listeners_) {
        listener(notice);
    }
    return notice;
}

} // namespace parkcarbon::services
