#include <engine/uncertainty/normal_quantile.hpp>

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>
#include <parkcarbon/engine/uncertainty/distribution.hpp>

namespace parkcarbon::engine::uncertainty {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Moments by a sum over equally likely quantiles: they must agree with the stated ones.
void expectMomentsOfItsQuantiles(const Distribution& distribution, double tolerance) {
    constexpr int kSteps = 200'000;
    double sum = 0.0;
    double squares = 0.0;
    double last = -kInfinity;
    for (int step = 0; step < kSteps; ++step) {
        const double value = distribution.quantile((step + 0.5) / kSteps);
        ASSERT_GE(value, last);
        last = value;
        sum += value;
        squares += (value - distribution.mean()) * (value - distribution.mean());
    }
    EXPECT_NEAR(sum / kSteps, distribution.mean(), tolerance);
    EXPECT_NEAR(std::sqrt(squares / kSteps), distribution.sd(), tolerance);
}

TEST(Distribution, HasTheMomentsOfItsShape) {
    const Distribution triangular = Distribution::triangular(1.0, 2.0, 6.0);
    EXPECT_DOUBLE_EQ(triangular.mean(), 3.0); // (a + b + c) / 3
    EXPECT_DOUBLE_EQ(triangular.sd(), std::sqrt((1.0 + 4.0 + 36.0 - 2.0 - 6.0 - 12.0) / 18.0));
    const Distribution uniform = Distribution::uniform(-1.0, 5.0);
    EXPECT_DOUBLE_EQ(uniform.mean(), 2.0);
    EXPECT_DOUBLE_EQ(uniform.sd(), 6.0 / std::sqrt(12.0));
    const Distribution log_normal = Distribution::logNormal(std::log(2.0), 0.5);
    EXPECT_DOUBLE_EQ(log_normal.mean(), 2.0 * std::exp(0.125));
    EXPECT_DOUBLE_EQ(log_normal.sd(), log_normal.mean() * std::sqrt(std::exp(0.25) - 1.0));
    for (const Distribution& distribution : {triangular, uniform, log_normal, Distribution::normal(-3.0, 2.0)}) {
        expectMomentsOfItsQuantiles(distribution, 2e-3);
    }
}

TEST(Distribution, TruncationRenormalises) {
    // Half-normal: mean σ √(2/π), variance σ² (1 − 2/π).
    const auto half = Distribution::normal(0.0, 3.0).truncated({0.0, kInfinity});
    ASSERT_TRUE(half);
    EXPECT_NEAR(half->mean(), 3.0 * std::sqrt(2.0 / std::numbers::pi), 1e-10);
    EXPECT_NEAR(half->sd(), 3.0 * std::sqrt(1.0 - 2.0 / std::numbers::pi), 1e-10);
    // Both sides: μ + σ (φ(α) − φ(β)) / Z; variance σ² (1 + (α φ(α) − β φ(β)) / Z − ((φ(α) − φ(β)) / Z)²).
    const double alpha = -1.0;
    const double beta = 2.0;
    const double mass = normalProbability(beta) - normalProbability(alpha);
    const double shift = (normalDensity(alpha) - normalDensity(beta)) / mass;
    const double variance = 1.0 + (alpha * normalDensity(alpha) - beta * normalDensity(beta)) / mass - shift * shift;
    const auto both = Distribution::normal(10.0, 2.0).truncated({8.0, 14.0});
    ASSERT_TRUE(both);
    EXPECT_NEAR(both->mean(), 10.0 + 2.0 * shift, 1e-10);
    EXPECT_NEAR(both->sd(), 2.0 * std::sqrt(variance), 1e-10);
    EXPECT_TRUE(both->isTruncated());
    expectMomentsOfItsQuantiles(*half, 1e-3);
    expectMomentsOfItsQuantiles(*both, 1e-3);
}

TEST(Distribution, EveryShapeCanBeTruncated) {
    const auto share = Distribution::logNormal(std::log(0.9), 0.2).truncated({0.0, 1.0});
    const auto triangle = Distribution::triangular(0.0, 1.0, 4.0).truncated({0.5, 2.0});
    const auto corner = Distribution::triangular(0.0, 0.0, 4.0).truncated({1.0, 5.0});
    const auto range = Distribution::uniform(0.0, 10.0).truncated({-1.0, 4.0});
    const auto tail = Distribution::normal(0.0, 1.0).truncated({4.0, 4.5});
    for (const auto& distribution : {share, triangle, corner, range, tail}) {
        ASSERT_TRUE(distribution);
        expectMomentsOfItsQuantiles(*distribution, 1e-4);
    }
    EXPECT_LE(share->quantile(1.0 - 0x1p-33), 1.0);
    EXPECT_NEAR(corner->mean(), 2.0, 1e-10); // a triangle from 1 falling to 4: 1 + 3/3
    EXPECT_DOUBLE_EQ(range->mean(), 2.0);
    EXPECT_GT(tail->quantile(0.5), 4.0);
}

TEST(Distribution, ATruncatedValueIsNeverPiledUpOnItsBound) {
    const auto share = Distribution::normal(0.98, 0.05).truncated({0.0, 1.0});
    ASSERT_TRUE(share);
    int at_bound = 0;
    for (int step = 0; step < 10'000; ++step) {
        at_bound += share->quantile((step + 0.5) / 10'000) >= 1.0 ? 1 : 0;
    }
    EXPECT_EQ(at_bound, 0); // clamping would put a third of them there
}

TEST(Distribution, BoundsWithoutProbabilityGiveNothing) {
    EXPECT_FALSE(Distribution::normal(0.0, 1.0).truncated({6.0, 7.0}));
    EXPECT_FALSE(Distribution::uniform(0.0, 1.0).truncated({2.0, 3.0}));
    EXPECT_FALSE(Distribution::normal(0.0, 1.0).truncated({1.0, -1.0}));
    EXPECT_FALSE(Distribution::normal(5.0, 0.0).truncated({0.0, 1.0}));
    EXPECT_TRUE(Distribution::normal(0.5, 0.0).truncated({0.0, 1.0}));
}

TEST(Distribution, AHalfWidthIsHalfOfTheMiddle95Percent) {
    for (const Shape shape : {Shape::Normal, Shape::Triangular, Shape::Uniform}) {
        const Distribution distribution = Distribution::fromHalfWidth(shape, 50.0, 10.0);
        EXPECT_NEAR(distribution.quantile(0.025), 45.0, 1e-9);
        EXPECT_NEAR(distribution.quantile(0.975), 55.0, 1e-9);
        EXPECT_DOUBLE_EQ(distribution.mean(), 50.0);
    }
    const Distribution log_normal = Distribution::fromHalfWidth(Shape::LogNormal, 50.0, 10.0);
    EXPECT_NEAR(log_normal.mean(), 50.0, 1e-12);
    EXPECT_NEAR(log_normal.sd(), 5.0 / kHalfWidthPerSd, 1e-12);
    EXPECT_DOUBLE_EQ(Distribution::fromHalfWidth(Shape::Normal, -50.0, 10.0).sd(), 5.0 / kHalfWidthPerSd);
}

TEST(Distribution, AnExactNumberHasOneValue) {
    for (const Distribution& exact :
         {Distribution::normal(3.0, 0.0), Distribution::uniform(3.0, 3.0), Distribution::triangular(3.0, 3.0, 3.0)}) {
        EXPECT_EQ(exact.sd(), 0.0);
        EXPECT_EQ(exact.quantile(0.1), 3.0);
    }
}

} // namespace
} // namespace parkcarbon::engine::uncertainty
