#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace parkcarbon::engine::inventory {

/// What tells recipes apart within one snapshot, as indices into its dictionaries.
struct RowKey {
    std::uint64_t item_and_unit;
    std::uint64_t parameters_and_kind;

    RowKey(std::uint32_t item, std::uint32_t unit, std::uint32_t parameters, std::uint8_t category, std::uint8_t sector,
           std::uint16_t age)
        : item_and_unit(static_cast<std::uint64_t>(item) << 32U | unit),
          parameters_and_kind(static_cast<std::uint64_t>(parameters) << 32U | static_cast<std::uint64_t>(age) << 16U |
                              static_cast<std::uint64_t>(category) << 8U | sector) {}
    friend bool operator==(const RowKey&, const RowKey&) = default;
};

/// Hash table from row keys to recipe numbers, open addressing, made for one lookup per row of a long loop.
class RowRecipeTable {
public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

    RowRecipeTable() : slots_(kFirstSlots) {}

    std::uint32_t find(const RowKey& key) const {
        for (std::size_t slot = hash(key) & (slots_.size() - 1);; slot = (slot + 1) & (slots_.size() - 1)) {
            if (slots_[slot].number == kNone || slots_[slot].key == key) {
                return slots_[slot].number;
            }
        }
    }
    /// `key` must not be in the table yet.
    void insert(const RowKey& key, std::uint32_t number);

private:
    struct Slot {
        RowKey key{0, 0, 0, 0, 0, 0};
        std::uint32_t number = kNone;
    };
    static constexpr std::size_t kFirstSlots = 256; // a power of two

    static std::size_t hash(const RowKey& key) {
        constexpr std::uint64_t kOddA = 0x9E3779B97F4A7C15ULL;
        constexpr std::uint64_t kOddB = 0xC2B2AE3D27D4EB4FULL;
        const std::uint64_t mixed = key.item_and_unit * kOddA ^ key.parameters_and_kind * kOddB;
        return static_cast<std::size_t>(mixed ^ mixed >> 32U);
    }
    void place(const Slot& slot);

    std::vector<Slot> slots_;
    std::size_t used_ = 0;
};

} // namespace parkcarbon::engine::inventory
