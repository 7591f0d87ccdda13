#include "../../support/park_builder.hpp"
#include "../../support/process_row.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

TEST(CatalyticCoke, TakesItsCarbonContentAsShareOrAsMass) {
    for (const char* const parameters : {"carbon_content=93 %", "carbon_content=0.93", "carbon_content=0.93 tC/t"}) {
        EXPECT_NEAR(test::processMass("CO2", "catalytic_coke", parameters), 930.0 * 0.98 * 44.0 / 12.0, 1e-9)
            << parameters;
    }
    const auto wrong = test::processOf("catalytic_coke", "carbon_content=93");
    EXPECT_EQ(test::said(wrong, inventory::kParameterOutOfRange, "parameter"), "carbon_content");
    EXPECT_EQ(wrong.park.direct, 0.0);
}

TEST(CatalyticCoke, IsMeasuredByMass) {
    EXPECT_EQ(test::count(test::processOf("catalytic_coke", "", "GJ").findings, domain::kUnitIncompatible), 1);
}

} // namespace
} // namespace parkcarbon::engine
