#include "../../support/park_builder.hpp"
#include "../../support/process_row.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::processMass;
using test::processOf;
using test::said;

TEST(FluorochemicalProduction, BooksHfc23WithItsWarmingPotential) {
    const auto result = processOf("hcfc22:plants-of-recent-design");
    EXPECT_NEAR(result.park.direct, 30.0 * 12400.0, 1e-6); // AR5
    EXPECT_EQ(said(processOf("hcfc22"), inventory::kVariantAssumed, "assumed"), "old-unoptimised-plant-no-abatement");
}

TEST(FluorochemicalProduction, RecoveryIsAShareAndCapturedIsAMass) {
    EXPECT_NEAR(processMass("HFC23", "hcfc22:plants-of-recent-design", "recovery=0.5; captured=2 t"), 13.0, 1e-9);
    EXPECT_EQ(said(processOf("hcfc22", "recovery=110 %"), inventory::kParameterOutOfRange, "parameter"), "recovery");
    EXPECT_NEAR(processMass("HFC23", "hcfc22", "ef=1.4 %"), 14.0, 1e-9);
}

TEST(FluorochemicalProduction, KnowsTheGasesOfTheWarmingPotentialsOnly) {
    EXPECT_NEAR(processMass("HFC134a", "fluorochemical:R-134a", "ef=0.2 %"), 2.0, 1e-9);
    EXPECT_NEAR(processMass("c-C4F8", "fluorochemical:PFC-318"), 5.0, 1e-9);
    for (const char* const item : {"fluorochemical:CO2", "fluorochemical:HCFC-22", "fluorochemical:unobtainium"}) {
        const auto result = processOf(item);
        EXPECT_NE(said(result, inventory::kVariantUnknown, "expected").find("HFC134a"), std::string::npos) << item;
        EXPECT_EQ(result.park.direct, 0.0) << item;
    }
    EXPECT_EQ(test::count(processOf("fluorochemical").findings, inventory::kVariantMissing), 1);
}

TEST(FluorochemicalProduction, ThePurityOfSf6HasToBeNamed) {
    EXPECT_EQ(test::count(processOf("sf6_production").findings, inventory::kVariantMissing), 1);
    EXPECT_NEAR(processMass("SF6", "sf6_production:高纯（≥99.999%）"), 80.0, 1e-9);
}

} // namespace
} // namespace parkcarbon::engine
