#include <parkcarbon/engine/indicators/threshold.hpp>

#include <parkcarbon/engine/indicators/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::indicators {
namespace {

using Kind = Threshold::Kind;

Threshold read(const std::string& text, Direction direction = Direction::Higher) {
    const auto threshold = parseThreshold(text, direction);
    EXPECT_TRUE(threshold) << text;
    return threshold.value_or(Threshold{});
}

/// One limit as the comparison and its number.
std::string only(const std::string& text, Direction direction = Direction::Higher) {
    const Threshold threshold = read(text, direction);
    EXPECT_EQ(threshold.kind, Kind::Fixed) << text;
    return threshold.limits.size() == 1 ? std::string(comparisonSign(threshold.limits[0].comparison)) +
                                              std::to_string(threshold.limits[0].value).substr(0, 5)
                                        : "none";
}

TEST(Threshold, ReadsOneLimit) {
    EXPECT_EQ(only(">=30"), ">=30.00");
    EXPECT_EQ(only("<=0.55"), "<=0.550");
    EXPECT_EQ(only("<50", Direction::Lower), "<50.00");
    EXPECT_EQ(only("=0", Direction::Lower), "=0.000");
    EXPECT_EQ(only("≥ 9"), ">=9.000");
}

TEST(Threshold, TakesTheSignOfAPlainNumberFromTheDirection) {
    EXPECT_EQ(only("15"), ">=15.00");
    EXPECT_EQ(only("lead value 3"), ">=3.000");
    EXPECT_EQ(only("met (100)"), ">=100.0");
    EXPECT_EQ(only("5", Direction::Lower), "<=5.000");
    EXPECT_EQ(only("every 6 months", Direction::Lower), "<=6.000");
    EXPECT_EQ(only("present", Direction::YesNo), ">=1.000");
    EXPECT_EQ(only("all met", Direction::YesNo), ">=1.000");
}

TEST(Threshold, ReadsBandsOfSize) {
    const Threshold threshold = read("E_tce 20-100x10^4 tce: <=0.20; >=100x10^4 tce: <=0.30", Direction::Lower);
    ASSERT_EQ(threshold.kind, Kind::SizeBands);
    EXPECT_EQ(threshold.size_variable, "E_tce");
    ASSERT_EQ(threshold.limits.size(), 2U);
    EXPECT_EQ(threshold.limits[0].size_from, 2e5);
    EXPECT_EQ(threshold.limits[0].size_to, 1e6);
    EXPECT_EQ(threshold.limits[0].value, 0.20);
    EXPECT_EQ(threshold.limits[1].size_from, 1e6);
    EXPECT_EQ(threshold.limits[1].size_to, std::nullopt);
}

TEST(Threshold, ReadsALadderOfYears) {
    const Threshold threshold = read("2027>=60; 2030>=70; 2035>=90");
    ASSERT_EQ(threshold.kind, Kind::YearLadder);
    ASSERT_EQ(threshold.limits.size(), 3U);
    EXPECT_EQ(threshold.limits[1].year, 2030);
    EXPECT_EQ(threshold.limits[1].value, 70.0);
}

TEST(Threshold, ReadsALadderWithinABand) {
    const Threshold threshold = read("E_tce >=100x10^4 tce: 2027<=1.1, 2030<=0.8", Direction::Lower);
    ASSERT_EQ(threshold.kind, Kind::SizeBands);
    ASSERT_EQ(threshold.limits.size(), 2U);
    EXPECT_EQ(threshold.limits[1].year, 2030);
    EXPECT_EQ(threshold.limits[1].size_from, 1e6);
}

TEST(Threshold, ReadsAConditionThatTurnsWithGrowth) {
    const Threshold threshold = read("if IAV growth>0: <=0.6; if <0: >=0.6", Direction::Lower);
    ASSERT_EQ(threshold.kind, Kind::Growth);
    EXPECT_EQ(threshold.growth_variable, "IAV");
    EXPECT_EQ(threshold.limits[0].comparison, Comparison::AtMost);
    EXPECT_EQ(threshold.limits[1].comparison, Comparison::AtLeast);
}

TEST(Threshold, ReadsAlternativesOfRegions) {
    const Threshold threshold = read("water-short city >=20; Beijing-Tianjin-Hebei >=30; other >=10");
    ASSERT_EQ(threshold.kind, Kind::Alternatives);
    ASSERT_EQ(threshold.limits.size(), 3U);
    EXPECT_EQ(threshold.limits[1].alternative, "Beijing-Tianjin-Hebei");
    EXPECT_EQ(threshold.limits[1].value, 30.0);
}

TEST(Threshold, ReadsALimitThatAnotherVariableSets) {
    const Threshold threshold = read(">= RE_share_grid");
    ASSERT_EQ(threshold.kind, Kind::Fixed);
    ASSERT_TRUE(threshold.limits[0].expression);
    EXPECT_EQ(threshold.limits[0].expression->variables(), std::vector<std::string>{"RE_share_grid"});
}

TEST(Threshold, ReadsComparisonsWithThePast) {
    EXPECT_EQ(read("vs base year / plan target").kind, Kind::ImproveOnBase);
    EXPECT_EQ(read("target set by plan; must improve on base year").kind, Kind::ImproveOnBase);
    EXPECT_EQ(read("base year vs target year").kind, Kind::ImproveOnBase);
    EXPECT_EQ(read("plan target").kind, Kind::ImproveOnBase);
    EXPECT_EQ(read("keeps growing").kind, Kind::ImproveOnYear);
    EXPECT_EQ(read("rise each year").kind, Kind::ImproveOnYear);
    EXPECT_EQ(read("descriptive").kind, Kind::None);
    EXPECT_EQ(read("8 states at 0 / 0.8 / 1.2").kind, Kind::None);
    EXPECT_EQ(read("see ZC25-00").same_as, "ZC25-00");
}

TEST(Threshold, SaysWhereItCannotBeRead) {
    for (const auto& [text, position] : std::initializer_list<std::pair<std::string, std::string>>{
             {"good", "1"},
             {">=", "1"},
             {"2027>=60; 2030=>70", "11"},
             {"E_tce 20-100x10^4 tce: <=0.20; much: <=0.30", "32"},
             {"if IAV growth>0: <=0.6; otherwise >=0.6", "25"},
             {">= national average", "1"}}) {
        const auto threshold = parseThreshold(text, Direction::Higher);
        ASSERT_FALSE(threshold) << text;
        EXPECT_EQ(threshold.error().code, kThresholdUnreadable);
        EXPECT_EQ(threshold.error().argument("position"), position) << text;
    }
}

TEST(Threshold, IsMetByWhatOnlyRoundingKeepsFromIt) {
    EXPECT_TRUE(holds(Comparison::AtLeast, 100.0 - 1e-13, 100.0));
    EXPECT_TRUE(holds(Comparison::Equal, 1e-15, 0.0));
    EXPECT_FALSE(holds(Comparison::AtLeast, 99.999, 100.0));
    EXPECT_FALSE(holds(Comparison::Below, 50.0, 50.0));
    EXPECT_FALSE(holds(Comparison::Above, 0.0, 0.0));
}

} // namespace
} // namespace parkcarbon::engine::indicators
