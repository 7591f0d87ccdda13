#include "store/table_copy.hpp"

#include "store/sqlite.hpp"

#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>

namespace parkcarbon::store {
namespace {

void copyRows(Query& rows, Connection& to, const std::string& table) {
    std::string marks = "?";
    for (int column = 1; column < rows.columns(); ++column) {
        marks += ", ?";
    }
    const std::string sql = fmt::format("INSERT OR REPLACE INTO {} VALUES ({})", table, marks);
    Query insert = to.query(sql);
    while (rows.step()) {
        for (int column = 0; column < rows.columns(); ++column) {
            const int status =
                sqlite3_bind_value(insert.handle(), column + 1, sqlite3_column_value(rows.handle(), column));
            if (status != SQLITE_OK) {
                throw SQLite::Exception(to.handle(), status);
            }
        }
        insert.rerun();
    }
}

} // namespace

void copyDictionaries(Connection& from, Connection& to) {
    for (const char* const table : {"items", "units", "parameter_sets", "sources"}) {
        copyTable(from, to, table);
    }
}

void copyTable(Connection& from, Connection& to, const std::string& table) {
    Query rows = from.query(fmt::format("SELECT * FROM {} ORDER BY key", table));
    copyRows(rows, to, table);
}

void copyRow(Connection& from, Connection& to, const std::string& table, std::int64_t key) {
    Query row = from.query(fmt::format("SELECT * FROM {} WHERE key = ?", table));
    row.bind(1, key);
    copyRows(row, to, table);
}

} // namespace parkcarbon::store
