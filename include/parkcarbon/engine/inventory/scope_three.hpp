#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace parkcarbon::engine::inventory {

/// One category of other indirect emissions: the 15 of the GHG Protocol's scope 3 standard, and `other`.
struct ScopeThreeCategory {
    std::string_view item; ///< of activities, e.g. "business_travel"
    std::string_view name_zh;
    std::string_view name_en;
    int ghg_protocol; ///< 1 … 15; 0 for `other`
    int iso_14064_1;  ///< category 3 … 6 of ISO 14064-1:2018, Annex B
};

std::span<const ScopeThreeCategory> scopeThreeCategories();

/// The category of an item, `business_travel` or `business_travel:rail`, by its item word or Chinese name; nullptr when
/// it is none.
const ScopeThreeCategory* scopeThreeCategory(std::string_view item);

/// The ISO 14064-1 category of an activity of the category other_indirect; nothing when its item is no category.
std::optional<int> isoCategoryOf(std::string_view item);

} // namespace parkcarbon::engine::inventory
