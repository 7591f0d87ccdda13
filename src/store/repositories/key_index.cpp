#include "store/repositories/key_index.hpp"

namespace parkcarbon::store {
namespace {

constexpr std::size_t kLookupsBeforeLoading = 20'000;

} // namespace

KeyIndex::KeyIndex(Connection& connection, const std::string& table, const std::string& id_column)
    : connection_(connection),
      find_sql_("SELECT key FROM " + table + " WHERE " + id_column + " = ? ORDER BY key LIMIT 1"),
      all_sql_("SELECT " + id_column + ", key FROM " + table + " ORDER BY key") {}

std::optional<std::int64_t> KeyIndex::find(std::string_view id) {
    if (!loaded_ && ++lookups_ > kLookupsBeforeLoading) {
        load();
    }
    if (loaded_) {
        return keys_.find(id);
    }
    Query row = connection_.query(find_sql_);
    row.bindBorrowed(1, id);
    return row.step() ? std::optional(row.integer(0)) : std::nullopt;
}

void KeyIndex::load() {
    Query rows = connection_.query(all_sql_);
    while (rows.step()) {
        keys_.add(rows.text(0), rows.integer(1));
    }
    loaded_ = true;
}

void KeyIndex::added(std::string_view id, std::int64_t key) {
    if (loaded_) {
        keys_.add(id, key);
    }
}

void KeyIndex::removed(std::string_view id, std::int64_t key) {
    keys_.remove(id, key);
}

void KeyIndex::reset() {
    loaded_ = false;
    lookups_ = 0;
    keys_ = {};
}

} // namespace parkcarbon::store
