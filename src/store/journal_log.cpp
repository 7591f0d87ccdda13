#include "store/journal_log.hpp"

#include "store/guarded.hpp"
#include "store/journal_text.hpp"

#include <parkcarbon/base/hash.hpp>

#include <fmt/format.h>

namespace parkcarbon::store {
namespace {

constexpr std::string_view kSelectEntry =
    "SELECT number, time, actor, kind, operation, arguments, target, rows_changed, hash FROM journal";

/// Every part with its length in front, so that no two different rows give the same text.
std::string chained(std::string_view previous_hash, const JournalEntry& entry, std::string_view arguments,
                    std::string_view changeset_hash) {
    std::string text;
    const auto append = [&](std::string_view part) { text += fmt::format("{}:{}", part.size(), part); };
    append(previous_hash);
    append(std::to_string(entry.number));
    append(base::formatTimestamp(entry.time));
    append(entry.actor);
    append(kindWord(entry.kind));
    append(entry.operation);
    append(arguments);
    append(entry.target ? std::to_string(*entry.target) : std::string{});
    append(std::to_string(entry.rows_changed));
    append(changeset_hash);
    return base::sha256Hex(text);
}

JournalEntry entryAt(const Query& row) {
    JournalEntry entry;
    entry.number = row.integer(0);
    entry.time = parseTimestamp(row.text(1));
    entry.actor = row.text(2);
    entry.kind = kindFromWord(row.text(3));
    entry.operation = row.text(4);
    entry.arguments = argumentsFromJson(row.text(5));
    entry.target = row.optionalInteger(6);
    entry.rows_changed = row.integer(7);
    entry.hash = row.text(8);
    return entry;
}

} // namespace

JournalLog::JournalLog(Connection& connection) : connection_(connection) {
    reload();
}

void JournalLog::reload() {
    genesis_ = base::sha256Hex(connection_.text("SELECT value FROM meta WHERE name = 'project_id'"));
    hashes_.clear();
    undo_.clear();
    redo_.clear();
    undone_.clear();
    Query rows = connection_.query("SELECT number, kind, target, hash FROM journal ORDER BY number");
    while (rows.step()) {
        advance(rows.integer(0), kindFromWord(rows.text(1)), rows.optionalInteger(2), std::string(rows.text(3)));
    }
}

void JournalLog::advance(std::int64_t number, JournalEntry::Kind kind, std::optional<std::int64_t> target,
                         std::string hash) {
    const auto expected = kind == JournalEntry::Kind::Do     ? std::nullopt
                          : kind == JournalEntry::Kind::Undo ? nextUndo()
                                                             : nextRedo();
    if (number != revision() + 1 || target != expected || (kind != JournalEntry::Kind::Do && !target)) {
        throw DamagedContent(fmt::format("journal entry {} is out of order", number));
    }
    hashes_.push_back(std::move(hash));
    undone_.push_back(false);
    if (kind == JournalEntry::Kind::Do) {
        undo_.push_back(number);
        redo_.clear();
        return;
    }
    const bool undoing = kind == JournalEntry::Kind::Undo;
    (undoing ? undo_ : redo_).pop_back();
    (undoing ? redo_ : undo_).push_back(*target);
    undone_[static_cast<std::size_t>(*target) - 1] = undoing;
}

bool JournalLog::contains(std::int64_t revision_number, const std::string& hash) const {
    return hashAt(revision_number) == hash;
}

std::optional<std::string> JournalLog::hashAt(std::int64_t revision_number) const {
    if (revision_number == 0) {
        return genesis_;
    }
    const bool reached = revision_number > 0 && revision_number <= revision();
    return reached ? std::optional(hashes_[static_cast<std::size_t>(revision_number) - 1]) : std::nullopt;
}

std::optional<std::int64_t> JournalLog::nextUndo() const {
    return undo_.empty() ? std::nullopt : std::optional(undo_.back());
}

std::optional<std::int64_t> JournalLog::nextRedo() const {
    return redo_.empty() ? std::nullopt : std::optional(redo_.back());
}

void JournalLog::write(JournalEntry& entry, const std::string& arguments, const std::string& changeset_hash) {
    entry.number = revision() + 1;
    entry.hash = chained(headHash(), entry, arguments, changeset_hash);
    connection_
        .query("INSERT INTO journal (number, time, actor, kind, operation, arguments, target, rows_changed, hash) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(1, entry.number)
        .bind(2, std::string_view(base::formatTimestamp(entry.time)))
        .bind(3, std::string_view(entry.actor))
        .bind(4, kindWord(entry.kind))
        .bind(5, std::string_view(entry.operation))
        .bind(6, std::string_view(arguments))
        .bind(7, entry.target)
        .bind(8, entry.rows_changed)
        .bind(9, std::string_view(entry.hash))
        .run();
    advance(entry.number, entry.kind, entry.target, entry.hash);
}

JournalEntry JournalLog::appendDo(const JournalDraft& draft, const ChangeStamp& stamp, const Changeset& changeset,
                                  std::int64_t rows_changed) {
    JournalEntry entry;
    entry.time = stamp.time;
    entry.actor = stamp.actor;
    entry.operation = draft.operation;
    entry.arguments = draft.arguments;
    entry.rows_changed = rows_changed;
    write(entry, argumentsToJson(draft.arguments), base::sha256Hex(changeset.deflated));
    connection_.query("INSERT INTO journal_changesets (number, raw_size, changeset) VALUES (?, ?, ?)")
        .bind(1, entry.number)
        .bind(2, changeset.raw_size)
        .bindBlob(3, changeset.deflated)
        .run();
    return entry;
}

JournalEntry JournalLog::appendReversal(JournalEntry::Kind kind, const ChangeStamp& stamp, std::int64_t rows_changed) {
    const auto target = kind == JournalEntry::Kind::Undo ? nextUndo() : nextRedo();
    JournalEntry entry = this->entry(target.value()).value();
    entry.time = stamp.time;
    entry.actor = stamp.actor;
    entry.kind = kind;
    entry.target = target;
    entry.rows_changed = rows_changed;
    entry.undone = false;
    write(entry, argumentsToJson(entry.arguments), base::sha256Hex({}));
    return entry;
}

std::vector<JournalEntry> JournalLog::entries() const {
    std::vector<JournalEntry> found;
    Query rows = connection_.query(std::string(kSelectEntry) + " ORDER BY number");
    while (rows.step()) {
        found.push_back(entryAt(rows));
        found.back().undone = undone_.at(found.size() - 1);
    }
    return found;
}

std::optional<JournalEntry> JournalLog::entry(std::int64_t number) const {
    Query row = connection_.query(std::string(kSelectEntry) + " WHERE number = ?");
    row.bind(1, number);
    if (!row.step()) {
        return std::nullopt;
    }
    JournalEntry found = entryAt(row);
    found.undone = undone_.at(static_cast<std::size_t>(number) - 1);
    return found;
}

std::string JournalLog::changesetOf(std::int64_t number) const {
    Query row = connection_.query("SELECT changeset FROM journal_changesets WHERE number = ?");
    row.bind(1, number);
    if (!row.step()) {
        throw DamagedContent(fmt::format("journal entry {} has lost its changeset", number));
    }
    return std::string(row.blob(0));
}

std::optional<std::int64_t> JournalLog::firstBrokenEntry() const {
    std::string previous = genesis_;
    Query rows =
        connection_.query("SELECT j.number, j.time, j.actor, j.kind, j.operation, j.arguments, j.target, "
                          "j.rows_changed, j.hash, c.changeset FROM journal AS j LEFT JOIN journal_changesets AS c "
                          "ON c.number = j.number ORDER BY j.number");
    while (rows.step()) {
        const JournalEntry entry = entryAt(rows);
        const std::string expected = chained(previous, entry, rows.text(5), base::sha256Hex(rows.blob(9)));
        if (expected != entry.hash) {
            return entry.number;
        }
        previous = entry.hash;
    }
    return std::nullopt;
}

} // namespace parkcarbon::store
