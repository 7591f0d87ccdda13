#pragma once

#include "store/connection.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_session;
struct sqlite3_changeset_iter;
struct sqlite3_value;

namespace parkcarbon::store {

/// A changeset of the SQLite session extension, deflated (zlib).
struct Changeset {
    std::string deflated;
    std::int64_t raw_size = 0;
};

/// Records what happens to the tracked tables while it lives.
class ChangesetRecorder {
public:
    explicit ChangesetRecorder(Connection& connection);
    ~ChangesetRecorder();
    ChangesetRecorder(const ChangesetRecorder&) = delete;
    ChangesetRecorder& operator=(const ChangesetRecorder&) = delete;

    bool empty() const;
    Changeset changeset() const; ///< rows that ended as they began are not part of it

private:
    Connection& connection_;
    sqlite3_session* session_ = nullptr;
};

enum class Direction : std::uint8_t { Forward, Inverted };

/// One row of a changeset while it is being read. Values are nullptr where the changeset holds none (an unchanged
/// column).
struct ChangesetRow {
    enum class Kind : std::uint8_t { Insert, Update, Delete };
    std::string_view table;
    Kind kind;
    int columns;
    std::int64_t key;
    sqlite3_changeset_iter* iterator;

    const sqlite3_value* before(int column) const;
    const sqlite3_value* after(int column) const;
};

/// Calls `visit` for each row until it returns false. Throws DamagedContent for bytes that are no changeset.
void forEachRow(std::string_view deflated, Direction direction, const std::function<bool(const ChangesetRow&)>& visit);

/// Applies a changeset. Errors by exception: StoreError CHANGESET_CONFLICT {value, table} when a row is not as the
/// changeset expects — the caller rolls back then; a row to delete that is gone already is no conflict.
void applyChangeset(Connection& connection, std::string_view deflated, Direction direction, std::int64_t entry);

} // namespace parkcarbon::store
