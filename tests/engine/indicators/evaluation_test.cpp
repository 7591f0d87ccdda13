#include "engine/indicators/evaluation.hpp"

#include "../support/indicator_park.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace parkcarbon::engine::indicators {
namespace {

using test::IndicatorPark;
using test::ownRow;

double valueOf(const IndicatorPark& park, const std::string& formula) {
    const IndicatorResult result = park.indicator(ownRow(formula, "descriptive"));
    EXPECT_TRUE(result.value) << formula;
    return result.value.value_or(std::nan(""));
}

TEST(Evaluation, KnowsTheUsualFunctions) {
    const IndicatorPark park;
    EXPECT_DOUBLE_EQ(valueOf(park, "2^3^2-1"), 511.0);
    EXPECT_DOUBLE_EQ(valueOf(park, "-2^2"), -4.0);
    EXPECT_DOUBLE_EQ(valueOf(park, "max(1, 5, 3)-min(2, 1)+mean(1, 2, 6)"), 7.0);
    EXPECT_DOUBLE_EQ(valueOf(park, "abs(-3)+sqrt(16)+ln(exp(2))"), 9.0);
    EXPECT_DOUBLE_EQ(valueOf(park, "(1<2)+(2<=2)+(3>4)+(4>=5)+(5=5)"), 3.0);
}

TEST(Evaluation, TakesTheMeanOfTheRatesThatAreKnown) {
    IndicatorPark park;
    EXPECT_EQ(park.indicator("CE17-02").missing.size(), 11U); // STRAW 2, SW 3, RR 2, FW 2, CDW 2
    park.fact("FW_res", "2025", 30, "t").fact("FW_gen", "2025", 100, "t");
    park.fact("STRAW_used", "2025", 90, "t").fact("STRAW_coll", "2025", 100, "t");
    park.fact("RR_coll", "2025", 5, "t"); // without RR_gen the rate is left out, input and all
    const IndicatorResult result = park.indicator("CE17-02");
    EXPECT_DOUBLE_EQ(*result.value, 60.0);
    EXPECT_EQ(result.inputs.size(), 4U);
    EXPECT_TRUE(result.missing.empty() || result.verdict == Verdict::CannotCompute); // the base year is unknown
}

TEST(Evaluation, ListsAllThatIsMissingAtOnce) {
    const IndicatorResult result = IndicatorPark().indicator("HJ274-09");
    ASSERT_EQ(result.missing.size(), 4U);
    EXPECT_EQ(result.missing[2].variable, "IAV_t3");
    EXPECT_EQ(result.missing[2].stands_for, "IAV");
    EXPECT_EQ(result.missing[2].period, base::Period::year(2022));
}

TEST(Evaluation, GivesEquivalentsOfAirPollutantsByTheirTaxValues) {
    IndicatorPark park;
    park.fact("SO2", "2021", 2.95, "t").fact("SO2", "2025", 2.0, "t");
    park.fact("NOx", "2021", 1.0, "t").fact("NOx", "2025", 1.0, "t");
    EXPECT_NEAR(*park.indicator("CD-06").value, 1000.0, 1e-9); // 950 kg / 0.95
    park.fact("smoke_dust", "2021", 3.0, "t").fact("smoke_dust", "2025", 0.82, "t");
    EXPECT_NEAR(*park.indicator("CD-06").value, 2000.0, 1e-9); // and 2180 kg / 2.18
}

TEST(Evaluation, GivesTheCrossElasticityOfCoControl) {
    // Henan 13 parks: SO2 −72 %, NOx −56 %, CO2 −30 %; Els 2.400 and 1.867 (docs/methods/co_control.md)
    IndicatorPark park;
    park.fact("CO2", "2021", 100, "tCO2").fact("CO2", "2025", 70, "tCO2");
    park.fact("SO2", "2021", 100, "t").fact("SO2", "2025", 28, "t");
    park.fact("NOx", "2021", 100, "t").fact("NOx", "2025", 44, "t");
    const IndicatorResult result = park.indicator("CD-05");
    ASSERT_EQ(result.parts.size(), 2U);
    EXPECT_NEAR(*result.parts[0].value, 2.4, 1e-9);
    EXPECT_NEAR(*result.parts[1].value, 1.866667, 5e-7);
    EXPECT_EQ(result.verdict, Verdict::Met);
}

TEST(Evaluation, AddsUpPollutantsAndShowsEach) {
    const IndicatorResult result = IndicatorPark::sample().indicator("CE17-17");
    EXPECT_NEAR(*result.value, 360 + 520 + 88 + 8.8, 1e-9);
    ASSERT_EQ(result.parts.size(), 4U);
    EXPECT_EQ(result.parts[0].label, "COD");
}

} // namespace
} // namespace parkcarbon::engine::indicators
