#include "../../support/park_builder.hpp"
#include "../../support/process_row.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::processMass;
using test::processOf;
using test::said;

TEST(CarbonBalanceUnit, EthyleneOxideNeedsTheEthyleneItTook) {
    const auto result = processOf("ethylene_oxide");
    EXPECT_EQ(said(result, inventory::kParameterMissing, "parameter"), "ethylene");
    EXPECT_EQ(result.park.direct, 0.0);
}

TEST(CarbonBalanceUnit, EthyleneOxideThatHoldsMoreCarbonThanItsEthyleneIsReported) {
    const auto result = processOf("ethylene_oxide", "ethylene=600 t");
    EXPECT_NEAR(result.park.direct, (600.0 * 0.85 - 1000.0 * 0.545) * 44.0 / 12.0, 1e-9);
    EXPECT_EQ(test::count(result.findings, inventory::kProcessEmissionNegative), 1);
}

TEST(CarbonBalanceUnit, CalciningTakesProductAndDustWithOneCarbonContent) {
    const auto explanation = test::explainProcess(
        "CO2", "coke_calcining", "carbon_content=0.9; product=800 t; dust=20 t; product_carbon_content=0.95");
    EXPECT_NEAR(explanation.value, (1000.0 * 0.9 - 820.0 * 0.95) * 44.0 / 12.0, 1e-9);
    EXPECT_NEAR(test::stepValue(explanation, "product"), 800.0, 1e-12);
    EXPECT_NEAR(test::stepValue(explanation, "dust"), 20.0, 1e-12);
    EXPECT_EQ(said(processOf("coke_calcining", "carbon_content=0.9"), inventory::kParameterMissing, "parameter"),
              "product");
}

TEST(CarbonBalanceUnit, HydrogenTakesTheCarbonOfItsFeedFromTheFuelSet) {
    EXPECT_NEAR(processMass("CO2", "hydrogen_production:IPCC2006:石脑油", "oxidation=98 %"),
                processMass("CO2", "hydrogen_production:IPCC2006:石脑油") * 0.98, 1e-9);
    EXPECT_EQ(said(processOf("hydrogen_production"), inventory::kParameterMissing, "parameter"), "carbon_content");
    EXPECT_EQ(said(processOf("hydrogen_production:IPCC2006:石脑油", "syngas=5 1e4Nm3"), inventory::kParameterMissing,
                   "parameter"),
              "syngas_carbon_content");
}

TEST(CarbonBalanceUnit, RefusesACarbonContentAboveOne) {
    EXPECT_EQ(said(processOf("coke_calcining", "carbon_content=90; product=800; product_carbon_content=0.95"),
                   inventory::kParameterOutOfRange, "parameter"),
              "carbon_content");
}

} // namespace
} // namespace parkcarbon::engine
