#include "ui/pages/indicator_charts.hpp"

#include "ui/sample_scheme.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

using namespace engine::indicators;

TEST(IndicatorCharts, CallOneWhatReachesItsLimitInEitherDirection) {
    const AppliedLimit most{Comparison::AtMost, 0.4, ""};
    const AppliedLimit least{Comparison::AtLeast, 80.0, ""};
    EXPECT_NEAR(*reachOf(0.4, most), 1.0, 1e-12);
    EXPECT_NEAR(*reachOf(0.8, most), 0.5, 1e-12);
    EXPECT_NEAR(*reachOf(40.0, least), 0.5, 1e-12);
    EXPECT_NEAR(*reachOf(0.0, most), 1.5, 1e-12) << "nothing at all is better than the limit, not a division by zero";
    EXPECT_NEAR(*reachOf(-5.0, least), 0.0, 1e-12);
    EXPECT_FALSE(reachOf(std::nullopt, most));
    EXPECT_FALSE(reachOf(1.0, AppliedLimit{Comparison::AtMost, 0.0, ""}));
}

TEST(IndicatorCharts, DrawARadarOfWhatHasValueAndLimit) {
    const auto result = sampleScheme();
    const text::Text words(text::Language::En);
    charts::ChartSpec radar = radarOf(*result, words);
    EXPECT_NO_THROW(charts::requireConsistent(radar));
    ASSERT_EQ(radar.categories.size(), 3U);
    ASSERT_EQ(radar.series.size(), 3U) << "now, base, limit";
    EXPECT_NEAR(*radar.series[0].values[1], 0.5, 1e-12);
    EXPECT_NEAR(*radar.series[1].values[0], 0.75, 1e-12);
    EXPECT_FALSE(radar.series[1].values[2]) << "no base value";
    result->indicators.pop_back();
    EXPECT_TRUE(charts::isEmpty(radarOf(*result, words)));
}

} // namespace
} // namespace parkcarbon::ui
