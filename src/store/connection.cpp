#include "store/connection.hpp"

#include "store/sqlite.hpp"

#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>
#include <utility>

namespace parkcarbon::store {
namespace {

constexpr int kBusyTimeoutMs = 2000;
constexpr int kOneThread = SQLITE_OPEN_NOMUTEX; // a project lives on one thread; the mutexes cost 5 % of an import

int openFlags(Connection::Access access) {
    switch (access) {
    case Connection::Access::Create:
        return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | kOneThread;
    case Connection::Access::Edit:
        return SQLite::OPEN_READWRITE | kOneThread;
    case Connection::Access::Immutable:
        break;
    }
    return SQLite::OPEN_READONLY | SQLite::OPEN_URI | kOneThread;
}

/// SQLite counts its memory for statistics that nobody reads here, under a lock at every allocation: 4 % of an import.
/// Has an effect before the first connection only.
void stopMemoryStatistics() {
    static const int kStopped = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)kStopped;
}

/// SQLite reads `%41` and `?` in URIs, so every byte that is not plain is written as %XX.
std::string immutableUri(const std::filesystem::path& file) {
    std::string uri = "file:";
    for (const char letter : file.native()) {
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                           (letter >= '0' && letter <= '9') || letter == '/' || letter == '.' || letter == '-' ||
                           letter == '_';
        uri += plain ? std::string(1, letter) : fmt::format("%{:02X}", static_cast<unsigned char>(letter));
    }
    return uri + "?immutable=1";
}

std::string openName(const std::filesystem::path& file, Connection::Access access) {
    stopMemoryStatistics();
    return access == Connection::Access::Immutable ? immutableUri(file) : file.native();
}

} // namespace

PreparedStatement::~PreparedStatement() {
    sqlite3_finalize(statement);
}

Query::Query(std::shared_ptr<PreparedStatement> prepared) : prepared_(std::move(prepared)) {
    prepared_->in_use = true;
}

Query::~Query() {
    sqlite3_reset(prepared_->statement);
    sqlite3_clear_bindings(prepared_->statement);
    prepared_->in_use = false;
}

void Query::check(int status) const {
    if (status != SQLITE_OK && status != SQLITE_ROW && status != SQLITE_DONE) {
        throw SQLite::Exception(sqlite3_db_handle(prepared_->statement), status);
    }
}

Query& Query::bind(int parameter, std::int64_t value) {
    check(sqlite3_bind_int64(prepared_->statement, parameter, value));
    return *this;
}

Query& Query::bind(int parameter, double value) {
    check(sqlite3_bind_double(prepared_->statement, parameter, value));
    return *this;
}

