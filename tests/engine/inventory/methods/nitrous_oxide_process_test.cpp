#include "../../support/park_builder.hpp"
#include "../../support/process_row.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::processMass;
using test::processOf;
using test::said;

TEST(NitrousOxideProcess, TheProcessOfNitricAcidHasToBeNamed) {
    const auto missing = processOf("nitric_acid");
    EXPECT_NE(said(missing, inventory::kVariantMissing, "expected").find("china-high-pressure"), std::string::npos);
    EXPECT_EQ(missing.park.direct, 0.0);
    EXPECT_NEAR(processMass("N2O", "nitric_acid", "ef=7 kg/t"), 7.0, 1e-12) << "or its factor";
}

TEST(NitrousOxideProcess, TheTechnologyGivesTheDefaultsOfAbatement) {
    const auto explanation = test::explainProcess("N2O", "adipic_acid:thermal-destruction");
    EXPECT_NEAR(test::stepValue(explanation, "removal_efficiency"), 0.985, 1e-12); // 2006 IPCC GL Vol. 3, Table 3.4
    EXPECT_NEAR(test::stepValue(explanation, "utilisation"), 0.97, 1e-12);
    EXPECT_NEAR(processMass("N2O", "adipic_acid:thermal-destruction", "utilisation=1"), 300.0 * 0.015, 1e-9)
        << "the row's own goes before them";
}

TEST(NitrousOxideProcess, PercentAndFractionMeanTheSame) {
    EXPECT_NEAR(processMass("N2O", "nitric_acid:china-medium-pressure", "removal_efficiency=80 %"),
                processMass("N2O", "nitric_acid:china-medium-pressure", "removal_efficiency=0.8"), 1e-12);
    const auto bare = processOf("nitric_acid:china-medium-pressure", "removal_efficiency=80");
    EXPECT_EQ(said(bare, inventory::kParameterOutOfRange, "parameter"), "removal_efficiency");
    EXPECT_EQ(bare.park.direct, 0.0);
}

TEST(NitrousOxideProcess, RefusesATechnologyThatNobodyKnows) {
    for (const char* const parameters : {"", "ef=9 kg/t"}) {
        const auto result = processOf("nitric_acid:china-high-pressure:magic", parameters);
        EXPECT_EQ(said(result, inventory::kVariantUnknown, "value"), "magic") << parameters;
        EXPECT_EQ(result.park.direct, 0.0) << parameters;
    }
    EXPECT_EQ(said(processOf("nitric_acid:china-nscr"), inventory::kVariantMissing, "value"), "nitric_acid")
        << "a technology alone does not say how much N2O there was";
}

TEST(NitrousOxideProcess, WarnsOfAbatementThatTheFactorHoldsAlready) {
    for (const char* const item :
         {"nitric_acid:ipcc-nscr-plants:china-nscr", "nitric_acid:tail-gas-destruction:nscr"}) {
        EXPECT_EQ(test::count(processOf(item).findings, inventory::kAbatementCountedTwice), 1) << item;
    }
    EXPECT_EQ(test::count(processOf("nitric_acid:ipcc-nscr-plants").findings, inventory::kAbatementCountedTwice), 0);
    EXPECT_EQ(test::count(processOf("nitric_acid:ipcc-high-pressure:nscr").findings, inventory::kAbatementCountedTwice),
              0);
}

TEST(NitrousOxideProcess, AssumesNothingWhereThereIsOneProcess) {
    for (const char* const item : {"adipic_acid", "caprolactam", "adipic_acid:catalytic-destruction"}) {
        EXPECT_EQ(test::count(processOf(item).findings, inventory::kVariantAssumed), 0) << item;
    }
}

} // namespace
} // namespace parkcarbon::engine
