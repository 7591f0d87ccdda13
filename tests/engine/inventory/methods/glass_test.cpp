#include "../../support/park_builder.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using test::inventoryOfRow;

TEST(Glass, SaysWhereItTookTheGeneralShareOfCullet) {
    const Inventory assumed = inventoryOfRow("glass:float");
    EXPECT_NEAR(assumed.park.direct, 105.0, 1e-9);
    const auto* const finding = test::findFinding(assumed.findings, inventory::kParameterAssumed);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->argument("parameter"), "cullet");
    EXPECT_EQ(finding->argument("assumed"), "0.5");
    EXPECT_EQ(test::count(inventoryOfRow("glass:float", "1", "t", "cullet=0.5").findings, inventory::kParameterAssumed),
              0);
    EXPECT_TRUE(inventoryOfRow("glass").findings.empty()) << "the published default of glass of unknown type";
}

TEST(Glass, OfNothingButCulletEmitsNothing) {
    EXPECT_EQ(inventoryOfRow("glass", "1000", "t", "cullet=100 %").park.direct, 0.0);
    EXPECT_EQ(test::count(inventoryOfRow("glass", "1000", "t", "cullet=1.1").findings, inventory::kParameterOutOfRange),
              1);
}

TEST(Glass, RefusesATypeThatNobodyKnows) {
    EXPECT_EQ(test::count(inventoryOfRow("glass:obsidian").findings, inventory::kVariantUnknown), 1);
    EXPECT_NEAR(inventoryOfRow("glass:obsidian", "1000", "t", "ef=0.1; cullet=0").park.direct, 100.0, 1e-9);
}

} // namespace
} // namespace parkcarbon::engine
