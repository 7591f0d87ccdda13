#pragma once

#include <parkcarbon/domain/project_snapshot.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace parkcarbon::store {

/// A map of texts to row keys made for millions of short texts: one buffer for all texts, open addressing with the hash
/// beside each slot, so that a look-up seldom touches more than one cache line besides the text itself.
class TextKeys {
public:
    std::optional<std::int64_t> find(std::string_view text) const;
    void add(std::string_view text, std::int64_t key);    ///< a text that is there keeps its key
    void remove(std::string_view text, std::int64_t key); ///< only when the text has that key

private:
    static constexpr std::uint32_t kFree = 0xFFFFFFFFU;
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t entry = kFree;
    };
    struct Place {
        std::uint32_t hash;
        std::size_t slot; ///< of the text, or the free one where it belongs
    };

    Place placeOf(std::string_view text) const;
    void grow();

    std::vector<Slot> slots_; ///< a power of two, at most half full
    domain::TextColumn texts_;
    std::vector<std::int64_t> keys_; ///< by entry; kRemoved when the text has gone
};

} // namespace parkcarbon::store
