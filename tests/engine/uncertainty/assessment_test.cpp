#include <cmath>
#include <gtest/gtest.h>
#include <parkcarbon/engine/uncertainty/monte_carlo.hpp>

namespace parkcarbon::engine::uncertainty {
namespace {

domain::UncertaintySystem twoYears() {
    domain::UncertaintySystem system;
    system.parameters = {{"ef", "normal", {{"mean", 2.0}, {"uncertainty_pct", 30.0}}},
                         {"a", "normal", {{"mean", 100.0}, {"uncertainty_pct", 5.0}}},
                         {"b", "normal", {{"mean", 120.0}, {"uncertainty_pct", 5.0}}}};
    system.outputs = {{"2020", {{1.0, {"ef", "a"}}}}, {"2025", {{1.0, {"ef", "b"}}}}};
    system.trends = {{"2020", "2025"}};
    return system;
}

TEST(Assessment, PutsMonteCarloAndFirstOrderSideBySide) {
    auto system = twoYears();
    system.draws = 100'000;
    system.seed = 7;
    const auto result = assess(system);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->draws, 100'000U);
    EXPECT_EQ(result->seed, 7U);
    ASSERT_EQ(result->outputs.size(), 2U);
    const OutputUncertainty& output = result->outputs[0];
    EXPECT_EQ(output.id, "2020");
    EXPECT_DOUBLE_EQ(output.first_order.mean, 200.0);
    EXPECT_NEAR(output.first_order.halfWidthPct(), std::sqrt(925.0), 1e-9); // √(30² + 5²)
    EXPECT_NEAR(output.draws.sd, output.first_order.sd, 0.02 * output.first_order.sd);
    EXPECT_EQ(result->parameters[output.contributions[0].parameter], "ef");
    EXPECT_NEAR(output.contributions[0].share, 900.0 / 925.0, 1e-12);
    EXPECT_NEAR(output.contributions[1].share, 25.0 / 925.0, 1e-12);

    const TrendUncertainty& trend = result->trends.at(0);
    EXPECT_NEAR(trend.first_order_change_pct.mean, 20.0, 1e-12);
    EXPECT_NEAR(kHalfWidthPerSd * trend.first_order_change_pct.sd, 1.2 * std::sqrt(50.0), 1e-9);
    EXPECT_NEAR(trend.first_order_difference.mean, 40.0, 1e-12);
    EXPECT_NEAR(trend.change_pct.sd, trend.first_order_change_pct.sd, 0.02 * trend.first_order_change_pct.sd);
    EXPECT_NEAR(trend.difference.sd, trend.first_order_difference.sd, 0.02 * trend.first_order_difference.sd);
    ASSERT_EQ(trend.contributions.size(), 2U); // the shared factor cancels
    EXPECT_NEAR(trend.contributions[0].share, 0.5, 1e-12);
}

TEST(Assessment, DrawsAndSeedOfTheCallGoBeforeThoseOfTheFile) {
    auto system = twoYears();
    const auto by_default = assess(system);
    EXPECT_EQ(by_default->draws, kDefaultDraws);
    EXPECT_EQ(by_default->seed, kDefaultSeed);
    system.draws = 50;
    system.seed = 3;
    const auto overridden = assess(system, {60, 4});
    EXPECT_EQ(overridden->draws, 60U);
    EXPECT_EQ(overridden->seed, 4U);
}

TEST(Assessment, ATrendNamesOutputs) {
    auto system = twoYears();
    system.trends = {{"2020", "2030"}};
    const auto result = assess(system);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, kUncertainOutputUnknown);
    EXPECT_EQ(result.error().argument("value"), "2030");
}

} // namespace
} // namespace parkcarbon::engine::uncertainty
