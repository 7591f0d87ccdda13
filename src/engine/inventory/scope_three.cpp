#include <parkcarbon/engine/inventory/scope_three.hpp>

#include "item_name.hpp"

#include <algorithm>
#include <array>

namespace parkcarbon::engine::inventory {
namespace {

constexpr std::array kCategories = {
    ScopeThreeCategory{"purchased_goods", "外购商品和服务", "Purchased goods and services", 1, 4},
    ScopeThreeCategory{"capital_goods", "资本货物", "Capital goods", 2, 4},
    ScopeThreeCategory{"fuel_and_energy_related", "燃料和能源相关活动", "Fuel- and energy-related activities", 3, 4},
    ScopeThreeCategory{"upstream_transport", "上游运输和配送", "Upstream transport and distribution", 4, 3},
    ScopeThreeCategory{"waste", "运营产生的废物", "Waste generated in operations", 5, 4},
    ScopeThreeCategory{"business_travel", "商务旅行", "Business travel", 6, 3},
    ScopeThreeCategory{"commuting", "员工通勤", "Employee commuting", 7, 3},
    ScopeThreeCategory{"upstream_leased", "上游租赁资产", "Upstream leased assets", 8, 4},
    ScopeThreeCategory{"downstream_transport", "下游运输和配送", "Downstream transport and distribution", 9, 3},
    ScopeThreeCategory{"processing", "售出产品的加工", "Processing of sold products", 10, 5},
    ScopeThreeCategory{"use_of_products", "售出产品的使用", "Use of sold products", 11, 5},
    ScopeThreeCategory{"end_of_life", "售出产品的废弃处置", "End-of-life treatment of sold products", 12, 5},
    ScopeThreeCategory{"downstream_leased", "下游租赁资产", "Downstream leased assets", 13, 5},
    ScopeThreeCategory{"franchises", "特许经营", "Franchises", 14, 5},
    ScopeThreeCategory{"investments", "投资", "Investments", 15, 5},
    ScopeThreeCategory{"td_losses", "外购电力输配损失", "Transmission and distribution losses of purchased power", 3,
                       4},
    ScopeThreeCategory{"other", "其他", "Other indirect emissions", 0, 6},
};

} // namespace

std::span<const ScopeThreeCategory> scopeThreeCategories() {
    return kCategories;
}

const ScopeThreeCategory* scopeThreeCategory(std::string_view item) {
    const ItemName name = itemName(item);
    const auto* const found =
        std::find_if(kCategories.begin(), kCategories.end(), [&](const ScopeThreeCategory& category) {
            return category.item == name.base || category.name_zh == name.base;
        });
    return found == kCategories.end() ? nullptr : found;
}

std::optional<int> isoCategoryOf(std::string_view item) {
    const ScopeThreeCategory* const category = scopeThreeCategory(item);
    return category == nullptr ? std::nullopt : std::optional(category->iso_14064_1);
}

} // namespace parkcarbon::engine::inventory
