#include "store/repositories/repository.hpp"

#include "store/sqlite.hpp"

#include <parkcarbon/store/errors.hpp>

#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>

namespace parkcarbon::store {
namespace {

base::Result<std::int64_t> referencedKey(KeyIndex& index, domain::Table table, std::string_view field,
                                         std::string_view id) {
    const auto key = index.find(id);
    if (!key) {
        return base::failure(kStoredReferenceUnknown, {{"table", std::string(domain::spec(table).name)},
                                                       {"field", std::string(field)},
                                                       {"value", std::string(id)}});
    }
    return *key;
}

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

RepositoryContext::RepositoryContext(Connection& database)
    : connection(database), dictionaries(database), zone_keys(database, "zones", "zone_id"),
      enterprise_keys(database, "enterprises", "enterprise_id") {}

base::Result<std::int64_t> RepositoryContext::enterpriseKey(domain::Table table, std::string_view field,
                                                            std::string_view id) {
    return referencedKey(enterprise_keys, table, field, id);
}

base::Result<std::int64_t> RepositoryContext::zoneKey(domain::Table table, std::string_view field,
                                                      std::string_view id) {
    return referencedKey(zone_keys, table, field, id);
}

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
            return base::failure(kStoredRecordReferenced,
                                 {{"table", statements_.table}, {"value", std::to_string(key)}});
        }
        throw;
    }
    if (sqlite3_changes(context_.connection.handle()) == 0) {
        return missing(statements_.table, key);
    }
    return {};
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

} // namespace parkcarbon::store
