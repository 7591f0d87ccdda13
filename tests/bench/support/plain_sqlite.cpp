#include "plain_sqlite.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fstream>
#include <string>
#include <string_view>

namespace parkcarbon::bench {
namespace {

void runToEnd(SQLite::Database& database, const char* sql) {
    SQLite::Statement statement(database, sql);
    while (statement.executeStep()) {
        benchmark::DoNotOptimize(statement.getColumn(0).getInt64());
    }
}

void insertRow(SQLite::Statement& insert, std::string_view line) {
    for (int parameter = 1; parameter <= insert.getBindParameterCount(); ++parameter) {
        const std::size_t end = std::min(line.find(','), line.size());
        insert.bind(parameter, std::string(line.substr(0, end)));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    insert.exec();
    insert.reset();
}

} // namespace

Spent sqliteQuery(const std::filesystem::path& file, const char* sql) {
    return measured([&] {
        SQLite::Database database(file.native(), SQLite::OPEN_READONLY);
        runToEnd(database, sql);
    });
}

Spent sqliteEditAndQuery(const std::filesystem::path& file, const char* sql) {
    SQLite::Database database(file.native(), SQLite::OPEN_READWRITE);
    runToEnd(database, sql); // with the pages in memory, as the program has its columns
    const Spent spent = measured([&] {
        database.exec("BEGIN; UPDATE activities SET quantity = quantity + 1 WHERE activity_id = 'A500000'");
        runToEnd(database, sql);
    });
    database.exec("ROLLBACK");
    return spent;
}

Spent sqliteInsertRows(const std::filesystem::path& csv, const std::filesystem::path& file) {
    return measured([&] {
        SQLite::Database database(file.native(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE a (id TEXT, enterprise TEXT, "
            "period TEXT, category TEXT, item TEXT, quantity TEXT, unit TEXT, uncertainty TEXT, class TEXT, "
            "ref TEXT, parameters TEXT, note TEXT); CREATE INDEX by_id ON a (id); BEGIN");
        SQLite::Statement insert(database, "INSERT INTO a VALUES (?,?,?,?,?,?,?,?,?,?,?,?)");
        std::ifstream stream(csv);
        std::string line;
        std::getline(stream, line); // the header
        while (std::getline(stream, line)) {
            insertRow(insert, line);
        }
        database.exec("COMMIT");
    });
}

} // namespace parkcarbon::bench
