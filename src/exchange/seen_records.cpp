#include "seen_records.hpp"

#include <functional>

namespace parkcarbon::exchange {
namespace {

constexpr std::size_t kFirstSlots = 1024;

} // namespace

std::size_t SeenRecords::slotOf(std::string_view id) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = std::hash<std::string_view>{}(id)&mask;
    while (slots_[slot] != kFree && ids_.at(slots_[slot]) != id) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

void SeenRecords::grow() {
    slots_.assign(slots_.empty() ? kFirstSlots : slots_.size() * 2, kFree);
    for (std::uint32_t index = 0; index < entries_.size(); ++index) {
        slots_[slotOf(ids_.at(index))] = index;
    }
}

const SeenRecords::Entry* SeenRecords::addOrFind(std::string_view id, const Entry& entry) {
    if (2 * (entries_.size() + 1) > slots_.size()) {
        grow();
    }
    const std::size_t slot = slotOf(id);
    if (slots_[slot] != kFree) {
        return &entries_[slots_[slot]];
    }
    slots_[slot] = static_cast<std::uint32_t>(entries_.size());
    ids_.push_back(id);
    entries_.push_back(entry);
    return nullptr;
}

} // namespace parkcarbon::exchange
