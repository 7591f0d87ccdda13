#include "domain/unit_spelling.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::domain {
namespace {

TEST(UnitSpelling, MendsWhatTheDatabaseWouldMisread) {
    EXPECT_EQ(spelledForDatabase("tCO2"), "tonne_carbon_dioxide");
    EXPECT_EQ(spelledForDatabase("kgCO2/kWh"), "(0.001 tonne_carbon_dioxide)/kWh");
    EXPECT_EQ(spelledForDatabase("万Nm3"), "(1e4 normal_cubic_metre)");
    EXPECT_EQ(spelledForDatabase("kt"), "(1e6 kg)");
}

TEST(UnitSpelling, LeavesOtherWordsAlone) {
    for (const char* const symbol : {"GJ/t", "kWh", "m3", "吨标准煤", "kg/(m2*s)", ""}) {
        EXPECT_EQ(spelledForDatabase(symbol), symbol);
    }
}

TEST(UnitSpelling, KeepsANumberWithItsWord) {
    EXPECT_EQ(spelledForDatabase("GJ/1e4Nm3"), "GJ/(1e4 normal_cubic_metre)");
    EXPECT_EQ(spelledForDatabase("10^4 tCO2"), "(10^4 tonne_carbon_dioxide)");
}

TEST(UnitSpelling, UnderstandsChineseScalesBeforeLatinUnits) {
    EXPECT_EQ(spelledForDatabase("万kWh"), "(1e4 kWh)");
    EXPECT_EQ(spelledForDatabase("亿kWh"), "(1e8 kWh)");
    EXPECT_EQ(spelledForDatabase("GJ/万m3"), "GJ/(1e4 m3)");
    EXPECT_EQ(spelledForDatabase("万千瓦时"), "万千瓦时");
}

} // namespace
} // namespace parkcarbon::domain
