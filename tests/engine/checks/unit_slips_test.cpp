#include <engine/checks/unit_slips.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

std::string likely(const char* written, double slip) {
    return likelyUnit(*domain::Unit::parse(written), slip);
}

TEST(UnitSlips, ARatioNearAPowerBetweenUnitsIsASlip) {
    EXPECT_DOUBLE_EQ(likelySlip(1300.0).value(), 1e3);
    EXPECT_DOUBLE_EQ(likelySlip(0.0009).value(), 1e-3);
    EXPECT_DOUBLE_EQ(likelySlip(8000.0).value(), 1e4);
    EXPECT_DOUBLE_EQ(likelySlip(1.2e-4).value(), 1e-4);
    EXPECT_FALSE(likelySlip(30.0));
    EXPECT_FALSE(likelySlip(1.0));
    EXPECT_FALSE(likelySlip(1e8));
}

TEST(UnitSlips, TheLikelyUnitIsThatOfTheMeterOrTheYearbook) {
    EXPECT_EQ(likely("t", 1e3), "kg");
    EXPECT_EQ(likely("kg", 1e-3), "t");
    EXPECT_EQ(likely("t", 1e-4), "万吨");
    EXPECT_EQ(likely("MWh", 1e3), "kWh");
    EXPECT_EQ(likely("万kWh", 1e4), "kWh");
    EXPECT_EQ(likely("kWh", 1e-4), "万千瓦时");
    EXPECT_EQ(likely("1e4Nm3", 1e4), "Nm3");
    EXPECT_EQ(likely("Nm3", 1e-4), "万标立方米");
    EXPECT_EQ(likely("GJ", 1e3), "MJ");
    EXPECT_EQ(likely("10^4 CNY", 1e4), "CNY");
    EXPECT_EQ(likely("person", 1e3), "-") << "nobody counts people in thousandths";
}

} // namespace
} // namespace parkcarbon::engine::checks
