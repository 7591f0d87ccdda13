#pragma once

#include "store/connection.hpp"
#include "store/dictionary.hpp"
#include "store/repositories/key_index.hpp"

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/store/records.hpp>

#include <array>
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

    /// The row keys of a table whose first field is its id.
    KeyIndex& ids(domain::Table table);
    /// Key of the record of `target` that a field of `table` refers to. Errors: STORED_REFERENCE_UNKNOWN {table, field,
    /// value}.
    base::Result<std::int64_t> referencedKey(domain::Table table, std::string_view field, domain::Table target,
                                             std::string_view id);

private:
    std::array<std::optional<KeyIndex>, domain::kTableCount> ids_;
};

/// The statements of one table, put together from its columns.
struct TableStatements {
    /// A table whose rows are read as they are stored.
    TableStatements(std::string table, const std::vector<std::string>& columns);
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
    /// STORED_RECORD_REFERENCED {table, value} of this row.
    tl::unexpected<base::Error> referenced(std::int64_t key) const;
    virtual void inserted(const domain::Record&, std::int64_t) {}
    virtual void removed(std::int64_t) {} ///< called before the row goes

    RepositoryContext& context_;
    TableStatements statements_;
};

/// Access to a table whose records are known by an id of their own, its first field.
class IdRepository : public Repository {
public:
    IdRepository(RepositoryContext& context, domain::Table table, TableStatements statements);
    std::optional<std::int64_t> keyOf(std::string_view id) override { return keys_.find(id); }
    void reset() override { keys_.reset(); }

protected:
    std::optional<std::string> idOf(std::int64_t key);
    void inserted(const domain::Record& record, std::int64_t key) override;
    void removed(std::int64_t key) override;

private:
    KeyIndex& keys_;
    std::string id_sql_;
};

} // namespace parkcarbon::store
