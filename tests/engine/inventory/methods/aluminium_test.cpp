#include "../../support/park_builder.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using test::inventoryOfRow;

TEST(Aluminium, SaysWhichGuideItAssumed) {
    const Inventory assumed = inventoryOfRow("aluminium");
    EXPECT_EQ(test::findFinding(assumed.findings, inventory::kVariantAssumed)->argument("assumed"), "mee");
    EXPECT_NEAR(assumed.park.direct, inventoryOfRow("aluminum:mee").park.direct, 1e-12);
    EXPECT_TRUE(inventoryOfRow("aluminium:ndrc").findings.empty());
}

TEST(Aluminium, TheSlopeReplacesTheFactorsOfBothGases) {
    const Inventory calm = inventoryOfRow("aluminium:vss", "1000", "t", "anode_effect_minutes=0");
    EXPECT_EQ(test::findLine(calm, "A1/CF4")->mass, 0.0);
    EXPECT_EQ(test::findLine(calm, "A1/C2F6")->mass, 0.0);
    EXPECT_NEAR(calm.park.direct, 1700.0, 1e-9) << "the anodes are left";
    // Chinese smelters have centre-worked prebake cells: 0.143 (2006 IPCC GL Vol. 3, Table 4.16).
    const Inventory chinese = inventoryOfRow("aluminium:ndrc", "1000", "t", "anode_effect_minutes=0.2");
    EXPECT_NEAR(test::findLine(chinese, "A1/CF4")->mass, 0.0286, 1e-9);
}

TEST(Aluminium, AnOwnFactorReplacesTheAnodesOfAGuide) {
    EXPECT_NEAR(test::findLine(inventoryOfRow("aluminium:mee", "1000", "t", "ef=1.5"), "A1/CO2")->mass, 1500.0, 1e-9);
    EXPECT_NEAR(
        test::findLine(inventoryOfRow("aluminium:mee", "12", "t", "net_anode_consumption=400 kg/t"), "A1/CO2")->mass,
        0.4 * 0.976 * 44.0, 1e-9);
}

TEST(Aluminium, RefusesCellsThatNobodyKnowsAndSharesOutOfRange) {
    EXPECT_EQ(test::count(inventoryOfRow("aluminium:inert").findings, inventory::kVariantUnknown), 1);
    EXPECT_EQ(test::count(inventoryOfRow("aluminium:mee", "1", "t", "anode_sulphur=2").findings,
                          inventory::kParameterOutOfRange),
              1)
        << "2 for 2 %";
    EXPECT_EQ(test::count(inventoryOfRow("aluminium:cwpb", "1", "t", "anode_effect_minutes=2000").findings,
                          inventory::kParameterOutOfRange),
              1)
        << "a day has 1440 minutes";
}

} // namespace
} // namespace parkcarbon::engine
