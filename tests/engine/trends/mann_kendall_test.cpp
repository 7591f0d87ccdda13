#include <parkcarbon/engine/trends/error_codes.hpp>
#include <parkcarbon/engine/trends/mann_kendall.hpp>

#include "../support/csv_cases.hpp"

#include <gtest/gtest.h>
#include <sstream>

namespace parkcarbon::engine::trends {
namespace {

std::vector<double> numbersIn(const std::string& cell) {
    std::vector<double> numbers;
    std::istringstream parts(cell);
    for (std::string part; std::getline(parts, part, ';');) {
        numbers.push_back(std::stod(part));
    }
    return numbers;
}

TEST(MannKendall, PublishedCases) {
    for (const test::CaseRow& row : test::caseRows("trends/mann_kendall.csv")) {
        const auto result = trend({numbersIn(row.at("values")), {}}).value();
        EXPECT_EQ(result.test.s, std::stoi(row.at("s"))) << row.at("id");
        EXPECT_NEAR(result.test.variance, std::stod(row.at("variance")), 5e-7) << row.at("id");
        EXPECT_NEAR(result.test.z, std::stod(row.at("z")), 5e-7) << row.at("id");
        EXPECT_NEAR(result.test.p, std::stod(row.at("p")), 5e-7) << row.at("id");
        EXPECT_NEAR(result.test.sen_slope, std::stod(row.at("sen_slope")), 1e-12) << row.at("id");
        EXPECT_EQ(peakVerdictWord(result.peak.verdict), row.at("peak")) << row.at("id");
    }
}

TEST(MannKendall, EqualValuesHaveNoTrend) {
    const auto result = trend({{7.0, 7.0, 7.0, 7.0}, {}}).value();
    EXPECT_EQ(result.test.s, 0);
    EXPECT_EQ(result.test.variance, 0.0);
    EXPECT_EQ(result.test.p, 1.0);
    EXPECT_EQ(trendDirectionWord(result.test.direction), "no_trend");
}

TEST(MannKendall, SlopesAreAYearAlsoAcrossGaps) {
    const auto result = trend({{10.0, 20.0, 60.0}, {2015.0, 2016.0, 2020.0}}).value();
    EXPECT_EQ(result.test.sen_slope, 10.0);
    EXPECT_EQ(trendDirectionWord(trend({{1, 2, 3, 4, 5, 6}, {}}).value().test.direction), "rising");
}

TEST(Peak, NeedsFiveYearsAndASignificantFall) {
    const auto verdictOf = [](std::vector<double> values) {
        return peakVerdictWord(trend({std::move(values), {}}).value().peak.verdict);
    };
    EXPECT_EQ(verdictOf({80, 90, 100, 99, 98, 97, 96}), "not_peaked"); // four years since
    EXPECT_EQ(verdictOf({90, 100, 99, 98, 97, 96, 95}), "peaked");
    EXPECT_EQ(verdictOf({90, 100, 95, 99, 94, 98, 96}), "plateau");
    EXPECT_EQ(verdictOf({100, 99, 98, 97, 96, 100}), "not_peaked"); // of equal maxima the last
    const auto late = trend({{1, 2, 3, 4}, {}}).value();
    EXPECT_EQ(late.peak.maximum, 3U);
    EXPECT_FALSE(late.peak.after);
}

// Emissions of industrial parks 2015, 2035, 2050 in 10^8 t (Guo et al. 2021): 28.2 → 20.3 → 9.9.
TEST(Trend, GivesChangesAndGrowthRates) {
    const auto result = trend({{28.2, 20.3, 9.9}, {2015.0, 2035.0, 2050.0}}).value();
    EXPECT_NEAR(result.steps[0].change, -7.9, 1e-9);
    EXPECT_NEAR(result.steps[0].compound_growth.value(), -0.016301, 5e-7);
    EXPECT_NEAR(result.steps[1].change, -10.4, 1e-9);
    EXPECT_NEAR(result.steps[1].compound_growth.value(), -0.046745, 5e-7);
    EXPECT_NEAR(result.span.change, -18.3, 1e-9);
    EXPECT_NEAR(result.span.relative.value(), -0.648936, 5e-7);
}

// Ma'anshan MDA 2016–2021: IJERPH, Zhang et al.
TEST(Trend, GrowthOfARisingPark) {
    const auto result = trend({{376836.57, 500000.0, 772170.93}, {2016.0, 2018.0, 2021.0}}).value();
    EXPECT_NEAR(result.span.compound_growth.value(), 0.154282, 5e-7);
}

TEST(Trend, RefusesTooFewOrTooManyValues) {
    EXPECT_EQ(trend({{1.0, 2.0}, {}}).error().code, kSeriesTooShort);
    EXPECT_EQ(trend({std::vector<double>(3001, 1.0), {}}).error().code, kSeriesTooLarge);
    EXPECT_EQ(trend({{1.0, 2.0, 3.0}, {2020.0, 2020.0, 2021.0}}).error().code, kSeriesYearsUnordered);
}

} // namespace
} // namespace parkcarbon::engine::trends
