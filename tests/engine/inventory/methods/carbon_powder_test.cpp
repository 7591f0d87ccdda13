#include "../../support/park_builder.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using test::inventoryOfRow;

TEST(CarbonPowder, TakesItsCarbonContentAsAShareOrAsMassOfCarbon) {
    for (const std::string_view content : {"carbon_content=85 %", "carbon_content=0.85", "carbon_content=0.85 tC/t"}) {
        EXPECT_NEAR(inventoryOfRow("glass_carbon_powder", "12", "t", content).park.direct, 12.0 * 0.85 * 44.0 / 12.0,
                    1e-9)
            << content;
    }
    const Inventory refused = inventoryOfRow("glass_carbon_powder", "12", "t", "carbon_content=85");
    EXPECT_EQ(test::count(refused.findings, inventory::kParameterOutOfRange), 1);
    EXPECT_EQ(refused.park.direct, 0.0);
}

} // namespace
} // namespace parkcarbon::engine
