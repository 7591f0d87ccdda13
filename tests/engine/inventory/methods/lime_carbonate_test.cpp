#include "../../support/park_builder.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using test::inventoryOfRow;

TEST(LimeCarbonate, AsksForTheCarbonateInTheDustThatIsDeducted) {
    const Inventory asked = inventoryOfRow("lime_carbonate:CaCO3", "1000", "t", "kiln_dust=20 t; dust_calcination=0.5");
    ASSERT_EQ(test::count(asked.findings, inventory::kParameterMissing), 1);
    EXPECT_EQ(test::findFinding(asked.findings, inventory::kParameterMissing)->argument("parameter"),
              "dust_carbonate_content");
    EXPECT_EQ(asked.park.direct, 0.0);
}

TEST(LimeCarbonate, TakesTheNamesOfMinerals) {
    EXPECT_NEAR(inventoryOfRow("lime_carbonate:dolomite").park.direct, 477.32, 1e-9); // 2006 IPCC GL Vol. 3, Table 2.1
    EXPECT_EQ(test::count(inventoryOfRow("lime_carbonate:gypsum").findings, inventory::kVariantUnknown), 1);
}

TEST(LimeCarbonate, TakesAnOwnFactorForACarbonateThatNobodyKnows) {
    EXPECT_NEAR(inventoryOfRow("lime_carbonate:marl", "1000", "t", "ef=0.3; calcination=98 %").park.direct, 294.0,
                1e-9);
}

} // namespace
} // namespace parkcarbon::engine
