#include "store/repositories/listed_repository.hpp"

#include <fmt/format.h>

namespace parkcarbon::store {
namespace {

std::string quoted(const std::string& column) {
    return '"' + column + '"'; // `group` and `set` are words of SQL
}

/// What a SELECT reads of a field: for a reference the id behind the key.
std::string readExpression(const domain::FieldSpec& field) {
    if (field.kind != domain::FieldKind::Reference) {
        return "t." + quoted(columnOf(field));
    }
    const domain::TableSpec& target = domain::spec(field.target.value());
    return fmt::format("(SELECT {} FROM {} WHERE key = t.{})", target.fields.front().name, target.name,
                       columnOf(field));
}

template <typename T> void addRepository(RepositoryContext& context, std::vector<std::unique_ptr<Repository>>& all) {
    all.push_back(std::make_unique<ListedRepository<T>>(context));
}

} // namespace

std::string columnOf(const domain::FieldSpec& field) {
    const std::string_view name = field.name;
    return std::string(field.kind == domain::FieldKind::Reference ? name.substr(0, name.size() - 3) : name);
}

TableStatements listedStatements(domain::Table table) {
    const domain::TableSpec& spec = domain::spec(table);
    std::vector<std::string> columns;
    std::vector<std::string> read_columns;
    for (const domain::FieldSpec& field : spec.fields) {
        columns.push_back(quoted(columnOf(field)));
        read_columns.push_back(readExpression(field));
    }
    for (const std::string column : {"imported_from", "source_row"}) {
        columns.push_back(column);
        read_columns.push_back("t." + column);
    }
    return TableStatements(std::string(spec.name), columns, fmt::format("{}", fmt::join(read_columns, ", ")),
                           fmt::format("FROM {} AS t", spec.name));
}

void RecordKeys::load(const std::vector<StoredRecord>& records) {
    for (const StoredRecord& stored : records) {
        add(domain::recordId(stored.record), stored.key);
    }
    loaded_ = true;
}

std::optional<std::int64_t> RecordKeys::find(std::string_view id) const {
    const auto found = keys_.find(std::string(id));
    return found == keys_.end() ? std::nullopt : std::optional(found->second);
}

void RecordKeys::remove(const std::string& id, std::int64_t key) {
    const auto found = keys_.find(id);
    if (found != keys_.end() && found->second == key) {
        keys_.erase(found);
    }
}

void RecordKeys::reset() {
    keys_.clear();
    loaded_ = false;
}

std::vector<std::unique_ptr<Repository>> listedRepositories(RepositoryContext& context) {
    std::vector<std::unique_ptr<Repository>> all;
    const auto add = [&]<typename T>(std::vector<T> domain::ProjectSnapshot::*) { addRepository<T>(context, all); };
    std::apply([&](auto... vectors) { (add(vectors), ...); }, domain::ProjectSnapshot::listedRecords());
    return all;
}

} // namespace parkcarbon::store
