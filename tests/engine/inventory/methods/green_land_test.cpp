#include "../../support/method_cases.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::RowText;

TEST(GreenLand, StaysAnAmountWhereTheRowKnowsIt) {
    EXPECT_NEAR(test::inventoryOfRow({"removal", "green_land", "12", "tCO2"}).park.removals, 12.0, 1e-12);
    EXPECT_NEAR(test::inventoryOfRow({"removal", "林地", "12", "tCO2"}).park.removals, 12.0, 1e-12);
}

TEST(GreenLand, GrowsByCrownCoverOrTreeAndIsUnconfirmed) {
    const inventory::Inventory area = test::inventoryOfRow({"removal", "green_land", "10", "公顷"});
    EXPECT_NEAR(area.park.removals, 10 * 2.9 * 44 / 12, 1e-9); // 2006 IPCC GL Vol. 4, Table 8.1
    EXPECT_EQ(area.park.direct, 0.0);
    EXPECT_EQ(test::findLine(area, "A1/CO2")->factor_status, reference::Status::Unconfirmed);
    EXPECT_EQ(test::findLine(area, "A1/CO2")->ledger, "removal");
    EXPECT_NEAR(test::massOf({"removal", "trees", "100", "株", "growth=0.01"}, "CO2"), 100 * 0.01 * 44 / 12, 1e-12);
    EXPECT_TRUE(test::isRefused({"removal", "trees", "100", "株"}, inventory::kVariantMissing));
    EXPECT_TRUE(test::isRefused({"removal", "trees:spruce", "100", "MWh"}, domain::kUnitIncompatible));
}

} // namespace
} // namespace parkcarbon::engine
