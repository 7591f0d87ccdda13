#include <engine/uncertainty/summary.hpp>

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <random>
#include <vector>

namespace parkcarbon::engine::uncertainty {
namespace {

TEST(Summary, InterpolatesQuantilesAsDefinitionSevenDoes) {
    // R: quantile(c(1, 2, 4, 8, 16), c(.025, .5, .975)) gives 1.1, 4, 15.2; sd 6.0992
    std::vector<double> values = {8.0, 1.0, 16.0, 4.0, 2.0};
    const Summary summary = summaryOf(values);
    EXPECT_DOUBLE_EQ(summary.mean, 6.2);
    EXPECT_NEAR(summary.sd, 6.0992, 5e-5);
    EXPECT_DOUBLE_EQ(summary.p2_5, 1.1);
    EXPECT_DOUBLE_EQ(summary.p50, 4.0);
    EXPECT_DOUBLE_EQ(summary.p97_5, 15.2);
    EXPECT_NEAR(summary.halfWidthPct(), 100.0 * 0.5 * (15.2 - 1.1) / 6.2, 1e-12);
}

TEST(Summary, FindsTheSameQuantilesAsSorting) {
    std::mt19937 order(5);
    for (std::size_t size = 2; size < 200; ++size) {
        std::vector<double> sorted(size);
        for (std::size_t index = 0; index < size; ++index) {
            sorted[index] = static_cast<double>(index * index);
        }
        const auto quantile = [&](double p) {
            const double position = p * static_cast<double>(size - 1);
            const auto whole = static_cast<std::size_t>(position);
            const double above = sorted[std::min(whole + 1, size - 1)];
            return sorted[whole] + (position - static_cast<double>(whole)) * (above - sorted[whole]);
        };
        std::vector<double> values = sorted;
        std::shuffle(values.begin(), values.end(), order);
        const Summary summary = summaryOf(values);
        EXPECT_DOUBLE_EQ(summary.p2_5, quantile(0.025)) << size;
        EXPECT_DOUBLE_EQ(summary.p50, quantile(0.5)) << size;
        EXPECT_DOUBLE_EQ(summary.p97_5, quantile(0.975)) << size;
    }
}

TEST(Summary, FindsQuantilesFarFromWhereANormalHasThem) {
    std::vector<double> spike(1000, 1.0); // all equal but one: the median is not near the mean
    spike[500] = 1e9;
    EXPECT_EQ(summaryOf(spike).p50, 1.0);
    EXPECT_EQ(summaryOf(spike).p97_5, 1.0);
    std::vector<double> halves(1000, 0.0);
    std::fill_n(halves.begin(), 500, 1.0);
    EXPECT_EQ(summaryOf(halves).p2_5, 0.0);
    EXPECT_EQ(summaryOf(halves).p50, 0.5);
    EXPECT_EQ(summaryOf(halves).p97_5, 1.0);
}

TEST(Summary, OfValuesThatAreNoNumbersIsNone) {
    std::vector<double> values(100, std::nan(""));
    values[3] = 1.0;
    EXPECT_TRUE(std::isnan(summaryOf(values).p50));
    values.assign(100, 1.0);
    values[7] = HUGE_VAL;
    EXPECT_FALSE(std::isfinite(summaryOf(values).p97_5));
}

TEST(Summary, NothingHasNoUncertaintyInPercent) {
    std::vector<double> zeros(10, 0.0);
    EXPECT_EQ(summaryOf(zeros).halfWidthPct(), 0.0);
    EXPECT_EQ((FirstOrder{0.0, 1.0}.halfWidthPct()), 0.0);
}

} // namespace
} // namespace parkcarbon::engine::uncertainty
