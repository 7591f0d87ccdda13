#include "store/opening.hpp"

#include "store/delivery.hpp"
#include "store/guarded.hpp"
#include "store/recovery.hpp"
#include "store/schema.hpp"

#include <parkcarbon/store/errors.hpp>

#include <array>
#include <fmt/format.h>
#include <pwd.h>
#include <random>
#include <unistd.h>

namespace parkcarbon::store {
namespace {

namespace fs = std::filesystem;

std::string loginName() {
    const passwd* const user = ::getpwuid(::getuid());
    return user != nullptr ? user->pw_name : std::to_string(::getuid());
}

std::string hostName() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "localhost";
}

/// UUID of random bits (RFC 4122, version 4).
std::string newProjectId() {
    std::random_device random;
    std::array<std::uint32_t, 4> bits{random(), random(), random(), random()};
    bits[1] = (bits[1] & 0xFFFF0FFFU) | 0x00004000U;
    bits[2] = (bits[2] & 0x3FFFFFFFU) | 0x80000000U;
    return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:04x}{:08x}", bits[0], bits[1] >> 16U, bits[1] & 0xFFFFU,
                       bits[2] >> 16U, bits[2] & 0xFFFFU, bits[3]);
}

/// One name for a file whatever way leads to it; the folder must exist, the file need not.
fs::path canonicalPath(const fs::path& file) {
    return fs::weakly_canonical(fs::absolute(file));
}

base::Arguments holderArguments(const fs::path& file, const LockHolder& holder) {
    return {{"file", file.native()}, {"user", holder.user}, {"host", holder.host}, {"time", holder.since}};
}

base::Arguments versionArguments(const fs::path& file, std::int64_t version) {
    return {
        {"file", file.native()}, {"value", std::to_string(version)}, {"expected", std::to_string(migrations().size())}};
}

void note(OpenReport& report, base::Code code, base::Severity severity, base::Arguments arguments) {
    report.findings.push_back({code, severity, std::move(arguments), {}});
}

/// Decides whether the project can be edited and says why not.
void takeLock(OpenedProject& project, const StoreSettings& settings) {
    auto outcome = LockFile::acquire(project.file, settings.self(), settings.take_over_foreign_lock);
    if (outcome.holder) {
        project.report.read_only = true;
        note(project.report, kProjectLocked, base::Severity::Warning, holderArguments(project.file, *outcome.holder));
        project.report.holder = std::move(outcome.holder);
    } else if (!outcome.lock) {
        project.report.read_only = true;
        note(project.report, kProjectFolderReadOnly, base::Severity::Warning,
             {{"file", project.file.native()}, {"detail", outcome.reason}});
    } else if (::access(project.file.c_str(), W_OK) != 0) {
        project.report.read_only = true;
        note(project.report, kProjectFolderReadOnly, base::Severity::Warning,
             {{"file", project.file.native()}, {"detail", std::generic_category().message(errno)}});
    } else {
        project.lock = std::move(outcome.lock);
    }
}

SavedState headOf(ProjectDatabase& database) {
    return {database.journal().revision(), database.journal().headHash()};
}

void noteFormat(OpenedProject& project, FormatStatus status, std::int64_t version) {
    if (status == FormatStatus::NewerReadable) {
        project.report.status = OpenReport::Status::NewerReadable;
        project.report.read_only = true;
        note(project.report, kProjectNewerReadable, base::Severity::Warning, versionArguments(project.file, version));
    } else if (status == FormatStatus::Older) {
        project.report.status = OpenReport::Status::Upgraded;
        project.upgraded_from = version;
        note(project.report, kProjectUpgraded, base::Severity::Note, versionArguments(project.file, version));
    }
}

