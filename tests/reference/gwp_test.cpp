#include <parkcarbon/reference/gwp.hpp>

#include <parkcarbon/reference/library.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::reference {
namespace {

using enum domain::GwpSet;

const GwpTable& gwpTable() {
    return Library::shipped().value()->gwp();
}

TEST(Gwp, HoldsThePublishedValuesOfEachAssessmentReport) {
    // IPCC SAR WG1 table 2.9, AR4 WG1 table 2.14, AR5 WG1 table 8.A.1, AR6 WG1 table 7.SM.7.
    EXPECT_EQ(gwpTable().value("CH4", Sar), 21.0);
    EXPECT_EQ(gwpTable().value("CH4", Ar4), 25.0);
    EXPECT_EQ(gwpTable().value("CH4", Ar5), 28.0);
    EXPECT_EQ(gwpTable().value("CH4", Ar6), 27.9);
    EXPECT_EQ(gwpTable().value("N2O", Sar), 310.0);
    EXPECT_EQ(gwpTable().value("N2O", Ar6), 273.0);
    EXPECT_EQ(gwpTable().value("SF6", Ar5), 23500.0);
}

TEST(Gwp, GivesNothingWhereAReportGivesNothing) {
    EXPECT_FALSE(gwpTable().value("NF3", Sar));
    EXPECT_FALSE(gwpTable().value("unobtainium", Ar5));
}

TEST(Gwp, OneGasHasManySpellings) {
    const GwpRow* const gas = gwpTable().find("HFC134a");
    ASSERT_NE(gas, nullptr);
    for (const char* name : {"HFC-134a", "R134a", "r-134A", "ＨＦＣ１３４ａ"}) {
        EXPECT_EQ(gwpTable().find(name), gas) << name;
    }
    EXPECT_EQ(gwpTable().find("PFC-14"), gwpTable().find("CF4"));
    EXPECT_EQ(gwpTable().find("甲烷"), gwpTable().find("CH4"));
    EXPECT_NE(gwpTable().find("CH4_fossil"), gwpTable().find("CH4"));
}

TEST(Gwp, BlendsAreTheMassWeightedSumOfTheirComponents) {
    // R-410A is 50 % HFC-32 and 50 % HFC-125 (ASHRAE 34).
    for (const domain::GwpSet set : {Sar, Ar4, Ar5, Ar6}) {
        const double expected = 0.5 * *gwpTable().value("HFC32", set) + 0.5 * *gwpTable().value("HFC125", set);
        EXPECT_NEAR(*gwpTable().value("R-410A", set), expected, 0.05);
    }
}

} // namespace
} // namespace parkcarbon::reference
