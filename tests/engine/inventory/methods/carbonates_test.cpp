#include "../../support/park_builder.hpp"

#include <engine/inventory/methods/carbonates.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::inventory {
namespace {

TEST(Carbonates, AreNamedByFormulaOrByMineral) {
    const auto products = carbonates(*test::shippedLibrary());
    for (const char* const item : {"carbonate:CaCO3", "carbonate:Limestone", "carbonate:方解石", "carbonate:碳酸钙"}) {
        const FactorProduct* const found = findProduct(products, withFormulaOfMineral(itemName(item)).variant);
        ASSERT_NE(found, nullptr) << item;
        EXPECT_EQ(found->key, "caco3") << item;
    }
    EXPECT_EQ(findProduct(products, withFormulaOfMineral(itemName("carbonate:dolomite")).variant)->key, "camg-co3-2");
    EXPECT_EQ(withFormulaOfMineral(itemName("carbonate:granite")).variant, "granite");
}

TEST(Carbonates, AllHaveAFactorOfThePureSubstance) {
    for (const FactorProduct& carbonate : carbonates(*test::shippedLibrary())) {
        EXPECT_NE(carbonate.row("ef/co2"), nullptr) << carbonate.key;
    }
}

} // namespace
} // namespace parkcarbon::engine::inventory
