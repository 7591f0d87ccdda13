#include "../support/park_builder.hpp"

#include <engine/inventory/factor_product.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::inventory {
namespace {

std::vector<FactorProduct> productsOf(const char* category) {
    return factorProducts(test::shippedLibrary()->processFactors(), category);
}

std::string keyOf(const char* category, std::string_view variant) {
    const auto products = productsOf(category);
    const FactorProduct* const found = findProduct(products, variant);
    return found == nullptr ? "" : found->key;
}

TEST(FactorProduct, IsFoundByKeyAndNamesWhateverTheirPunctuation) {
    for (const char* const name : {"fesi-75-pct", "FeSi 75%", "FESI75", "硅铁75%", "硅铁 75％"}) {
        EXPECT_EQ(keyOf("ferroalloys", name), "fesi-75-pct") << name;
    }
    EXPECT_EQ(keyOf("iron-and-steel-ndrc-guide", "pig iron, purchased"), "pig-iron-purchased");
    EXPECT_EQ(keyOf("carbonate", "CaMg(CO3)2"), "camg-co3-2");
}

TEST(FactorProduct, IsFoundByWordsThatOnlyItsKeyHas) {
    EXPECT_EQ(keyOf("lead", "ISF"), "lead-isf");
    EXPECT_EQ(keyOf("cement", "portland"), "portland-clinker");
    EXPECT_EQ(keyOf("iron-and-steel-ipcc-tier-1", "global average steel"),
              "global-average-steel-65-pct-bof-30-pct-eaf-5-pct-ohf");
    EXPECT_EQ(keyOf("iron-and-steel-ipcc-tier-1", "BOF"), "bof-steel") << "its first word";
}

TEST(FactorProduct, IsNotGuessedFromWordsThatSeveralHave) {
    EXPECT_EQ(keyOf("ferroalloys", "fesi"), "");
    EXPECT_EQ(keyOf("lime", "dolomitic"), "");
    EXPECT_EQ(keyOf("ferroalloys", "90"), "") << "a number alone names nothing";
    EXPECT_EQ(keyOf("lead", "sec"), "") << "part of a word";
    EXPECT_EQ(keyOf("lead", ""), "");
}

TEST(FactorProduct, NeedsNoNameWhereThereIsOnlyOne) {
    const auto products = productsOf("soda-ash");
    ASSERT_EQ(products.size(), 1U);
    const ChosenProduct chosen = chooseProduct(products, itemName("soda_ash"), nullptr);
    EXPECT_EQ(chosen.product, &products.front());
    EXPECT_FALSE(chosen.issue);
    EXPECT_EQ(chooseProduct(products, itemName("soda_ash:other"), nullptr).issue->code, kVariantUnknown);
}

} // namespace
} // namespace parkcarbon::engine::inventory
