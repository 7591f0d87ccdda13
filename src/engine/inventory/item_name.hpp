#pragma once

#include <string>
#include <string_view>

namespace parkcarbon::engine::inventory {

/// An activity's item as `base:variant`, e.g. `ferroalloy:FeSi 75%`; full-width letters and colons are folded, the base
/// is in lower case.
struct ItemName {
    std::string base;
    std::string variant; ///< empty when the item names none
};

ItemName itemName(std::string_view item);

} // namespace parkcarbon::engine::inventory