/// Reads the user's file where it is. An older format is brought up to date in memory.
base::Result<void> openDirectly(OpenedProject& project) {
    Connection connection(project.file, Connection::Access::Immutable);
    const std::int64_t version = connection.integer("PRAGMA user_version");
    const auto status = verifyFormat(connection, project.file, migrations());
    if (!status) {
        return tl::unexpected(status.error());
    }
    noteFormat(project, *status, version);
    project.report.read_only = true;
    if (*status == FormatStatus::Older) {
        Connection upgraded = connection.copyInMemory();
        migrate(upgraded, migrations());
        project.database = std::make_unique<ProjectDatabase>(std::move(upgraded), project.file);
    } else {
        project.database = std::make_unique<ProjectDatabase>(std::move(connection), project.file);
    }
    project.saved = headOf(*project.database);
    return {};
}

/// Removes a fresh working copy unless it became the project's: a copy of a bad file is no unsaved work.
class FreshCopy {
public:
    explicit FreshCopy(WorkingCopy& copy) : copy_(copy) {}
    ~FreshCopy() {
        if (!adopted) {
            (void)guarded(copy_.database(), [&] { copy_.remove(); });
        }
    }
    FreshCopy(const FreshCopy&) = delete;
    FreshCopy& operator=(const FreshCopy&) = delete;
    bool adopted = false;

private:
    WorkingCopy& copy_;
};

base::Result<void> openWorkingCopy(OpenedProject& project, WorkingCopy copy) {
    FreshCopy fresh(copy);
    copy.createFrom(project.file);
    std::int64_t version = 0;
    base::Result<FormatStatus> status;
    {
        Connection connection = copy.connect();
        version = connection.integer("PRAGMA user_version");
        status = verifyFormat(connection, project.file, migrations());
        if (status && *status == FormatStatus::Older) {
            migrate(connection, migrations());
        }
        if (status && *status != FormatStatus::NewerReadable) {
            project.database = std::make_unique<ProjectDatabase>(std::move(connection), project.file);
        }
    }
    if (!project.database) {
        project.lock.reset();
        return status ? openDirectly(project) : tl::unexpected(status.error());
    }
    noteFormat(project, *status, version);
    project.saved = headOf(*project.database);
    project.working_copy = copy;
    fresh.adopted = true;
    return {};
}

/// Unsaved work of a killed session: taken up again, dropped when the file has it, or put aside when the file went its
/// own way.
void recover(OpenedProject& project, WorkingCopy copy, const StoreSettings& settings) {
    const auto in_file = stateOfFile(project.file);
    Recovery recovery = examineWorkingCopy(copy, project.file, in_file, settings.clock->now());
    if (recovery.kept_aside) {
        note(project.report, kProjectRecoveryKept, base::Severity::Warning,
             {{"file", project.file.native()}, {"value", recovery.kept_aside->native()}});
    }
    if (recovery.database) {
        project.saved = in_file->head;
        project.report.recovered = true;
        const std::int64_t entries = recovery.database->journal().revision() - in_file->head.revision;
        note(project.report, kProjectRecovered, base::Severity::Note,
             {{"file", project.file.native()}, {"rows", std::to_string(entries)}});
        project.database = std::move(recovery.database);
        project.working_copy = std::move(copy);
    }
}

/// A project about to be written: nobody else may hold it.
base::Result<OpenedProject> lockForWriting(const fs::path& file, const StoreSettings& settings) {
    OpenedProject project;
    project.file = canonicalPath(file);
    auto outcome = LockFile::acquire(project.file, settings.self(), settings.take_over_foreign_lock);
    if (outcome.holder) {
        return base::failure(kProjectLocked, holderArguments(project.file, *outcome.holder));
    }
    if (!outcome.lock) {
        return base::failure(kProjectFileUnwritable, {{"file", project.file.native()}, {"detail", outcome.reason}});
    }
    project.lock = std::move(outcome.lock);
    return project;
}

} // namespace

StoreSettings::StoreSettings(const StoreOptions& options)
    : data_directory(options.data_directory.empty() ? defaultDataDirectory() : fs::absolute(options.data_directory)),
      actor(options.actor.empty() ? loginName() : options.actor),
      host(options.host.empty() ? hostName() : options.host),
      clock(options.clock ? options.clock : std::make_shared<base::SystemClock>()),
      take_over_foreign_lock(options.take_over_foreign_lock) {}

