#include "store/recovery.hpp"

#include "store/delivery.hpp"
#include "store/guarded.hpp"
#include "store/schema.hpp"

namespace parkcarbon::store {
namespace {

/// The working copy as a verified project; nothing when it is none.
std::unique_ptr<ProjectDatabase> openLeftBehind(const WorkingCopy& copy, const std::filesystem::path& file) {
    const auto open = [&]() -> std::unique_ptr<ProjectDatabase> {
        Connection connection = copy.connect();
        const auto status = verifyFormat(connection, file, migrations());
        if (!status || *status == FormatStatus::NewerReadable) {
            return nullptr;
        }
        if (*status == FormatStatus::Older) {
            migrate(connection, migrations());
        }
        return std::make_unique<ProjectDatabase>(std::move(connection), file);
    };
    auto opened = guarded(file, [&] { return open(); });
    return opened ? std::move(*opened) : nullptr;
}

/// True when the file's journal has every entry of the working copy's.
bool fileHasEverything(const std::filesystem::path& file, const JournalLog& working) {
    const auto contained = guarded(file, [&] {
        Connection connection(file, Connection::Access::Immutable);
        return JournalLog(connection).contains(working.revision(), working.headHash());
    });
    return contained.value_or(false);
}

} // namespace

Recovery examineWorkingCopy(WorkingCopy& copy, const std::filesystem::path& file,
                            const std::optional<FileState>& in_file, base::Timestamp now) {
    auto database = openLeftBehind(copy, file);
    if (!database) {
        return {nullptr, copy.moveAside(now)};
    }
    const JournalLog& journal = database->journal();
    const bool same_project = in_file && in_file->project_id == database->projectId();
    if (same_project && journal.contains(in_file->head.revision, in_file->head.hash) &&
        journal.revision() > in_file->head.revision) {
        return {std::move(database), std::nullopt};
    }
    Recovery recovery;
    const bool nothing_to_lose = journal.revision() == 0 || (same_project && fileHasEverything(file, journal));
    if (!nothing_to_lose) {
        recovery.kept_aside = copy.asideName(now);
        deliver(database->connection(), *recovery.kept_aside);
    }
    database.reset();
    copy.remove();
    return recovery;
}

} // namespace parkcarbon::store
