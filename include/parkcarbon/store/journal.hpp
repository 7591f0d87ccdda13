#pragma once

#include <parkcarbon/base/clock.hpp>
#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/table.hpp>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace parkcarbon::store {

/// What the journal shall say about a change; who and when come from StoreOptions.
struct JournalDraft {
    std::string operation; ///< code of the operation, e.g. "EDIT_RECORDS"
    base::Arguments arguments;
};

/// Who changed the project, and when.
struct ChangeStamp {
    base::Timestamp time;
    std::string actor;
};

/// One row of the append-only journal. Undo and redo are entries of their own.
struct JournalEntry {
    enum class Kind : std::uint8_t { Do, Undo, Redo };
    std::int64_t number = 0; ///< 1, 2, 3 …; the revision of the project after this entry
    base::Timestamp time;
    std::string actor;
    Kind kind = Kind::Do;
    std::string operation; ///< for undo and redo: that of the target
    base::Arguments arguments;
    std::optional<std::int64_t> target; ///< for undo and redo: the entry that was taken back or done again
    std::int64_t rows_changed = 0;
    bool undone = false; ///< for Do: presently taken back
    std::string hash;    ///< SHA-256 over the previous entry's hash and this entry (docs/file-format.md)
};

/// What one transaction, undo or redo did to the project.
struct Change {
    std::optional<JournalEntry> entry; ///< nothing when the transaction changed nothing
    std::set<domain::Table> tables;    ///< tables with changed rows
    bool pins_changed = false;
    std::int64_t rows_changed = 0;
    /// Keys of the activities inserted, updated or removed, ascending, when at most kMostNamedKeys; else empty.
    std::vector<std::int64_t> activity_keys;
    static constexpr std::size_t kMostNamedKeys = 1000;

    /// True when `activity_keys` names every changed activity.
    bool namesActivities() const { return !activity_keys.empty() || !tables.contains(domain::Table::Activities); }
};

/// One row that a journal entry touched, as texts: the record's fields before and after.
struct ChangedRow {
    enum class Kind : std::uint8_t { Inserted, Updated, Removed };
    struct Field {
        std::string name; ///< field of the table (domain/table.hpp), or a column of the file that is no field
        std::optional<std::string> before;
        std::optional<std::string> after;
        friend bool operator==(const Field&, const Field&) = default;
    };
    std::string table;    ///< as in domain/table.hpp, or "pinned_sets"
    std::int64_t key = 0; ///< row key
    Kind kind = Kind::Updated;
    std::string record_id;     ///< the record's id where it can be told; empty for a removed record's successor
    std::vector<Field> fields; ///< updated: the changed ones; inserted or removed: all that hold something
};

} // namespace parkcarbon::store
