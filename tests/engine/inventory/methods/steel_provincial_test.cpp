#include "../../support/park_builder.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using test::inventoryOfRow;

TEST(SteelProvincial, DeductsTheCarbonOfTheSteelAndNotOfThePigIron) {
    // The form as printed: pig iron × C_in − steel × C_out; a transcription multiplies both contents by the steel.
    const Inventory result = inventoryOfRow("steel_provincial", "1000", "t", "steel=2000 t");
    EXPECT_NEAR(result.park.direct, (1000.0 * 0.041 - 2000.0 * 0.00248) * 44.0 / 12.0, 1e-9);
    EXPECT_EQ(test::findLine(result, "A1/CO2")->factor_status, reference::Status::Unconfirmed);
}

TEST(SteelProvincial, TakesFluxInAnyUnitOfMass) {
    EXPECT_NEAR(inventoryOfRow("steel_provincial", "0", "t", "steel=0; limestone=2 万吨").park.direct, 8600.0, 1e-9);
    EXPECT_EQ(test::count(inventoryOfRow("steel_provincial", "1", "t", "steel=1 m3").findings,
                          inventory::kParameterUnitWrong),
              1);
}

} // namespace
} // namespace parkcarbon::engine