Query& Query::bind(int parameter, std::string_view text) {
    check(sqlite3_bind_text64(prepared_->statement, parameter, text.data() == nullptr ? "" : text.data(), text.size(),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Query& Query::bindBorrowed(int parameter, std::string_view text) {
    check(sqlite3_bind_text64(prepared_->statement, parameter, text.data() == nullptr ? "" : text.data(), text.size(),
                              SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Query& Query::bind(int parameter, const std::optional<std::int64_t>& value) {
    return value ? bind(parameter, *value) : bindNull(parameter);
}

Query& Query::bind(int parameter, const std::optional<double>& value) {
    return value ? bind(parameter, *value) : bindNull(parameter);
}

Query& Query::bind(int parameter, const std::optional<std::string>& text) {
    return text ? bind(parameter, std::string_view(*text)) : bindNull(parameter);
}

Query& Query::bindNull(int parameter) {
    check(sqlite3_bind_null(prepared_->statement, parameter));
    return *this;
}

Query& Query::bindBlob(int parameter, std::string_view bytes) {
    check(sqlite3_bind_blob64(prepared_->statement, parameter, bytes.data(), bytes.size(), SQLITE_STATIC));
    return *this;
}

bool Query::step() {
    const int status = sqlite3_step(prepared_->statement);
    check(status);
    return status == SQLITE_ROW;
}

void Query::run() {
    while (step()) {
    }
}

void Query::rerun() {
    run();
    check(sqlite3_reset(prepared_->statement));
}

std::int64_t Query::integer(int column) const {
    return sqlite3_column_int64(prepared_->statement, column);
}

double Query::real(int column) const {
    return sqlite3_column_double(prepared_->statement, column);
}

std::string_view Query::text(int column) const {
    const auto* const bytes = reinterpret_cast<const char*>(sqlite3_column_text(prepared_->statement, column));
    const int size = sqlite3_column_bytes(prepared_->statement, column);
    return bytes == nullptr ? std::string_view{} : std::string_view(bytes, static_cast<std::size_t>(size));
}

std::string_view Query::blob(int column) const {
    const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(prepared_->statement, column));
    const int size = sqlite3_column_bytes(prepared_->statement, column);
    return bytes == nullptr ? std::string_view{} : std::string_view(bytes, static_cast<std::size_t>(size));
}

bool Query::isNull(int column) const {
    return sqlite3_column_type(prepared_->statement, column) == SQLITE_NULL;
}

std::optional<std::int64_t> Query::optionalInteger(int column) const {
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<double> Query::optionalReal(int column) const {
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

std::optional<std::string> Query::optionalText(int column) const {
    return isNull(column) ? std::nullopt : std::optional(std::string(text(column)));
}

int Query::columns() const {
    return sqlite3_column_count(prepared_->statement);
}

Connection::Connection(const std::filesystem::path& file, Access access)
    : Connection(SQLite::Database(openName(file, access), openFlags(access), kBusyTimeoutMs)) {}

Connection::Connection(SQLite::Database database) : database_(std::make_unique<SQLite::Database>(std::move(database))) {
    harden();
}

Connection Connection::inMemory() {
    return Connection(SQLite::Database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE));
}

Connection Connection::copyInMemory() {
    Connection copy = inMemory();
    sqlite3_backup* const backup = sqlite3_backup_init(copy.handle(), "main", handle(), "main");
    if (backup == nullptr) {
        throw SQLite::Exception(copy.handle(), sqlite3_errcode(copy.handle()));
    }
    sqlite3_backup_step(backup, -1);
    if (const int status = sqlite3_backup_finish(backup); status != SQLITE_OK) {
        throw SQLite::Exception(copy.handle(), status);
    }
    return copy;
}

void Connection::harden() {
    sqlite3* const database = handle();
    sqlite3_extended_result_codes(database, 1);
    constexpr std::pair<int, int> kSwitches[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},   {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0}, {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        {SQLITE_DBCONFIG_ENABLE_VIEW, 0}, {SQLITE_DBCONFIG_DQS_DML, 0},        {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_ENABLE_FKEY, 1}, {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0}};
    for (const auto& [option, value] : kSwitches) {
        sqlite3_db_config(database, option, value, nullptr);
    }
    constexpr std::pair<int, int> kLimits[] = {{SQLITE_LIMIT_LENGTH, 1000000000},
                                               {SQLITE_LIMIT_SQL_LENGTH, 1000000},
                                               {SQLITE_LIMIT_COLUMN, 200},
                                               {SQLITE_LIMIT_EXPR_DEPTH, 100},
                                               {SQLITE_LIMIT_COMPOUND_SELECT, 10},
                                               {SQLITE_LIMIT_VDBE_OP, 1000000},
                                               {SQLITE_LIMIT_FUNCTION_ARG, 20},
                                               {SQLITE_LIMIT_ATTACHED, 1},
                                               {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
                                               {SQLITE_LIMIT_VARIABLE_NUMBER, 1000},
                                               {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
                                               {SQLITE_LIMIT_WORKER_THREADS, 0}};
    for (const auto& [limit, value] : kLimits) {
        sqlite3_limit(database, limit, value);
    }
    execute(
        "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = -65536; PRAGMA secure_delete = OFF; "
        "PRAGMA temp_store = MEMORY;");
}

Query Connection::query(std::string_view sql) {
    auto known = statements_.find(sql);
    if (known != statements_.end() && !known->second->in_use) {
        return Query(known->second);
    }
    sqlite3_stmt* statement = nullptr;
    const int status = sqlite3_prepare_v3(handle(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                          &statement, nullptr);
    if (status != SQLITE_OK) {
        throw SQLite::Exception(handle(), status);
    }
    auto prepared = std::make_shared<PreparedStatement>(statement);
    if (known == statements_.end()) {
        statements_.emplace(sql, prepared);
    }
    return Query(std::move(prepared));
}

void Connection::execute(const std::string& sql) {
    database_->exec(sql);
}

std::int64_t Connection::integer(std::string_view sql) {
    Query row = query(sql);
    return row.step() ? row.integer(0) : 0;
}

std::string Connection::text(std::string_view sql) {
    Query row = query(sql);
    return row.step() ? std::string(row.text(0)) : std::string{};
}

std::int64_t Connection::lastKey() const {
    return sqlite3_last_insert_rowid(handle());
}

sqlite3* Connection::handle() const {
    return database_->getHandle();
}

} // namespace parkcarbon::store
