#include "../../support/park_builder.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using test::inventoryOfRow;

TEST(Lime, SaysThatItAssumedHighCalciumLime) {
    const Inventory assumed = inventoryOfRow("lime");
    EXPECT_NEAR(assumed.park.direct, 750.0, 1e-9);
    EXPECT_EQ(test::findFinding(assumed.findings, inventory::kVariantAssumed)->argument("assumed"),
              "high-calcium-lime");
    const Inventory own = inventoryOfRow("lime", "1000", "t", "ef=0.7");
    EXPECT_NEAR(own.park.direct, 700.0, 1e-9);
    EXPECT_EQ(test::count(own.findings, inventory::kVariantAssumed), 0);
}

TEST(Lime, CarriesTheStatusOfItsFactor) {
    EXPECT_EQ(test::findLine(inventoryOfRow("lime:high-calcium-lime"), "A1/CO2")->factor_status,
              reference::Status::Transcribed);
    EXPECT_EQ(test::findLine(inventoryOfRow("lime:lime-provincial-inventory"), "A1/CO2")->factor_status,
              reference::Status::Unconfirmed);
}

TEST(Lime, AsksForTheRatioOfALimeThatTheGuidelinesDoNotHave) {
    const Inventory asked = inventoryOfRow("lime:lime-provincial-inventory", "1000", "t", "cao_content=0.9");
    EXPECT_EQ(test::findFinding(asked.findings, inventory::kParameterMissing)->argument("parameter"),
              "stoichiometric_ratio");
    EXPECT_EQ(test::count(inventoryOfRow("lime_tier2:lime-provincial-inventory").findings, inventory::kVariantUnknown),
              1);
}

TEST(Lime, RefusesSharesBeyondTheWhole) {
    for (const std::string_view wrong : {"hydrated_share=1.2", "cao_content=95", "water_content=-0.1", "lkd=0.9"}) {
        const Inventory refused = inventoryOfRow("lime_tier2", "1000", "t", wrong);
        EXPECT_EQ(test::count(refused.findings, inventory::kParameterOutOfRange), 1) << wrong;
        EXPECT_EQ(refused.park.direct, 0.0) << wrong;
    }
}

} // namespace
} // namespace parkcarbon::engine
