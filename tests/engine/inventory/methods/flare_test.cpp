#include "../../support/park_builder.hpp"
#include "../../support/process_row.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::processMass;
using test::processOf;
using test::said;

constexpr const char* kGas = "1e4Nm3";

TEST(Flare, AsksForTheCarbonOfAnUnknownGas) {
    for (const char* const item : {"flare", "flare:1 号火炬"}) {
        const auto result = processOf(item, "", kGas);
        EXPECT_EQ(said(result, inventory::kParameterMissing, "parameter"), "carbon_content") << item;
        EXPECT_EQ(said(result, inventory::kParameterMissing, "unit"), "tC/1e4Nm3") << item;
    }
}

TEST(Flare, ACarbonNumberTellsTheCarbonOfTheGas) {
    // One carbon atom per molecule: 12 kg of carbon in 22.4 m3
    EXPECT_NEAR(processMass("CO2", "flare", "carbon_number=1; oxidation=1", kGas), 1000.0 * 10.0 * 44.0 / 22.4, 1e-6);
    EXPECT_NEAR(processMass("CO2", "flare:accident-refining", "carbon_content=5 tC/1e4Nm3", kGas),
                1000.0 * 5.0 * 0.98 * 44.0 / 12.0, 1e-6)
        << "a measured content goes before the guide's carbon number";
}

TEST(Flare, Co2InTheGasPassesUnburnt) {
    EXPECT_NEAR(processMass("CO2", "flare", "carbon_content=0; co2_fraction=10 %", kGas), 1000.0 * 0.1 * 19.7, 1e-9);
    EXPECT_EQ(said(processOf("flare", "carbon_content=5; co2_fraction=10", kGas), inventory::kParameterOutOfRange,
                   "parameter"),
              "co2_fraction");
}

TEST(Flare, MethaneIsWhatTheFlameLeft) {
    EXPECT_NEAR(processMass("CH4", "flare", "carbon_content=5; ch4_fraction=0.5; oxidation=0.95", kGas),
                1000.0 * 0.5 * 0.05 * 7.17, 1e-9);
    EXPECT_EQ(processMass("CH4", "flare", "carbon_content=5", kGas), 0.0) << "not stated, not counted";
}

TEST(Flare, IsMeasuredByVolume) {
    EXPECT_EQ(test::count(processOf("flare", "carbon_content=5", "t").findings, domain::kUnitIncompatible), 1);
    EXPECT_EQ(test::count(processOf("flare", "carbon_content=5", "1e4m3").findings, inventory::kUnitStateAssumed), 1);
}

} // namespace
} // namespace parkcarbon::engine
