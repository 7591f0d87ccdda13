#include "store/version_reader.hpp"

#include "store/changeset.hpp"
#include "store/schema.hpp"
#include "store/table_copy.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace parkcarbon::store {
namespace {

using RowKey = std::pair<domain::Table, std::int64_t>;

/// Of undo and redo the entry that they reverse holds the changeset.
std::string changesetBehind(const JournalLog& journal, const JournalEntry& entry) {
    return journal.changesetOf(entry.target.value_or(entry.number));
}

/// Follows the journal forwards and tells which record a row key stood for: SQLite gives the key of a removed last row
/// to the next one, and undo brings the former record back.
class RecordLives {
public:
    /// Which record of its key: 0 for the one there at the start, else the entry that brought it.
    using Life = std::int64_t;

    void follow(const JournalLog& journal, std::int64_t number) {
        const JournalEntry entry = journal.entry(number).value();
        const std::int64_t source = entry.target.value_or(number);
        const bool inverted = entry.kind == JournalEntry::Kind::Undo;
        forEachRow(changesetBehind(journal, entry), Direction::Forward, [&](const ChangesetRow& row) {
            if (const auto table = domain::tableByName(row.table)) {
                const RowKey key{*table, row.key};
                Life& life = lives_[key];
                if (row.kind == (inverted ? ChangesetRow::Kind::Insert : ChangesetRow::Kind::Delete)) {
                    gone_by_[{source, key}] = life;
                } else if (row.kind != ChangesetRow::Kind::Update) {
                    life = returning(entry.kind, source, key);
                }
            }
            return true;
        });
    }

    const std::map<RowKey, Life>& present() const { return lives_; } ///< of every touched key

private:
    Life returning(JournalEntry::Kind kind, std::int64_t source, const RowKey& key) const {
        const auto former = gone_by_.find({source, key});
        if (kind == JournalEntry::Kind::Do || former == gone_by_.end()) {
            return kind == JournalEntry::Kind::Undo ? -source : source;
        }
        return former->second;
    }

    std::map<RowKey, Life> lives_;
    std::map<std::pair<std::int64_t, RowKey>, Life> gone_by_; ///< what a changeset took away, until it is reversed
};

/// The touched keys with their lives at each of the revisions, then at present.
std::vector<std::map<RowKey, RecordLives::Life>> livesAt(const JournalLog& journal,
                                                         std::span<const std::int64_t> revisions) {
    std::vector<std::map<RowKey, RecordLives::Life>> result;
    RecordLives lives;
    std::int64_t reached = revisions.front();
    const auto goTo = [&](std::int64_t revision) {
        while (reached < revision) {
            lives.follow(journal, ++reached);
        }
        result.push_back(lives.present());
    };
    for (const std::int64_t revision : revisions) {
        goTo(revision);
    }
    goTo(journal.revision());
    return result;
}

/// The touched rows, and what rows refer to by key, in a database of their own.
Connection copyOfTouched(Connection& present, const std::map<RowKey, RecordLives::Life>& touched) {
    Connection copy = Connection::inMemory();
    migrate(copy, migrations());
    copy.execute("PRAGMA foreign_keys = OFF; DELETE FROM park"); // rows around the touched ones are missing
    copyDictionaries(present, copy);
    for (const char* const table : {"zones", "enterprises", "flows", "pinned_sets", "superseded_sets"}) {
        copyTable(present, copy, table);
    }
    for (const auto& [row, life] : touched) {
        copyRow(present, copy, std::string(domain::spec(row.first).name), row.second);
    }
    return copy;
}

void takeBack(Connection& past, const JournalLog& journal, std::int64_t number) {
    const JournalEntry entry = journal.entry(number).value();
    applyChangeset(past, changesetBehind(journal, entry),
                   entry.kind == JournalEntry::Kind::Undo ? Direction::Forward : Direction::Inverted, number);
}

std::optional<domain::Record> recordAt(Repositories& repositories, domain::Table table, std::int64_t key) {
    auto stored = repositories.of(table).read(key);
    return stored ? std::optional(std::move(stored->record)) : std::nullopt;
}

bool stayedTheSame(const RecordVersions& versions) {
    return std::all_of(versions.at.begin(), versions.at.end(),
                       [&](const std::optional<domain::Record>& version) { return version == versions.at.front(); });
}

} // namespace

ProjectVersions versionsAt(Repositories& present, const JournalLog& journal, std::span<const std::int64_t> revisions) {
    const auto lives = livesAt(journal, revisions);
    ProjectVersions result;
    result.pins.resize(lives.size());
    std::map<std::pair<RowKey, RecordLives::Life>, RecordVersions> records;
    const auto read = [&](Repositories& repositories, std::size_t version) {
        repositories.forgetCaches();
        for (const auto& [row, last_life] : lives.back()) {
            auto record = recordAt(repositories, row.first, row.second);
            const auto life = lives[version].find(row);
            auto& versions = records[{row, life == lives[version].end() ? 0 : life->second}];
            versions.table = row.first;
            versions.key = row.second;
            versions.at.resize(lives.size());
            versions.at[version] = std::move(record);
        }
        result.pins[version] = repositories.pins().read();
    };

    read(present, revisions.size());
    Connection copy = copyOfTouched(present.connection(), lives.back());
    Repositories past(copy, present.file());
    std::int64_t reached = journal.revision();
    for (std::size_t version = revisions.size(); version-- > 0;) {
        for (; reached > revisions[version]; --reached) {
            takeBack(copy, journal, reached);
        }
        read(past, version);
    }
    for (auto& [identity, versions] : records) {
        if (!stayedTheSame(versions)) {
            result.records.push_back(std::move(versions));
        }
    }
    return result;
}

} // namespace parkcarbon::store
