#pragma once

#include "store/repositories/repository.hpp"
#include "store/repositories/row_values.hpp"

#include <parkcarbon/domain/project_snapshot.hpp>

#include <memory>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace parkcarbon::store {

/// The column of a field: a reference is kept as the row key of what it refers to, `enterprise` for `enterprise_id`.
std::string columnOf(const domain::FieldSpec& field);
/// INSERT, UPDATE, SELECT … of a table whose columns are its fields, followed by imported_from and source_row.
TableStatements listedStatements(domain::Table table);

/// Row keys by record id, read from the table when first asked for.
class RecordKeys {
public:
    bool loaded() const { return loaded_; }
    void load(const std::vector<StoredRecord>& records);
    std::optional<std::int64_t> find(std::string_view id) const;
    void add(std::string id, std::int64_t key) { keys_.emplace(std::move(id), key); }
    void remove(const std::string& id, std::int64_t key);
    void reset();

private:
    bool loaded_ = false;
    std::unordered_map<std::string, std::int64_t> keys_;
};

/// Access to any table whose records list their members (domain/record.hpp). Made for tables of up to some thousand
/// rows.
template <domain::ListedRecord T> class ListedRepository final : public Repository {
public:
    explicit ListedRepository(RepositoryContext& context) : Repository(context, listedStatements(T::kTable)) {}

    std::optional<std::int64_t> keyOf(std::string_view id) override {
        if (!keys_.loaded()) {
            keys_.load(readAll());
        }
        return keys_.find(id);
    }
    void reset() override { keys_.reset(); }

protected:
    base::Result<void> bind(Query& query, const domain::Record& record) override {
        const T& value = std::get<T>(record);
        base::Result<void> done;
        int parameter = 0;
        std::apply([&](auto... member) { (bindNext(query, ++parameter, value.*member, done), ...); }, T::members());
        query.bind(parameter + 1, context_.dictionaries.keyOf(value.origin)).bind(parameter + 2, value.origin.row);
        return done;
    }

    domain::Record fromRow(const Query& row) override {
        T record;
        int column = 0;
        std::apply([&](auto... member) { (read(row, ++column, record.*member), ...); }, T::members());
        record.origin = context_.dictionaries.origin(row.optionalInteger(column + 1), row.integer(column + 2));
        return record;
    }

    void inserted(const domain::Record& record, std::int64_t key) override {
        if (keys_.loaded()) {
            keys_.add(domain::recordId(record), key);
        }
    }
    void removed(std::int64_t key) override {
        if (const auto stored = keys_.loaded() ? this->read(key) : std::nullopt) {
            keys_.remove(domain::recordId(stored->record), key);
        }
    }

private:
    using Repository::read;

    template <typename V> void bindNext(Query& query, int parameter, const V& value, base::Result<void>& done) {
        if constexpr (std::is_same_v<V, std::optional<domain::EnterpriseId>>) {
            bindReference(query, parameter, value, done);
        } else if constexpr (std::is_same_v<V, domain::Unit> || std::is_same_v<V, domain::ParameterSet>) {
            query.bind(parameter, context_.dictionaries.keyOf(value));
        } else {
            bindValue(query, parameter, value);
        }
    }

    void bindReference(Query& query, int parameter, const std::optional<domain::EnterpriseId>& id,
                       base::Result<void>& done) {
        if (!id) {
            query.bindNull(parameter);
            return;
        }
        const std::string_view field = domain::spec(T::kTable).fields[static_cast<std::size_t>(parameter) - 1].name;
        const auto key = context_.referencedKey(T::kTable, field, domain::Table::Enterprises, id->str());
        if (key) {
            query.bind(parameter, *key);
        } else if (done) {
            done = tl::unexpected(key.error());
        }
    }

    static void bindValue(Query& query, int parameter, const std::string& value) {
        query.bindBorrowed(parameter, value);
    }
    template <typename Tag> static void bindValue(Query& query, int parameter, const base::StrongId<Tag>& value) {
        query.bindBorrowed(parameter, value.str());
    }
    static void bindValue(Query& query, int parameter, double value) { query.bind(parameter, value); }
    static void bindValue(Query& query, int parameter, const std::optional<double>& value) {
        query.bind(parameter, value);
    }
    static void bindValue(Query& query, int parameter, int value) { query.bind(parameter, std::int64_t{value}); }
    static void bindValue(Query& query, int parameter, bool value) { query.bind(parameter, std::int64_t{value}); }
    static void bindValue(Query& query, int parameter, const std::optional<int>& value) {
        query.bind(parameter, value ? std::optional(std::int64_t{*value}) : std::nullopt);
    }
    static void bindValue(Query& query, int parameter, base::Period value) {
        query.bind(parameter, std::int64_t{value.encoded()});
    }
    static void bindValue(Query& query, int parameter, const std::optional<base::Date>& value) {
        query.bind(parameter, dateText(value));
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    static void bindValue(Query& query, int parameter, Enum value) { query.bind(parameter, domain::word(value)); }

    void read(const Query& row, int column, std::string& value) { value = row.text(column); }
    template <typename Tag> void read(const Query& row, int column, base::StrongId<Tag>& value) {
        value = base::StrongId<Tag>(std::string(row.text(column)));
    }
    template <typename Tag> void read(const Query& row, int column, std::optional<base::StrongId<Tag>>& value) {
        if (!row.isNull(column)) {
            value = base::StrongId<Tag>(std::string(row.text(column)));
        }
    }
    void read(const Query& row, int column, double& value) { value = finiteAt(row, column); }
    void read(const Query& row, int column, std::optional<double>& value) { value = optionalFiniteAt(row, column); }
    void read(const Query& row, int column, int& value) { value = static_cast<int>(row.integer(column)); }
    void read(const Query& row, int column, std::optional<int>& value) {
        if (const auto number = row.optionalInteger(column)) {
            value = static_cast<int>(*number);
        }
    }
    void read(const Query& row, int column, bool& value) { value = row.integer(column) != 0; }
    void read(const Query& row, int column, base::Period& value) { value = periodOf(row.integer(column)); }
    void read(const Query& row, int column, std::optional<base::Date>& value) { value = dateAt(row, column); }
    void read(const Query& row, int column, domain::Unit& value) {
        value = context_.dictionaries.unit(row.integer(column));
    }
    void read(const Query& row, int column, domain::ParameterSet& value) {
        value = context_.dictionaries.parameters(row.optionalInteger(column));
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void read(const Query& row, int column, Enum& value) { value = wordAt<Enum>(row, column); }

    RecordKeys keys_;
};

/// The repositories of all listed records; a table's place is its number counted from the first of them.
std::vector<std::unique_ptr<Repository>> listedRepositories(RepositoryContext& context);
inline constexpr auto kFirstListedTable = domain::Table::Measures;

} // namespace parkcarbon::store
