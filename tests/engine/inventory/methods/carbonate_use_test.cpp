#include "../../support/park_builder.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using test::inventoryOfRow;

TEST(CarbonateUse, NeedsTheNameOfTheCarbonateButNotOfTheAgent) {
    EXPECT_EQ(test::count(inventoryOfRow("carbonate").findings, inventory::kVariantMissing), 1);
    EXPECT_TRUE(inventoryOfRow("desulphurisation").findings.empty());
    EXPECT_TRUE(inventoryOfRow("oxalate").findings.empty());
    EXPECT_EQ(test::count(inventoryOfRow("desulphurisation:ammonia").findings, inventory::kVariantUnknown), 1);
}

TEST(CarbonateUse, RefusesSharesBeyondTheWhole) {
    for (const std::string_view wrong : {"purity=95", "conversion=1.01", "conversion=-0.1"}) {
        const Inventory refused = inventoryOfRow("carbonate:CaCO3", "1000", "t", wrong);
        EXPECT_EQ(test::count(refused.findings, inventory::kParameterOutOfRange), 1) << wrong;
        EXPECT_EQ(refused.park.direct, 0.0) << wrong;
    }
}

TEST(CarbonateUse, TakesAnOwnFactorForASubstanceThatNobodyKnows) {
    EXPECT_NEAR(inventoryOfRow("carbonate:ankerite", "10", "t", "ef=0.40822; purity=90 %").park.direct, 3.67398, 1e-9)
        << "2006 IPCC GL Vol. 3, Table 2.1: ankerite 0.40822 to 0.47572";
}

} // namespace
} // namespace parkcarbon::engine
