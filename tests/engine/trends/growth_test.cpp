#include <parkcarbon/engine/trends/growth.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::trends {
namespace {

TEST(Growth, CompoundsOverTheYears) {
    EXPECT_NEAR(compoundGrowth(28.2, 20.3, 20.0).value(), -0.016301, 5e-7);
    EXPECT_NEAR(compoundGrowth(100.0, 121.0, 2.0).value(), 0.1, 1e-12);
}

TEST(Growth, NeedsPositiveNumbersAndTime) {
    EXPECT_FALSE(compoundGrowth(0.0, 1.0, 2.0));
    EXPECT_FALSE(compoundGrowth(1.0, -1.0, 2.0));
    EXPECT_FALSE(compoundGrowth(1.0, 2.0, 0.0));
    EXPECT_FALSE(relativeChange(0.0, 1.0));
    EXPECT_EQ(relativeChange(4.0, 3.0), -0.25);
}

} // namespace
} // namespace parkcarbon::engine::trends
