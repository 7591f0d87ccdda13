#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::flows {

/// Numbers for names in the order of their first appearance. One flat table of hashes: half a million look-ups of a
/// large network stay within milliseconds, which the standard's chains of nodes do not. The names must outlive it.
class NameIndex {
public:
    explicit NameIndex(std::size_t expected = 0) { rehash(std::bit_ceil(2 * expected + 16)); }

    std::size_t size() const { return names_.size(); }
    std::string_view name(std::uint32_t number) const { return names_[number]; }

    /// The number of the name, new when it was not known yet.
    std::uint32_t number(std::string_view name) {
        const std::uint64_t hash = std::hash<std::string_view>()(name);
        const std::size_t place = placeOf(name, hash);
        if (slots_[place].number != 0) {
            return slots_[place].number - 1;
        }
        names_.push_back(name);
        slots_[place] = {static_cast<std::uint32_t>(hash >> kTagShift), static_cast<std::uint32_t>(names_.size())};
        if (2 * names_.size() > slots_.size()) {
            rehash(2 * slots_.size());
        }
        return static_cast<std::uint32_t>(names_.size() - 1);
    }

    /// Whether the name is known; its number in `number`.
    bool find(std::string_view name, std::uint32_t& number) const {
        const std::size_t place = placeOf(name, std::hash<std::string_view>()(name));
        number = slots_[place].number - 1;
        return slots_[place].number != 0;
    }

private:
    static constexpr int kTagShift = 32;

    struct Slot {
        std::uint32_t tag = 0;    ///< upper half of the hash: names are compared only when it agrees
        std::uint32_t number = 0; ///< from 1; 0 = empty
    };

    std::size_t placeOf(std::string_view name, std::uint64_t hash) const {
        const std::size_t mask = slots_.size() - 1;
        const auto tag = static_cast<std::uint32_t>(hash >> kTagShift);
        std::size_t place = hash & mask;
        while (slots_[place].number != 0 && (slots_[place].tag != tag || names_[slots_[place].number - 1] != name)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    void rehash(std::size_t slots) {
        slots_.assign(slots, {});
        for (std::uint32_t index = 0; index < names_.size(); ++index) {
            const std::uint64_t hash = std::hash<std::string_view>()(names_[index]);
            slots_[placeOf(names_[index], hash)] = {static_cast<std::uint32_t>(hash >> kTagShift), index + 1};
        }
    }

    std::vector<Slot> slots_;
    std::vector<std::string_view> names_;
};

} // namespace parkcarbon::engine::flows
