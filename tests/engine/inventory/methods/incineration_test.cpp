#include "../../support/method_cases.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <cmath>
#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::RowText;

TEST(Incineration, SaysWhichSetAndTechnologyItAssumed) {
    const inventory::Inventory result = test::inventoryOfRow({"incineration", "msw", "1", "t"});
    const base::Finding* const finding = test::findFinding(result.findings, inventory::kVariantAssumed);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->argument("assumed"), "provincial-2025/continuous-stoker");
    EXPECT_NEAR(test::findLine(result, "A1/CO2")->mass, 0.557333, 5e-7); // provincial guide 2025 as transcribed
    EXPECT_TRUE(test::isWarned({"incineration", "sludge", "1", "t"}, inventory::kVariantAssumed));
    EXPECT_FALSE(test::isWarned({"incineration", "clinical", "1", "t"}, inventory::kVariantAssumed))
        << "only one set knows clinical waste";
    EXPECT_FALSE(
        test::isWarned({"incineration", "msw:provincial-2011/batch-stoker", "1", "t"}, inventory::kVariantAssumed));
    EXPECT_TRUE(test::isRefused({"incineration", "msw:provincial-1999", "1", "t"}, inventory::kVariantUnknown));
    EXPECT_TRUE(test::isRefused({"incineration", "clinical:batch-stoker", "1", "t"}, inventory::kVariantUnknown));
}

TEST(Incineration, KeepsTheBiogenicPartOutOfTotals) {
    const inventory::Inventory result =
        test::inventoryOfRow({"incineration", "msw:provincial-2011/continuous-fluidised-bed", "1000", "t"});
    const double carbon_t = 1000 * 0.2 * 0.95; // provincial guide 2011
    EXPECT_NEAR(result.park.biogenic_co2, carbon_t * 0.61 * 44 / 12, 1e-9);
    EXPECT_NEAR(result.park.mass_by_gas.at("CO2"), carbon_t * 0.39 * 44 / 12, 1e-9);
    EXPECT_TRUE(test::findLine(result, "A1/CO2_biogenic")->biogenic);
    EXPECT_EQ(test::findLine(result, "A1/CO2_biogenic")->co2e, 0.0);
    EXPECT_EQ(test::findLine(result, "A1/CO2")->factor_status, reference::Status::Unconfirmed);
}

TEST(Incineration, WantsSharesThatAddUpToOne) {
    EXPECT_TRUE(test::isRefused({"incineration", "mix", "1", "t", "food=0.5; paper=0.3"}, inventory::kSharesNotWhole));
    EXPECT_TRUE(test::isRefused({"incineration", "msw:ipcc", "1", "t"}, inventory::kSharesNotWhole));
    EXPECT_FALSE(
        test::isRefused({"incineration", "mix", "1", "t", "food=60 %; plastics=40 %"}, inventory::kSharesNotWhole));
    // Plastics: 100 % dry, 75 % carbon, all fossil (2006 IPCC GL Vol. 5, Table 2.4).
    EXPECT_NEAR(test::massOf({"incineration", "msw", "1", "t", "plastics=1"}, "CO2"), 0.75 * 44 / 12, 1e-12);
}

TEST(Incineration, AsksForAValueWhereOnlyARangeIsPublished) {
    const RowText row{"incineration", "sludge:ipcc", "1", "t"};
    EXPECT_TRUE(test::isRefused(row, inventory::kParameterRangeOnly));
    const inventory::Inventory result = test::inventoryOfRow(row);
    EXPECT_EQ(test::findFinding(result.findings, inventory::kParameterRangeOnly)->argument("expected"), "40 … 50 %");
    EXPECT_NEAR(test::massOf({"incineration", "sludge:ipcc", "1", "t", "ccw=45 %"}, "CO2_biogenic"), 0.45 * 44 / 12,
                1e-12);
}

TEST(Incineration, TakesTheRowsOwnCarbon) {
    EXPECT_NEAR(test::massOf({"incineration", "hazardous", "10", "t", "ccw=30 %; fcf=90 %; ef=98 %"}, "CO2"),
                10 * 0.3 * 0.9 * 0.98 * 44 / 12, 1e-9);
    EXPECT_TRUE(std::isnan(test::massOf({"incineration", "fossil_liquid", "1", "t"}, "CH4"))) << "no default";
    EXPECT_NEAR(test::massOf({"incineration", "fossil_liquid", "1", "t", "ef_ch4=20 g/t"}, "CH4"), 20e-6, 1e-15);
}

} // namespace
} // namespace parkcarbon::engine
