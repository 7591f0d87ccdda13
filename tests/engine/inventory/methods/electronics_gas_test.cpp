#include "../../support/park_builder.hpp"
#include "../../support/process_row.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::processMass;
using test::processOf;
using test::said;

TEST(ElectronicsGas, CountsTheGasAndWhatItTurnsInto) {
    const auto result = processOf("electronics:c-C4F8", "", "kg");
    EXPECT_EQ(result.lines.size(), 3U);
    EXPECT_NEAR(result.park.direct, 1e-3 * 900.0 * 0.19 * (0.1 * 9540.0 + 0.1 * 6630.0 + 0.1 * 11100.0), 1e-9); // AR5
}

TEST(ElectronicsGas, TheGasMayHaveAnyOfItsNames) {
    for (const char* const item :
         {"electronics:CHF3", "electronics:HFC-23", "electronics:R-23", "electronics:三氟甲烷"}) {
        EXPECT_NEAR(processMass("HFC23", item), 1000.0 * 0.9 * 0.4 * 0.19, 1e-9) << item;
    }
    EXPECT_EQ(test::count(processOf("electronics:argon").findings, inventory::kVariantUnknown), 1);
}

TEST(ElectronicsGas, AsksForTheRatesThatTheGuideDoesNotGive) {
    EXPECT_EQ(said(processOf("electronics:CH2F2"), inventory::kParameterMissing, "parameter"), "use_rate");
    EXPECT_EQ(said(processOf("electronics:NF3", "use_rate=80"), inventory::kParameterOutOfRange, "parameter"),
              "use_rate");
}

TEST(ElectronicsGas, EveryRateStandsInTheExplanationOfTheByProductToo) {
    const auto explanation = test::explainProcess("CF4", "electronics:NF3");
    EXPECT_NEAR(test::stepValue(explanation, "by_product_cf4"), 0.09, 1e-12); // NDRC electronics guide
    EXPECT_NEAR(test::stepValue(explanation, "heel"), 0.1, 1e-12);
    EXPECT_NEAR(test::stepValue(explanation, "destruction_rate"), 0.95, 1e-12);
    EXPECT_EQ(test::findLine(processOf("electronics:NF3", "by_product_cf4=0"), "A1/CF4"), nullptr);
}

} // namespace
} // namespace parkcarbon::engine
