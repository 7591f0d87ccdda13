#pragma once

#include <parkcarbon/domain/project_snapshot.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace parkcarbon::exchange {

/// The ids that an import has met in one table, exact, with where each was first met; about 30 bytes and the id itself
/// for each, so that an import of millions of rows stays small.
class SeenRecords {
public:
    struct Entry {
        std::uint32_t file;  ///< index into the report's files
        std::uint32_t group; ///< control total, or ControlTotals::kNone
        std::int64_t row;
    };

    /// The entry met before, or null after adding this one.
    const Entry* addOrFind(std::string_view id, const Entry& entry);
    std::size_t size() const { return entries_.size(); }
    std::string_view id(std::size_t index) const { return ids_.at(index); }
    const Entry& entry(std::size_t index) const { return entries_[index]; }

private:
    static constexpr std::uint32_t kFree = 0xFFFFFFFFU;

    std::size_t slotOf(std::string_view id) const;
    void grow();

    domain::TextColumn ids_;
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> slots_; ///< open addressing, a power of two, at most half full
};

} // namespace parkcarbon::exchange
