#pragma once

#include "store/changeset.hpp"
#include "store/connection.hpp"

#include <parkcarbon/store/journal.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::store {

/// The journal of one project: append-only rows, chained by their hashes (docs/file-format.md). What can be undone and
/// redone follows from the rows alone, so it survives a restart.
class JournalLog {
public:
    /// Reads the sequence of entries. Throws DamagedContent when an undo or redo names an entry that it cannot mean.
    explicit JournalLog(Connection& connection);

    std::int64_t revision() const { return static_cast<std::int64_t>(hashes_.size()); }
    const std::string& headHash() const { return hashes_.empty() ? genesis_ : hashes_.back(); }
    /// Whether this journal went through the state that `hash` names.
    bool contains(std::int64_t revision, const std::string& hash) const;
    /// Hash of that entry, of the project's id for revision 0; nothing for a revision never reached.
    std::optional<std::string> hashAt(std::int64_t revision) const;

    std::optional<std::int64_t> nextUndo() const; ///< entry that undo would take back
    std::optional<std::int64_t> nextRedo() const;

    JournalEntry appendDo(const JournalDraft& draft, const ChangeStamp& stamp, const Changeset& changeset,
                          std::int64_t rows_changed);
    JournalEntry appendReversal(JournalEntry::Kind kind, const ChangeStamp& stamp, std::int64_t rows_changed);
    /// Reads the entries anew, after a transaction that appended has been taken back.
    void reload();

    std::vector<JournalEntry> entries() const;
    std::optional<JournalEntry> entry(std::int64_t number) const;
    /// Deflated changeset of an entry of kind Do. Throws DamagedContent when it is not there.
    std::string changesetOf(std::int64_t number) const;
    /// Number of the first entry whose hash does not follow from its content and its predecessor; nothing when all do.
    std::optional<std::int64_t> firstBrokenEntry() const;

private:
    void advance(std::int64_t number, JournalEntry::Kind kind, std::optional<std::int64_t> target, std::string hash);
    void write(JournalEntry& entry, const std::string& arguments, const std::string& changeset_hash);

    Connection& connection_;
    std::string genesis_; ///< hash of the project's id: what the first entry follows
    std::vector<std::string> hashes_;
    std::vector<std::int64_t> undo_;
    std::vector<std::int64_t> redo_;
    std::vector<bool> undone_; ///< by entry number − 1
};

} // namespace parkcarbon::store
