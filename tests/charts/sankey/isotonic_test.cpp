#include "charts/sankey/isotonic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parkcarbon::charts {
namespace {

TEST(Isotonic, LeavesWhatDoesNotDecrease) {
    EXPECT_THAT(isotonic({1.0, 1.0, 3.0}, {1.0, 2.0, 1.0}), testing::ElementsAre(1.0, 1.0, 3.0));
}

TEST(Isotonic, PoolsViolatorsToTheirWeightedMean) {
    EXPECT_THAT(isotonic({4.0, 1.0, 9.0}, {1.0, 2.0, 1.0}), testing::ElementsAre(2.0, 2.0, 9.0));
}

TEST(Isotonic, PoolsBackwardsAsFarAsNeeded) {
    EXPECT_THAT(isotonic({1.0, 5.0, 4.0, 0.0}, {1.0, 1.0, 1.0, 1.0}), testing::ElementsAre(1.0, 3.0, 3.0, 3.0));
}

} // namespace
} // namespace parkcarbon::charts
