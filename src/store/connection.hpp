#pragma once

#include <SQLiteCpp/Database.h>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3_stmt;

namespace parkcarbon::store {

/// A prepared statement that is reset when a Query lets go of it.
struct PreparedStatement {
    explicit PreparedStatement(sqlite3_stmt* prepared) : statement(prepared) {}
    ~PreparedStatement();
    PreparedStatement(const PreparedStatement&) = delete;
    PreparedStatement& operator=(const PreparedStatement&) = delete;

    sqlite3_stmt* statement;
    bool in_use = false;
};

/// One run of a statement of Connection::query. Parameters count from 1, columns from 0. Throws SQLite::Exception.
class Query {
public:
    explicit Query(std::shared_ptr<PreparedStatement> prepared);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    Query& bind(int parameter, std::int64_t value);
    Query& bind(int parameter, double value);
    Query& bind(int parameter, std::string_view text);
    Query& bind(int parameter, const std::optional<std::int64_t>& value);
    Query& bind(int parameter, const std::optional<double>& value);
    Query& bind(int parameter, const std::optional<std::string>& text);
    Query& bindNull(int parameter);
    Query& bindBlob(int parameter, std::string_view bytes);    ///< not copied: must live until the statement has run
    Query& bindBorrowed(int parameter, std::string_view text); ///< as bind, but not copied

    bool step();  ///< true when there is a row
    void run();   ///< to the end
    void rerun(); ///< to the end, then ready for new parameters

    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const; ///< valid until the next step
    std::string_view blob(int column) const; ///< valid until the next step
    bool isNull(int column) const;
    std::optional<std::int64_t> optionalInteger(int column) const;
    std::optional<double> optionalReal(int column) const;
    std::optional<std::string> optionalText(int column) const;
    int columns() const;
    sqlite3_stmt* handle() const { return prepared_->statement; }

private:
    void check(int status) const;
    std::shared_ptr<PreparedStatement> prepared_;
};

/// One SQLite connection with the settings for files from strangers (DESIGN §3) and a cache of prepared statements.
class Connection {
public:
    enum class Access : std::uint8_t {
        Create,   ///< a new database, or an existing one, for reading and writing
        Edit,     ///< an existing database for reading and writing
        Immutable ///< an existing file that nobody changes: no lock, no journal, nothing is written beside it
    };
    Connection(const std::filesystem::path& file, Access access);
    static Connection inMemory();
    Connection copyInMemory(); ///< a copy of the whole database that can be changed without harm

    Query query(std::string_view sql);
    void execute(const std::string& sql); ///< one or more statements without results
    std::int64_t integer(std::string_view sql);
    std::string text(std::string_view sql);
    std::int64_t lastKey() const; ///< row key of the last insert
    sqlite3* handle() const;

private:
    explicit Connection(SQLite::Database database);
    void harden();

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unique_ptr<SQLite::Database> database_;
    std::unordered_map<std::string, std::shared_ptr<PreparedStatement>, Hash, std::equal_to<>> statements_;
};

} // namespace parkcarbon::store
