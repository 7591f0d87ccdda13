#pragma once

#include "store/connection.hpp"
#include "store/repositories/text_keys.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parkcarbon::store {

/// Finds the row key of a text id. Few look-ups go to the database's index; after many in a row — an import — all ids
/// are held in memory.
class KeyIndex {
public:
    KeyIndex(Connection& connection, const std::string& table, const std::string& id_column);

    std::optional<std::int64_t> find(std::string_view id);
    void added(std::string_view id, std::int64_t key);
    void removed(std::string_view id, std::int64_t key);
    void reset(); ///< the table changed in ways that were not told here

private:
    void load();

    Connection& connection_;
    std::string find_sql_;
    std::string all_sql_;
    bool loaded_ = false;
    std::size_t lookups_ = 0;
    TextKeys keys_;
};

} // namespace parkcarbon::store
