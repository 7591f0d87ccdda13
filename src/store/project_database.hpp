#pragma once

#include "store/connection.hpp"
#include "store/journal_log.hpp"
#include "store/repositories.hpp"
#include "store/snapshot_reader.hpp"

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/store/journal.hpp>
#include <parkcarbon/store/record_versions.hpp>
#include <parkcarbon/store/records.hpp>

#include <filesystem>
#include <functional>
#include <span>

namespace parkcarbon::store {

/// A verified project database on a connection, with everything that reads and changes it. Calls throw what SQLite
/// throws; errors of a transaction's body come back by value.
class ProjectDatabase {
public:
    ProjectDatabase(Connection connection, const std::filesystem::path& file);

    using Body = std::function<base::Result<void>(RecordWriter&)>;
    base::Result<Change> transact(const JournalDraft& draft, const ChangeStamp& stamp, const Body& body);
    base::Result<void> dryRun(const ChangeStamp& stamp, const Body& body);
    /// Undo or redo of the next entry, which must exist.
    Change reverse(JournalEntry::Kind kind, const ChangeStamp& stamp);
    std::vector<ChangedRow> changedRows(const JournalEntry& entry, std::size_t limit);
    ProjectVersions versions(std::span<const std::int64_t> revisions);
    base::Findings verify();

    Connection& connection() { return connection_; }
    JournalLog& journal() { return journal_; }
    SnapshotReader& snapshots() { return snapshots_; }
    const RecordReader& records() const { return records_; }
    std::string projectId();

private:
    class Transaction;

    Connection connection_;
    Repositories repositories_;
    JournalLog journal_;
    SnapshotReader snapshots_;
    RecordReader records_;
};

} // namespace parkcarbon::store
