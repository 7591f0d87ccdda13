#include "store/repositories/repository.hpp"

#include "store/sqlite.hpp"

#include <parkcarbon/store/errors.hpp>

#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>

namespace parkcarbon::store {
namespace {

std::string parameterList(std::size_t count) {
    std::string marks = "?";
    for (std::size_t index = 1; index < count; ++index) {
        marks += ", ?";
    }
    return marks;
}

tl::unexpected<base::Error> missing(const std::string& table, std::int64_t key) {
    return base::failure(kStoredRecordMissing, {{"table", table}, {"value", std::to_string(key)}});
}

} // namespace

RepositoryContext::RepositoryContext(Connection& database) : connection(database), dictionaries(database) {}

KeyIndex& RepositoryContext::ids(domain::Table table) {
    auto& index = ids_[static_cast<std::size_t>(table)];
    if (!index) {
        const domain::TableSpec& spec = domain::spec(table);
        index.emplace(connection, std::string(spec.name), std::string(spec.fields.front().name));
    }
    return *index;
}

base::Result<std::int64_t> RepositoryContext::referencedKey(domain::Table table, std::string_view field,
                                                            domain::Table target, std::string_view id) {
    const auto key = ids(target).find(id);
    if (!key) {
        return base::failure(kStoredReferenceUnknown, {{"table", std::string(domain::spec(table).name)},
                                                       {"field", std::string(field)},
                                                       {"value", std::string(id)}});
    }
    return *key;
}

TableStatements::TableStatements(std::string table_name, const std::vector<std::string>& columns)
    : TableStatements(table_name, columns, fmt::format("{}", fmt::join(columns, ", ")),
                      fmt::format("FROM {} AS t", table_name)) {}

TableStatements::TableStatements(std::string table_name, const std::vector<std::string>& columns,
                                 const std::string& read_columns, const std::string& from)
    : table(std::move(table_name)), insert(fmt::format("INSERT INTO {} ({}) VALUES ({})", table,
                                                       fmt::join(columns, ", "), parameterList(columns.size()))),
      update(fmt::format("UPDATE {} SET {} = ? WHERE key = ?", table, fmt::join(columns, " = ?, "))),
      remove(fmt::format("DELETE FROM {} WHERE key = ?", table)),
      read(fmt::format("SELECT t.key, {} {} WHERE t.key = ?", read_columns, from)),
      read_all(fmt::format("SELECT t.key, {} {} ORDER BY t.key", read_columns, from)),
      keys(fmt::format("SELECT key FROM {} ORDER BY key", table)),
      count(fmt::format("SELECT count(*) FROM {}", table)) {}

base::Result<std::int64_t> Repository::insert(const domain::Record& record) {
    Query query = context_.connection.query(statements_.insert);
    if (auto bound = bind(query, record); !bound) {
        return tl::unexpected(bound.error());
    }
    query.run();
    const std::int64_t key = context_.connection.lastKey();
    inserted(record, key);
    return key;
}

base::Result<void> Repository::update(std::int64_t key, const domain::Record& record) {
    Query query = context_.connection.query(statements_.update);
    if (auto bound = bind(query, record); !bound) {
        return bound;
    }
    removed(key);
    query.bind(sqlite3_bind_parameter_count(query.handle()), key).run();
    if (sqlite3_changes(context_.connection.handle()) == 0) {
        return missing(statements_.table, key);
    }
    inserted(record, key);
    return {};
}

base::Result<void> Repository::remove(std::int64_t key) {
    removed(key);
    try {
        context_.connection.query(statements_.remove).bind(1, key).run();
    } catch (const SQLite::Exception& exception) {
        if (exception.getErrorCode() == SQLITE_CONSTRAINT_FOREIGNKEY) {
            reset();
            return referenced(key);
        }
        throw;
    }
    if (sqlite3_changes(context_.connection.handle()) == 0) {
        return missing(statements_.table, key);
    }
    return {};
}

tl::unexpected<base::Error> Repository::referenced(std::int64_t key) const {
    return base::failure(kStoredRecordReferenced, {{"table", statements_.table}, {"value", std::to_string(key)}});
}

std::optional<StoredRecord> Repository::read(std::int64_t key) {
    Query row = context_.connection.query(statements_.read);
    row.bind(1, key);
    if (!row.step()) {
        return std::nullopt;
    }
    return StoredRecord{key, fromRow(row)};
}

std::vector<StoredRecord> Repository::readAll() {
    std::vector<StoredRecord> records;
    Query rows = context_.connection.query(statements_.read_all);
    while (rows.step()) {
        records.push_back({rows.integer(0), fromRow(rows)});
    }
    return records;
}

std::vector<std::int64_t> Repository::keys() {
    std::vector<std::int64_t> found;
    Query rows = context_.connection.query(statements_.keys);
    while (rows.step()) {
        found.push_back(rows.integer(0));
    }
    return found;
}

std::int64_t Repository::count() {
    return context_.connection.integer(statements_.count);
}

IdRepository::IdRepository(RepositoryContext& context, domain::Table table, TableStatements statements)
    : Repository(context, std::move(statements)), keys_(context.ids(table)),
      id_sql_(fmt::format("SELECT {} FROM {} WHERE key = ?", domain::spec(table).fields.front().name,
                          domain::spec(table).name)) {}

std::optional<std::string> IdRepository::idOf(std::int64_t key) {
    Query row = context_.connection.query(id_sql_);
    row.bind(1, key);
    return row.step() ? std::optional(std::string(row.text(0))) : std::nullopt;
}

void IdRepository::inserted(const domain::Record& record, std::int64_t key) {
    keys_.added(domain::recordId(record), key);
}

void IdRepository::removed(std::int64_t key) {
    if (const auto id = idOf(key)) {
        keys_.removed(*id, key);
    }
}

} // namespace parkcarbon::store
