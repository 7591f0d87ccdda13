#include "store/replay.hpp"

#include "store/guarded.hpp"
#include "store/schema.hpp"
#include "store/sqlite.hpp"
#include "store/table_copy.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace parkcarbon::store {
namespace {

bool sameCell(const Query& a, const Query& b, int column) {
    const int type = sqlite3_column_type(a.handle(), column);
    if (type != sqlite3_column_type(b.handle(), column)) {
        return false;
    }
    switch (type) {
    case SQLITE_INTEGER:
        return a.integer(column) == b.integer(column);
    case SQLITE_FLOAT:
        return a.real(column) == b.real(column);
    case SQLITE_NULL:
        return true;
    default:
        return a.blob(column) == b.blob(column);
    }
}

std::optional<std::int64_t> firstDifferentKey(Connection& a, Connection& b, const std::string& table) {
    Query left = a.query(fmt::format("SELECT * FROM {} ORDER BY key", table));
    Query right = b.query(fmt::format("SELECT * FROM {} ORDER BY key", table));
    while (true) {
        const bool left_row = left.step();
        const bool right_row = right.step();
        if (!left_row && !right_row) {
            return std::nullopt;
        }
        if (left_row != right_row) {
            return left_row ? left.integer(0) : right.integer(0);
        }
        for (int column = 0; column < left.columns(); ++column) {
            if (!sameCell(left, right, column)) {
                return std::min(left.integer(0), right.integer(0));
            }
        }
    }
}

} // namespace

std::vector<ContentDifference> replayAndCompare(Connection& connection, const JournalLog& journal) {
    Connection replayed = Connection::inMemory();
    migrate(replayed, migrations());
    copyDictionaries(connection, replayed); // rows refer to them, and they are outside the journal
    for (const JournalEntry& entry : journal.entries()) {
        const std::int64_t source = entry.target.value_or(entry.number);
        const bool inverted = entry.kind == JournalEntry::Kind::Undo;
        try {
            applyChangeset(replayed, journal.changesetOf(source), inverted ? Direction::Inverted : Direction::Forward,
                           entry.number);
        } catch (const StoreError& conflict) {
            return {{std::string(conflict.error().argument("table")), 0}};
        }
    }
    std::vector<ContentDifference> differences;
    for (const char* const table : kTrackedTables) {
        if (const auto key = firstDifferentKey(connection, replayed, table)) {
            differences.push_back({table, *key});
        }
    }
    return differences;
}

} // namespace parkcarbon::store
