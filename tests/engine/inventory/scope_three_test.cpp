#include <parkcarbon/engine/inventory/scope_three.hpp>

#include <gtest/gtest.h>
#include <set>

namespace parkcarbon::engine::inventory {
namespace {

TEST(ScopeThree, HasTheFifteenCategoriesOfTheGhgProtocol) {
    std::set<int> numbers;
    for (const ScopeThreeCategory& category : scopeThreeCategories()) {
        numbers.insert(category.ghg_protocol);
        EXPECT_GE(category.iso_14064_1, 3);
        EXPECT_LE(category.iso_14064_1, 6);
    }
    EXPECT_EQ(numbers.size(), 16U) << "fifteen and the rest";
    EXPECT_EQ(*numbers.begin(), 0);
    EXPECT_EQ(*numbers.rbegin(), 15);
}

TEST(ScopeThree, KnowsTheIsoCategoryOfAnItem) {
    // ISO 14064-1:2018, Annex B: transport 3, products used 4, use of products 5, others 6.
    EXPECT_EQ(isoCategoryOf("business_travel"), 3);
    EXPECT_EQ(isoCategoryOf("purchased_goods:steel"), 4);
    EXPECT_EQ(isoCategoryOf("售出产品的使用"), 5);
    EXPECT_EQ(isoCategoryOf("other:anything"), 6);
    EXPECT_EQ(isoCategoryOf("fuel"), std::nullopt);
}

} // namespace
} // namespace parkcarbon::engine::inventory
