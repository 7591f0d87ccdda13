#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::inventory {

/// An activity's item as `base:variant`, e.g. `ferroalloy:FeSi 75%`; full-width letters and colons are folded, the base
/// is in lower case.
struct ItemName {
    std::string base;
    std::string variant; ///< empty when the item names none
};

ItemName itemName(std::string_view item);

/// Whether the base is one of the names of an item, e.g. {"domestic", "生活污水"}.
bool isNamed(const ItemName& item, std::initializer_list<std::string_view> names);

/// A variant of parts, `food/tropical-dry`: its parts, spaces around them left out; none when it is empty.
std::vector<std::string> variantParts(const ItemName& item);

} // namespace parkcarbon::engine::inventory
