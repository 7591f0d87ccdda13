#include <parkcarbon/engine/indicators/composite_score.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::indicators {
namespace {

TEST(CompositeScore, KnowsTheNormalDistribution) {
    // Tables of the standard normal distribution
    EXPECT_DOUBLE_EQ(normalDistribution(0.0), 0.5);
    EXPECT_NEAR(normalDistribution(1.0), 0.841345, 5e-7);
    EXPECT_NEAR(normalDistribution(-1.96), 0.024998, 5e-7);
}

TEST(CompositeScore, IsTheMeanOverCriteriaOfTheMeanOverIndicators) {
    // By hand: a = 1, 2, 3 has z = −1, 0, 1; b = 30, 20, 10, lower is better, has −z = −1, 0, 1; c = 5, 5, 8 has
    // mean 6, sd √3, z = −0.577350, −0.577350, 1.154701. Φ(1) = 0.841345, Φ(−0.577350) = 0.281851, Φ(1.154701) =
    // 0.875893.
    const std::vector<ScoredIndicator> indicators = {{"a", "X", true}, {"b", "X", false}, {"c", "Y", true}};
    const std::vector<ScoredPark> parks = {
        {"P", {1.0, 30.0, 5.0}, false}, {"Q", {2.0, 20.0, 5.0}, false}, {"R", {3.0, 10.0, 8.0}, false}};
    const CompositeScores scores = compositeScores(indicators, parks);
    EXPECT_EQ(scores.criteria, (std::vector<std::string>{"X", "Y"}));
    EXPECT_NEAR(*scores.cells[0][1].z, 1.0, 1e-12);
    EXPECT_NEAR(*scores.cells[0][1].score, 0.158655, 5e-7);
    EXPECT_NEAR(*scores.total[0], 0.5 * (0.158655 + 0.281851), 1e-6);
    EXPECT_NEAR(*scores.total[1], 0.5 * (0.5 + 0.281851), 1e-6);
    EXPECT_NEAR(*scores.total[2], 0.5 * (0.841345 + 0.875893), 1e-6);
    EXPECT_EQ(scores.ranks, (std::vector<std::size_t>{3, 2, 1}));
}

TEST(CompositeScore, LeavesOutWhatIsUnknownOrEqualForAll) {
    const std::vector<ScoredIndicator> indicators = {{"a", "X", true}, {"b", "X", true}, {"c", "Y", true}};
    const std::vector<ScoredPark> parks = {{"P", {1.0, 7.0, 4.0}, false},
                                           {"Q", {3.0, 7.0, std::nullopt}, false},
                                           {"R", {std::nullopt, 7.0, std::nullopt}, false}};
    const CompositeScores scores = compositeScores(indicators, parks);
    EXPECT_EQ(scores.left_out, (std::vector<std::string>{"b", "c"}));
    EXPECT_EQ(scores.criterion_score[0][1], std::nullopt);
    EXPECT_NEAR(*scores.total[1], normalDistribution(0.70710678), 1e-8); // sd √2 with n − 1
    EXPECT_EQ(scores.total[2], std::nullopt);
    EXPECT_EQ(scores.ranks[2], 3U);
}

} // namespace
} // namespace parkcarbon::engine::indicators
