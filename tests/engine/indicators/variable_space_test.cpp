#include "../support/indicator_park.hpp"
#include "engine/indicators/variable_name.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace parkcarbon::engine::indicators {
namespace {

using test::IndicatorPark;
using Time = VariableName::Time;

TEST(VariableSpace, TakesNamesApart) {
    EXPECT_EQ(variableNameOf("IAV_base").stem, "IAV");
    EXPECT_EQ(variableNameOf("IAV_base").time, Time::Base);
    EXPECT_EQ(variableNameOf("A_ind_t3").stem, "A_ind");
    EXPECT_EQ(variableNameOf("A_ind_t3").years_earlier, 3);
    EXPECT_EQ(variableNameOf("A_ind_t").years_earlier, 0);
    EXPECT_EQ(variableNameOf("A_ind_t").time, Time::Earlier);
    for (const char* const plain : {"E_tce", "A_total", "N_tox", "T_total", "IAV", "_t3"}) {
        EXPECT_EQ(variableNameOf(plain).time, Time::Own) << plain;
        EXPECT_EQ(variableNameOf(plain).stem, plain);
    }
}

TEST(VariableSpace, FillsVariablesOfOtherTimes) {
    IndicatorPark park;
    park.fact("IAV", "2021", 320000, "10^4 CNY").fact("IAV", "2022", 350000, "10^4 CNY");
    park.fact("IAV", "2025", 470000, "10^4 CNY");
    const VariableSpace space = park.space();
    const VariableTable& table = space.tables.front();
    EXPECT_EQ(table.value("IAV_base"), 320000.0);
    EXPECT_EQ(table.value("IAV_t3"), 350000.0);
    EXPECT_EQ(table.value("IAV_t"), 470000.0);
    EXPECT_EQ(table.value("N_yrs"), 4.0);
    EXPECT_EQ(table.find("IAV_base")->origin, VariableOrigin::Derived);
    EXPECT_EQ(table.value("E_tce_base"), std::nullopt);
}

TEST(VariableSpace, PrefersAnEnteredBaseValueAndTellsTheOther) {
    IndicatorPark park;
    park.fact("IAV", "2021", 320000, "10^4 CNY").fact("IAV_base", "2025", 400000, "10^4 CNY");
    park.fact("IAV", "2025", 470000, "10^4 CNY");
    const VariableSpace space = park.space();
    EXPECT_EQ(space.tables.front().value("IAV_base"), 400000.0);
    EXPECT_TRUE(space.tables.front().find("IAV_base")->conflict);
    const IndicatorResult growth = park.fact("CO2", "2021", 100, "tCO2")
                                       .fact("CO2", "2025", 90, "tCO2")
                                       .indicator("CD-03"); // (−0.1) / (70000 / 400000)
    EXPECT_NEAR(*growth.value, -0.1 / (70000.0 / 400000.0), 1e-12);
}

TEST(VariableSpace, ServesAnyPeriodAndBase) {
    IndicatorPark park;
    park.fact("IAV", "2023", 100, "10^4 CNY").fact("IAV", "2024", 110, "10^4 CNY");
    park.fact("CO2", "2023", 100, "tCO2").fact("CO2", "2024", 95, "tCO2");
    park.between(base::Period::year(2023), base::Period::year(2024));
    EXPECT_NEAR(*park.indicator("CD-03").value, -0.05 / 0.1, 1e-12);
    EXPECT_NEAR(*park.indicator("HJ274-26").value, 100.0 * (1.0 - 0.95 / 1.1), 1e-12);
}

TEST(VariableSpace, NeedsFiveYearsAndTheBase) {
    const auto periods = periodsFor(base::Period::year(2025), base::Period::year(2015));
    EXPECT_EQ(periods.size(), 6U);
    EXPECT_EQ(periods.front(), base::Period::year(2025));
    EXPECT_EQ(periodsFor(base::Period::year(2025), base::Period::year(2022)).size(), 5U);
}

TEST(VariableSpace, AveragesOverYears) {
    IndicatorPark park;
    for (int year = 2021; year <= 2025; ++year) {
        park.fact("occupancy", std::to_string(year), 10.0 * (year - 2018), "%");
    }
    EXPECT_NEAR(*park.indicator("EIP-28").value, 50.0, 1e-12);
    const IndicatorResult lacking = park.without("occupancy", "2022").indicator("EIP-28");
    ASSERT_EQ(lacking.missing.size(), 1U);
    EXPECT_EQ(lacking.missing[0].period, base::Period::year(2022));
}

} // namespace
} // namespace parkcarbon::engine::indicators
