#include "store/project_database.hpp"

#include "store/change_summary.hpp"
#include "store/changeset.hpp"
#include "store/replay.hpp"
#include "store/sqlite.hpp"
#include "store/version_reader.hpp"

#include <parkcarbon/store/errors.hpp>

namespace parkcarbon::store {

/// A savepoint that is taken back unless committed, together with what is held in memory of the rows it wrote.
class ProjectDatabase::Transaction {
public:
    explicit Transaction(ProjectDatabase& database)
        : database_(database), sizes_(database.repositories_.dictionaries().sizes()),
          revision_(database.journal_.revision()) {
        database_.connection_.execute("SAVEPOINT change");
    }

    ~Transaction() {
        if (!committed_) {
            takeBack();
        }
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit() {
        database_.connection_.execute("RELEASE change");
        committed_ = true;
        database_.repositories_.forgetCaches();
    }

private:
    void takeBack() noexcept {
        // After an error like a full disk SQLite may have rolled back on its own: then there is no savepoint any more.
        if (sqlite3_get_autocommit(database_.connection_.handle()) == 0) {
            sqlite3_exec(database_.connection_.handle(), "ROLLBACK TO change; RELEASE change", nullptr, nullptr,
                         nullptr);
        }
        database_.repositories_.dictionaries().truncate(sizes_);
        database_.repositories_.forgetCaches();
        if (database_.journal_.revision() != revision_) {
            database_.journal_.reload();
        }
    }

    ProjectDatabase& database_;
    Dictionaries::Sizes sizes_;
    std::int64_t revision_;
    bool committed_ = false;
};

ProjectDatabase::ProjectDatabase(Connection connection, const std::filesystem::path& file)
    : connection_(std::move(connection)), repositories_(connection_, file), journal_(connection_),
      snapshots_(repositories_), records_(repositories_) {}

std::string ProjectDatabase::projectId() {
    return connection_.text("SELECT value FROM meta WHERE name = 'project_id'");
}

base::Result<Change> ProjectDatabase::transact(const JournalDraft& draft, const ChangeStamp& stamp, const Body& body) {
    Transaction transaction(*this);
    const ChangesetRecorder recorder(connection_);
    RecordWriter writer(repositories_, stamp);
    if (auto done = body(writer); !done) {
        return tl::unexpected(done.error());
    }
    const Changeset changeset = recorder.changeset();
    if (changeset.raw_size == 0) {
        return Change{};
    }
    Change change = summaryOf(changeset.deflated);
    change.entry = journal_.appendDo(draft, stamp, changeset, change.rows_changed);
    transaction.commit();
    return change;
}

base::Result<void> ProjectDatabase::dryRun(const ChangeStamp& stamp, const Body& body) {
    const Transaction transaction(*this);
    RecordWriter writer(repositories_, stamp);
    return body(writer);
}

Change ProjectDatabase::reverse(JournalEntry::Kind kind, const ChangeStamp& stamp) {
    const bool undoing = kind == JournalEntry::Kind::Undo;
    const std::int64_t target = (undoing ? journal_.nextUndo() : journal_.nextRedo()).value();
    const std::string changeset = journal_.changesetOf(target);
    Transaction transaction(*this);
    applyChangeset(connection_, changeset, undoing ? Direction::Inverted : Direction::Forward, target);
    Change change = summaryOf(changeset);
    change.entry = journal_.appendReversal(kind, stamp, change.rows_changed);
    transaction.commit();
    return change;
}

std::vector<ChangedRow> ProjectDatabase::changedRows(const JournalEntry& entry, std::size_t limit) {
    const std::string changeset = journal_.changesetOf(entry.target.value_or(entry.number));
    const bool inverted = entry.kind == JournalEntry::Kind::Undo;
    return describeRows(repositories_, changeset, inverted ? Direction::Inverted : Direction::Forward, limit);
}

ProjectVersions ProjectDatabase::versions(std::span<const std::int64_t> revisions) {
    return versionsAt(repositories_, journal_, revisions);
}

base::Findings ProjectDatabase::verify() {
    base::Findings findings;
    if (const auto broken = journal_.firstBrokenEntry()) {
        findings.push_back({kJournalChainBroken, base::Severity::Error, {{"value", std::to_string(*broken)}}, {}});
        return findings; // a replay of entries that were altered proves nothing
    }
    for (const ContentDifference& difference : replayAndCompare(connection_, journal_)) {
        findings.push_back({kJournalContentDiffers,
                            base::Severity::Error,
                            {{"table", difference.table}, {"value", std::to_string(difference.key)}},
                            {difference.table, {}, {}, {}, {}, 0, {}}});
    }
    return findings;
}

} // namespace parkcarbon::store
