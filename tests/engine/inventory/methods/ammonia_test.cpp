#include "../../support/park_builder.hpp"
#include "../../support/process_row.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::processMass;
using test::processOf;
using test::said;

TEST(Ammonia, TheFactorFollowsFromTheFuelThatTheRowStates) {
    const auto explanation = test::explainProcess("CO2", "ammonia:partial-oxidation", "fuel_requirement=40 GJ/t");
    EXPECT_NEAR(test::stepValue(explanation, "fuel_requirement"), 40.0, 1e-12);
    EXPECT_NEAR(test::stepValue(explanation, "carbon_content"), 0.021, 1e-12); // 2006 IPCC GL Vol. 3, Table 3.1
    EXPECT_NEAR(test::stepValue(explanation, "ef"), 40.0 * 0.021 * 44.0 / 12.0, 1e-12);
    EXPECT_NEAR(processMass("CO2", "ammonia:partial-oxidation", "ef=3 tCO2/t; fuel_requirement=40 GJ/t"), 3000.0, 1e-9)
        << "a factor that the row states goes before everything";
}

TEST(Ammonia, UreaAndRecoveredCo2ComeOffWhateverTheQuantity) {
    const auto result = processOf("ammonia:partial-oxidation", "urea=600 t; co2_recovered=100 tCO2");
    EXPECT_NEAR(result.park.direct, 2772.0 - 600.0 * 0.7333 - 100.0, 1e-9);
    EXPECT_EQ(test::findLine(result, "A1/CO2")->factor_status, reference::Status::Unconfirmed)
        << "the printed factors were not seen in the original";
}

TEST(Ammonia, SaysWhichRouteItAssumedAndWhichThereAre) {
    EXPECT_EQ(said(processOf("ammonia"), inventory::kVariantAssumed, "assumed"), "conventional-reforming-natural-gas");
    EXPECT_EQ(said(processOf("ammonia", "ef=2"), inventory::kVariantAssumed, "assumed"), "");
    const auto unknown = processOf("ammonia:alchemy");
    EXPECT_EQ(said(unknown, inventory::kVariantUnknown, "value"), "alchemy");
    EXPECT_NE(said(unknown, inventory::kVariantUnknown, "expected").find("partial-oxidation"), std::string::npos);
    EXPECT_EQ(unknown.park.direct, 0.0);
}

TEST(Ammonia, TakesARouteOfItsOwnWithFuelAndCarbonContent) {
    EXPECT_NEAR(
        processMass("CO2", "ammonia:coal gasification", "fuel_requirement=50 GJ/t; carbon_content=0.0258 tC/GJ"),
        1000.0 * 50.0 * 0.0258 * 44.0 / 12.0, 1e-9);
    EXPECT_EQ(processMass("CO2", "ammonia:coal gasification", "fuel_requirement=50 GJ/t"), 0.0)
        << "without its carbon content there is no factor";
}

TEST(Ammonia, RefusesFuelThatNoPlantNeeds) {
    EXPECT_EQ(said(processOf("ammonia", "fuel_requirement=30000 GJ/t"), inventory::kParameterOutOfRange, "parameter"),
              "fuel_requirement");
    EXPECT_EQ(said(processOf("ammonia", "urea=5 GJ"), inventory::kParameterUnitWrong, "parameter"), "urea");
}

} // namespace
} // namespace parkcarbon::engine
