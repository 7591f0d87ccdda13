#include "row_recipes.hpp"

namespace parkcarbon::engine::inventory {

void RowRecipeTable::place(const Slot& slot) {
    std::size_t position = hash(slot.key) & (slots_.size() - 1);
    while (slots_[position].number != kNone) {
        position = (position + 1) & (slots_.size() - 1);
    }
    slots_[position] = slot;
}

void RowRecipeTable::insert(const RowKey& key, std::uint32_t number) {
    if (2 * ++used_ > slots_.size()) {
        std::vector<Slot> old(2 * slots_.size());
        old.swap(slots_);
        for (const Slot& slot : old) {
            if (slot.number != kNone) {
                place(slot);
            }
        }
    }
    place({key, number});
}

} // namespace parkcarbon::engine::inventory