LockHolder StoreSettings::self() const {
    return {actor, host, ::getpid(), base::formatTimestamp(clock->now())};
}

std::optional<FileState> stateOfFile(const fs::path& file) {
    const auto read = [&]() -> std::optional<FileState> {
        if (!readHeader(file)) {
            return std::nullopt;
        }
        Connection connection(file, Connection::Access::Immutable);
        const JournalLog journal(connection);
        return FileState{connection.text("SELECT value FROM meta WHERE name = 'project_id'"),
                         {journal.revision(), journal.headHash()}};
    };
    return guarded(file, [&] { return read(); }).value_or(std::nullopt);
}

base::Result<OpenedProject> createProject(const fs::path& file, const StoreSettings& settings) {
    if (fs::exists(file)) {
        return base::failure(kProjectFileExists, {{"file", file.native()}});
    }
    auto locked = lockForWriting(file, settings);
    if (!locked) {
        return locked;
    }
    OpenedProject project = std::move(*locked);
    WorkingCopy copy(settings.data_directory, project.file);
    if (copy.exists()) { // the file it belonged to has been removed, its unsaved work stays
        recover(project, copy, settings);
    }
    FreshCopy fresh(copy);
    copy.createBy([](Connection& empty) {
        migrate(empty, migrations());
        empty.query("INSERT INTO meta (name, value) VALUES ('project_id', ?)")
            .bind(1, std::string_view(newProjectId()))
            .run();
    });
    Connection connection = copy.connect();
    deliver(connection, project.file);
    project.database = std::make_unique<ProjectDatabase>(std::move(connection), project.file);
    project.saved = headOf(*project.database);
    project.working_copy = copy;
    fresh.adopted = true;
    return project;
}

base::Result<OpenedProject> saveProjectAs(ProjectDatabase& database, const fs::path& file,
                                          const StoreSettings& settings) {
    auto locked = lockForWriting(file, settings);
    if (!locked) {
        return locked;
    }
    OpenedProject project = std::move(*locked);
    WorkingCopy copy(settings.data_directory, project.file);
    if (copy.exists()) {
        recover(project, copy, settings);
        if (project.database) { // unsaved work of the file that is being replaced
            project.database.reset();
            const fs::path aside = copy.asideName(settings.clock->now());
            Connection left_behind = copy.connect();
            deliver(left_behind, aside);
            project.report = {};
            note(project.report, kProjectRecoveryKept, base::Severity::Warning,
                 {{"file", project.file.native()}, {"value", aside.native()}});
        }
    }
    deliver(database.connection(), project.file);
    if (auto opened = openWorkingCopy(project, copy); !opened) {
        return tl::unexpected(opened.error());
    }
    return project;
}

base::Result<OpenedProject> openProject(const fs::path& file, OpenMode mode, const StoreSettings& settings) {
    OpenedProject project;
    project.file = canonicalPath(file);
    if (const auto header = readHeader(project.file); !header) {
        return tl::unexpected(header.error());
    }
    WorkingCopy copy(settings.data_directory, project.file);
    project.report.read_only = mode == OpenMode::ReadOnly;
    if (mode == OpenMode::ReadWrite || copy.exists()) {
        takeLock(project, settings);
    }
    if (project.lock && copy.exists()) {
        recover(project, copy, settings);
    }
    if (project.database) {
        project.report.read_only = project.report.read_only || mode == OpenMode::ReadOnly;
        return project;
    }
    if (!project.report.read_only && project.lock) {
        if (auto opened = openWorkingCopy(project, copy); !opened) {
            return tl::unexpected(opened.error());
        }
        return project;
    }
    project.lock.reset();
    if (auto opened = openDirectly(project); !opened) {
        return tl::unexpected(opened.error());
    }
    return project;
}

} // namespace parkcarbon::store
