#include "../../support/park_builder.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using test::inventoryOfRow;

test::ParkBuilder steelWorks() {
    test::ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    const auto row = [&](std::string_view id, std::string_view item, std::string_view quantity) {
        park.activity({{"activity_id", id},
                       {"enterprise_id", "E1"},
                       {"category", "process"},
                       {"item", item},
                       {"quantity", quantity}});
    };
    row("A1", "steel_carbon:coke", "400");
    row("A2", "steel_carbon:limestone", "200");
    row("A3", "steel_carbon_out:steel", "1000");
    return park;
}

TEST(SteelCarbon, IsTheBalanceOfWhatGoesInAndWhatLeaves) {
    const Inventory result = test::inventoryOf(steelWorks());
    // By hand, 2006 IPCC GL Vol. 3, Table 4.3: (400 × 0.83 + 200 × 0.12 − 1000 × 0.01) × 44/12
    EXPECT_NEAR(result.park.direct, 346.0 * 44.0 / 12.0, 1e-9);
    EXPECT_NEAR(test::findLine(result, "A3/CO2")->mass, -1000.0 * 0.01 * 44.0 / 12.0, 1e-9);
}

TEST(SteelCarbon, NeedsItsMaterialOrTheCarbonContentOfOneThatNobodyKnows) {
    EXPECT_EQ(test::count(inventoryOfRow("steel_carbon").findings, inventory::kVariantMissing), 1);
    EXPECT_EQ(test::count(inventoryOfRow("steel_carbon:tyres").findings, inventory::kVariantUnknown), 1);
    EXPECT_NEAR(inventoryOfRow("steel_carbon:tyres", "12", "t", "carbon_content=70 %").park.direct, 30.8, 1e-9);
    EXPECT_EQ(test::count(inventoryOfRow("steel_carbon:coke", "1", "t", "carbon_content=83").findings,
                          inventory::kParameterOutOfRange),
              1);
}

} // namespace
} // namespace parkcarbon::engine
