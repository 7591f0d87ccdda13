#pragma once

#include "store/connection.hpp"
#include "store/dictionary.hpp"
#include "store/repositories/key_index.hpp"

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/store/records.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::store {

/// What the repositories of one project share.
struct RepositoryContext {
    explicit RepositoryContext(Connection& database);

    Connection& connection;
    Dictionaries dictionaries;
    KeyIndex zone_keys;
    KeyIndex enterprise_keys;

    /// Key of the zone or enterprise that a field of `table` names. Errors: STORED_REFERENCE_UNKNOWN {table, field,
    /// value}.
    base::Result<std::int64_t> enterpriseKey(domain::Table table, std::string_view field, std::string_view id);
    base::Result<std::int64_t> zoneKey(domain::Table table, std::string_view field, std::string_view id);
};

/// The statements of one table, put together from its columns.
struct TableStatements {
    /// `from` continues a SELECT of `read_columns`; in both the table is called `t`.
    TableStatements(std::string table, const std::vector<std::string>& columns, const std::string& read_columns,
                    const std::string& from);

    std::string table, insert, update, remove, read, read_all, keys, count;
};

/// Access to one table: aggregate in, aggregate out. Throws for what the database refuses.
class Repository {
public:
    Repository(RepositoryContext& context, TableStatements statements)
        : context_(context), statements_(std::move(statements)) {}
    virtual ~Repository() = default;
    Repository(const Repository&) = delete;
    Repository& operator=(const Repository&) = delete;

    virtual std::optional<std::int64_t> keyOf(std::string_view id) = 0;
    virtual base::Result<std::int64_t> insert(const domain::Record& record);
    virtual base::Result<void> update(std::int64_t key, const domain::Record& record);
    virtual base::Result<void> remove(std::int64_t key);
    virtual void reset() {} ///< forget what was cached of the table's content

    std::optional<StoredRecord> read(std::int64_t key);
    std::vector<StoredRecord> readAll();
    std::vector<std::int64_t> keys();
    std::int64_t count();

protected:
    /// Binds the record to the parameters 1 … n in the order of the columns.
    virtual base::Result<void> bind(Query& query, const domain::Record& record) = 0;
    /// The record from a row whose column 0 is the key, followed by `read_columns`.
    virtual domain::Record fromRow(const Query& row) = 0;
    virtual void inserted(const domain::Record&, std::int64_t) {}
    virtual void removed(std::int64_t) {} ///< called before the row goes

    RepositoryContext& context_;
    TableStatements statements_;
};

} // namespace parkcarbon::store
