#include "store/changeset.hpp"

#include "store/deflate.hpp"
#include "store/guarded.hpp"
#include "store/schema.hpp"
#include "store/sqlite.hpp"

#include <parkcarbon/store/errors.hpp>

#include <SQLiteCpp/Exception.h>
#include <algorithm>
#include <fmt/format.h>

namespace parkcarbon::store {
namespace {

bool isTracked(std::string_view table) {
    return std::any_of(kTrackedTables.begin(), kTrackedTables.end(),
                       [&](const char* tracked) { return table == tracked; });
}

struct IteratorDeleter {
    void operator()(sqlite3_changeset_iter* iterator) const { sqlite3changeset_finalize(iterator); }
};

ChangesetRow rowAt(sqlite3_changeset_iter* iterator) {
    const char* table = nullptr;
    int columns = 0;
    int operation = 0;
    int indirect = 0;
    sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect);
    const auto kind = operation == SQLITE_INSERT   ? ChangesetRow::Kind::Insert
                      : operation == SQLITE_DELETE ? ChangesetRow::Kind::Delete
                                                   : ChangesetRow::Kind::Update;
    ChangesetRow row{table, kind, columns, 0, iterator};
    const sqlite3_value* const key = kind == ChangesetRow::Kind::Insert ? row.after(0) : row.before(0);
    row.key = key == nullptr ? 0 : sqlite3_value_int64(const_cast<sqlite3_value*>(key));
    return row;
}

struct ApplyState {
    std::string conflict_table;
    bool foreign_table = false;
};

int acceptTable(void* context, const char* table) {
    auto& state = *static_cast<ApplyState*>(context);
    if (!isTracked(table)) {
        state.foreign_table = true;
        return 0;
    }
    return 1;
}

int onConflict(void* context, int reason, sqlite3_changeset_iter* iterator) {
    auto& state = *static_cast<ApplyState*>(context);
    if (reason == SQLITE_CHANGESET_FOREIGN_KEY) {
        state.conflict_table = "references";
        return SQLITE_CHANGESET_ABORT;
    }
    const ChangesetRow row = rowAt(iterator);
    if (reason == SQLITE_CHANGESET_NOTFOUND && row.kind == ChangesetRow::Kind::Delete) {
        return SQLITE_CHANGESET_OMIT;
    }
    state.conflict_table = row.table;
    return SQLITE_CHANGESET_ABORT;
}

} // namespace

ChangesetRecorder::ChangesetRecorder(Connection& connection) : connection_(connection) {
    int status = sqlite3session_create(connection.handle(), "main", &session_);
    for (const char* const table : kTrackedTables) {
        if (status == SQLITE_OK) {
            status = sqlite3session_attach(session_, table);
        }
    }
    if (status != SQLITE_OK) {
        sqlite3session_delete(session_);
        throw SQLite::Exception(connection.handle(), status);
    }
}

ChangesetRecorder::~ChangesetRecorder() {
    sqlite3session_delete(session_);
}

bool ChangesetRecorder::empty() const {
    return sqlite3session_isempty(session_) != 0;
}

Changeset ChangesetRecorder::changeset() const {
    Deflater deflater;
    const int status = sqlite3session_changeset_strm(session_, &Deflater::receive, &deflater);
    if (status != SQLITE_OK) {
        throw SQLite::Exception(connection_.handle(), status);
    }
    Changeset result;
    result.deflated = deflater.finish();
    result.raw_size = deflater.rawSize();
    return result;
}

const sqlite3_value* ChangesetRow::before(int column) const {
    sqlite3_value* value = nullptr;
    if (kind != Kind::Insert) {
        sqlite3changeset_old(iterator, column, &value);
    }
    return value;
}

const sqlite3_value* ChangesetRow::after(int column) const {
    sqlite3_value* value = nullptr;
    if (kind != Kind::Delete) {
        sqlite3changeset_new(iterator, column, &value);
    }
    return value;
}

void forEachRow(std::string_view deflated, Direction direction, const std::function<bool(const ChangesetRow&)>& visit) {
    Inflater input(deflated);
    sqlite3_changeset_iter* started = nullptr;
    const int flags = direction == Direction::Inverted ? SQLITE_CHANGESETSTART_INVERT : 0;
    int status = sqlite3changeset_start_v2_strm(&started, &Inflater::supply, &input, flags);
    const std::unique_ptr<sqlite3_changeset_iter, IteratorDeleter> iterator(started);
    while (status == SQLITE_OK && (status = sqlite3changeset_next(started)) == SQLITE_ROW) {
        if (!visit(rowAt(started))) {
            return;
        }
        status = SQLITE_OK;
    }
    if (status != SQLITE_DONE) {
        throw DamagedContent(fmt::format("the journal holds an unreadable changeset ({})", sqlite3_errstr(status)));
    }
}

void applyChangeset(Connection& connection, std::string_view deflated, Direction direction, std::int64_t entry) {
    Inflater input(deflated);
    ApplyState state;
    const int flags = direction == Direction::Inverted ? SQLITE_CHANGESETAPPLY_INVERT : 0;
    const int status = sqlite3changeset_apply_v2_strm(connection.handle(), &Inflater::supply, &input, &acceptTable,
                                                      &onConflict, &state, nullptr, nullptr, flags);
    if (!state.conflict_table.empty()) {
        throw StoreError(
            base::Error(kChangesetConflict, {{"value", std::to_string(entry)}, {"table", state.conflict_table}}));
    }
    if (state.foreign_table || input.failed() || status == SQLITE_CORRUPT) {
        throw DamagedContent(fmt::format("the changeset of journal entry {} is unreadable", entry));
    }
    if (status == SQLITE_SCHEMA) {
        throw DamagedContent(fmt::format("the changeset of journal entry {} fits no table", entry));
    }
    if (status != SQLITE_OK) {
        throw SQLite::Exception(connection.handle(), status);
    }
}

} // namespace parkcarbon::store
