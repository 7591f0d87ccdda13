#include <parkcarbon/store/project_file.hpp>

#include "store/delivery.hpp"
#include "store/guarded.hpp"
#include "store/opening.hpp"
#include "store/result_log.hpp"

#include <fmt/format.h>

namespace parkcarbon::store {

class ProjectFile::Impl {
public:
    Impl(OpenedProject project, StoreSettings settings)
        : project_(std::move(project)), settings_(std::move(settings)) {}

    ~Impl() {
        const bool keep = hasUnsavedChanges() && !discarded;
        project_.database.reset(); // before the folder goes, and before the lock does
        if (project_.working_copy && !keep) {
            (void)guarded(project_.file, [&] { project_.working_copy->remove(); });
        }
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    ProjectDatabase& database() { return *project_.database; }
    OpenedProject& project() { return project_; }
    const StoreSettings& settings() const { return settings_; }
    ChangeStamp stamp() const { return {settings_.clock->now(), settings_.actor}; }

    bool hasUnsavedChanges() {
        return !project_.report.read_only || project_.report.recovered
                   ? database().journal().revision() != project_.saved.revision
                   : false;
    }

    base::Result<void> refuseReadOnly() const {
        if (project_.report.read_only) {
            return base::failure(kProjectReadOnly, {{"file", project_.file.native()}});
        }
        return {};
    }

    /// Somebody else replaced the file while it was open here: a save would throw their work away.
    bool changedOutside() {
        const auto state = stateOfFile(project_.file);
        return state && (state->project_id != database().projectId() ||
                         !database().journal().contains(state->head.revision, state->head.hash));
    }

    void deliverHere() {
        const std::filesystem::path kept_as =
            project_.upgraded_from == 0
                ? std::filesystem::path{}
                : std::filesystem::path(fmt::format("{}.v{}.bak", project_.file.native(), project_.upgraded_from));
        deliver(database().connection(), project_.file, kept_as);
        project_.upgraded_from = 0;
        project_.saved = {database().journal().revision(), database().journal().headHash()};
    }

    base::Result<Change> reverse(JournalEntry::Kind kind, bool possible, base::Code nothing) {
        if (auto editable = refuseReadOnly(); !editable) {
            return tl::unexpected(editable.error());
        }
        if (!possible) {
            return base::failure(nothing);
        }
        return guarded(project_.file, [&] { return database().reverse(kind, stamp()); });
    }

    /// Goes on with another project; what was saved there is all there is.
    void become(OpenedProject project) {
        project_.database.reset();
        if (project_.working_copy) {
            project_.working_copy->remove();
        }
        project_ = std::move(project);
        discarded = false;
    }

    bool discarded = false;

private:
    OpenedProject project_;
    StoreSettings settings_;
};

ProjectFile::ProjectFile(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ProjectFile::~ProjectFile() = default;

base::Result<std::unique_ptr<ProjectFile>> ProjectFile::create(const std::filesystem::path& file,
                                                               const StoreOptions& options) {
    return guarded(file, [&]() -> base::Result<std::unique_ptr<ProjectFile>> {
        StoreSettings settings(options);
        auto project = createProject(file, settings);
        if (!project) {
            return tl::unexpected(project.error());
        }
        return std::unique_ptr<ProjectFile>(
            new ProjectFile(std::make_unique<Impl>(std::move(*project), std::move(settings))));
    });
}

base::Result<std::unique_ptr<ProjectFile>> ProjectFile::open(const std::filesystem::path& file, OpenMode mode,
                                                             const StoreOptions& options) {
    return guarded(file, [&]() -> base::Result<std::unique_ptr<ProjectFile>> {
        StoreSettings settings(options);
        auto project = openProject(file, mode, settings);
        if (!project) {
            return tl::unexpected(project.error());
        }
        return std::unique_ptr<ProjectFile>(
            new ProjectFile(std::make_unique<Impl>(std::move(*project), std::move(settings))));
    });
}

const OpenReport& ProjectFile::openReport() const {
    return impl_->project().report;
}

const std::filesystem::path& ProjectFile::file() const {
    return impl_->project().file;
}

std::string ProjectFile::projectId() const {
    return guarded(file(), [&] { return impl_->database().projectId(); }).value_or(std::string{});
}

bool ProjectFile::readOnly() const {
    return impl_->project().report.read_only;
}

std::int64_t ProjectFile::revision() const {
    return impl_->database().journal().revision();
}

const RecordReader& ProjectFile::records() const {
    return impl_->database().records();
}

base::Result<Change> ProjectFile::transact(const JournalDraft& draft, const Body& body) {
    if (auto editable = impl_->refuseReadOnly(); !editable) {
        return tl::unexpected(editable.error());
    }
    return guarded(file(), [&] { return impl_->database().transact(draft, impl_->stamp(), body); });
}

base::Result<void> ProjectFile::dryRun(const Body& body) {
    if (auto editable = impl_->refuseReadOnly(); !editable) {
        return editable;
    }
    return guarded(file(), [&] { return impl_->database().dryRun(impl_->stamp(), body); });
}

base::Result<Change> ProjectFile::undo() {
    return impl_->reverse(JournalEntry::Kind::Undo, canUndo(), kNothingToUndo);
}

base::Result<Change> ProjectFile::redo() {
    return impl_->reverse(JournalEntry::Kind::Redo, canRedo(), kNothingToRedo);
}

std::optional<JournalEntry> ProjectFile::nextUndo() const {
    return guarded(file(),
                   [&] {
                       const JournalLog& journal = impl_->database().journal();
                       const auto number = journal.nextUndo();
                       return number ? journal.entry(*number) : std::nullopt;
                   })
        .value_or(std::nullopt);
}

bool ProjectFile::canUndo() const {
    return impl_->database().journal().nextUndo().has_value();
}

bool ProjectFile::canRedo() const {
    return impl_->database().journal().nextRedo().has_value();
}

base::Result<std::vector<JournalEntry>> ProjectFile::history() const {
    return guarded(file(), [&] { return impl_->database().journal().entries(); });
}

base::Result<std::vector<ChangedRow>> ProjectFile::changedRows(std::int64_t entry, std::size_t limit) const {
    return guarded(file(), [&]() -> base::Result<std::vector<ChangedRow>> {
        const auto known = impl_->database().journal().entry(entry);
        if (!known) {
            return base::failure(kJournalEntryUnknown, {{"value", std::to_string(entry)}});
        }
        return impl_->database().changedRows(*known, limit);
    });
}

base::Result<ProjectVersions> ProjectFile::changesSince(std::span<const std::int64_t> revisions) const {
    return guarded(file(), [&]() -> base::Result<ProjectVersions> {
        for (const std::int64_t asked : revisions) {
            if (asked < 0 || asked > revision()) {
                return base::failure(kJournalEntryUnknown, {{"value", std::to_string(asked)}});
            }
        }
        return impl_->database().versions(revisions);
    });
}

bool ProjectFile::wentThrough(std::int64_t number, const std::string& hash) const {
    return impl_->database().journal().contains(number, hash);
}

base::Result<std::string> ProjectFile::hashAt(std::int64_t number) const {
    return guarded(file(), [&]() -> base::Result<std::string> {
        auto hash = impl_->database().journal().hashAt(number);
        if (!hash) {
            return base::failure(kJournalEntryUnknown, {{"value", std::to_string(number)}});
        }
        return std::move(*hash);
    });
}

base::Result<base::Findings> ProjectFile::verify() const {
    return guarded(file(), [&] { return impl_->database().verify(); });
}

base::Result<domain::ProjectSnapshot> ProjectFile::readSnapshot() const {
    return guarded(file(), [&] { return impl_->database().snapshots().read(revision()); });
}

base::Result<domain::ProjectSnapshot> ProjectFile::refreshSnapshot(const domain::ProjectSnapshot& previous,
                                                                   const Change& change) const {
    return guarded(file(), [&] { return impl_->database().snapshots().refresh(previous, change, revision()); });
}

base::Result<void> ProjectFile::storeResults(const std::vector<StoredResult>& results) {
    if (auto editable = impl_->refuseReadOnly(); !editable) {
        return editable;
    }
    return guarded(file(), [&] { replaceStoredResults(impl_->database().connection(), results); });
}

base::Result<std::vector<StoredResult>> ProjectFile::storedResults() const {
    return guarded(file(), [&] { return readStoredResults(impl_->database().connection()); });
}

bool ProjectFile::hasUnsavedChanges() const {
    return impl_->hasUnsavedChanges();
}

base::Result<void> ProjectFile::save() {
    if (auto editable = impl_->refuseReadOnly(); !editable) {
        return editable;
    }
    return guarded(file(), [&]() -> base::Result<void> {
        if (impl_->changedOutside()) {
            return base::failure(kProjectChangedOutside, {{"file", file().native()}});
        }
        impl_->deliverHere();
        return {};
    });
}

base::Result<void> ProjectFile::saveAs(const std::filesystem::path& target) {
    return guarded(target, [&]() -> base::Result<void> {
        if (std::filesystem::weakly_canonical(std::filesystem::absolute(target)) == file() && !readOnly()) {
            return save();
        }
        auto project = saveProjectAs(impl_->database(), target, impl_->settings());
        if (!project) {
            return tl::unexpected(project.error());
        }
        impl_->become(std::move(*project));
        return {};
    });
}

void ProjectFile::discardUnsavedChanges() {
    impl_->discarded = true;
}

} // namespace parkcarbon::store
