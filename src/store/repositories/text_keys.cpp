#include "store/repositories/text_keys.hpp"

#include <functional>
#include <limits>

namespace parkcarbon::store {
namespace {

constexpr std::size_t kFirstSlots = 1024;
constexpr std::int64_t kRemoved = std::numeric_limits<std::int64_t>::min(); // row keys start from 1

} // namespace

TextKeys::Place TextKeys::placeOf(std::string_view text) const {
    const std::size_t full_hash = std::hash<std::string_view>{}(text);
    const auto hash = static_cast<std::uint32_t>(full_hash >> 32U);
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = full_hash & mask;
    while (slots_[slot].entry != kFree && (slots_[slot].hash != hash || texts_.at(slots_[slot].entry) != text)) {
        slot = (slot + 1) & mask;
    }
    return {hash, slot};
}

std::optional<std::int64_t> TextKeys::find(std::string_view text) const {
    if (slots_.empty()) {
        return std::nullopt;
    }
    const std::uint32_t entry = slots_[placeOf(text).slot].entry;
    return entry == kFree || keys_[entry] == kRemoved ? std::nullopt : std::optional(keys_[entry]);
}

void TextKeys::add(std::string_view text, std::int64_t key) {
    if (2 * (keys_.size() + 1) > slots_.size()) {
        grow();
    }
    const Place place = placeOf(text);
    Slot& slot = slots_[place.slot];
    if (slot.entry == kFree) {
        slot = {place.hash, static_cast<std::uint32_t>(keys_.size())};
        texts_.push_back(text);
        keys_.push_back(key);
    } else if (keys_[slot.entry] == kRemoved) {
        keys_[slot.entry] = key;
    }
}

void TextKeys::remove(std::string_view text, std::int64_t key) {
    if (slots_.empty()) {
        return;
    }
    const std::uint32_t entry = slots_[placeOf(text).slot].entry;
    if (entry != kFree && keys_[entry] == key) {
        keys_[entry] = kRemoved; // the entry stays: slots behind it are found through it
    }
}

void TextKeys::grow() {
    slots_.assign(slots_.empty() ? kFirstSlots : slots_.size() * 2, Slot{});
    for (std::uint32_t entry = 0; entry < keys_.size(); ++entry) {
        const Place place = placeOf(texts_.at(entry));
        slots_[place.slot] = {place.hash, entry};
    }
}

} // namespace parkcarbon::store
