#include "../../support/method_cases.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::RowText;

constexpr const char* kCar = "distance:petrol-car-china-iv/汽油";

TEST(MobileDistance, AsksForConsumptionAndDensity) {
    EXPECT_TRUE(test::isRefused({"mobile_combustion", kCar, "1", "km"}, inventory::kParameterMissing));
    EXPECT_TRUE(
        test::isRefused({"mobile_combustion", kCar, "1", "km", "fuel_consumption=8"}, inventory::kParameterMissing));
    EXPECT_TRUE(test::isRefused({"mobile_combustion", kCar, "1", "t", "fuel_consumption=8; density=0.73"},
                                domain::kUnitIncompatible));
    EXPECT_TRUE(test::isRefused({"mobile_combustion", "distance:moonshine", "1", "km", "fuel_consumption=8"},
                                inventory::kFuelUnknown));
}

TEST(MobileDistance, BurnsTheFuelThatTheDistanceTakes) {
    const double by_fuel = test::massOf({"mobile_combustion", "汽油", "584", "kg"}, "CO2"); // 10^4 km × 8 L × 0.73 kg
    for (const std::string_view item : {"distance:汽油", "distance:汽油轿车/汽油", "汽油"}) {
        EXPECT_NEAR(test::massOf({"mobile_combustion", item, "10000", "km", "fuel_consumption=8; density=0.73"}, "CO2"),
                    by_fuel, 1e-9)
            << item;
    }
    // Without a vehicle class CH4 goes by the energy burnt.
    EXPECT_NEAR(
        test::massOf({"mobile_combustion", "distance:汽油", "10000", "km", "fuel_consumption=8; density=0.73"}, "CH4"),
        test::massOf({"mobile_combustion", "汽油", "584", "kg"}, "CH4"), 1e-12);
    EXPECT_NEAR(test::inventoryOfRow({"mobile_combustion", kCar, "10000", "km", "fuel_consumption=8; density=0.73"})
                    .park.fuel_energy_gj,
                test::inventoryOfRow({"mobile_combustion", "汽油", "584", "kg"}).park.fuel_energy_gj, 1e-9);
}

TEST(MobileDistance, TakesTheRowsOwnFactorPerKilometre) {
    EXPECT_NEAR(
        test::massOf({"mobile_combustion", kCar, "1000", "km", "fuel_consumption=8; density=0.73; ef_n2o=10 mg/km"},
                     "N2O"),
        1000 * 10e-9, 1e-15);
    EXPECT_TRUE(
        test::isRefused({"mobile_combustion", kCar, "1000", "km", "fuel_consumption=8; density=0.73; ef_n2o=10 kg/TJ"},
                        inventory::kParameterUnitWrong));
}

TEST(MobileDistance, SaysWhenAFuelHasNoRoadFactor) {
    EXPECT_TRUE(test::isWarned({"mobile_combustion", "distance:燃料油", "1000", "km", "fuel_consumption=20 kg/100km"},
                               inventory::kMobileFactorMissing));
}

} // namespace
} // namespace parkcarbon::engine
