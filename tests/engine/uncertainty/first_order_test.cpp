#include <cmath>
#include <engine/uncertainty/approach_one.hpp>
#include <gtest/gtest.h>
#include <parkcarbon/engine/uncertainty/first_order.hpp>

namespace parkcarbon::engine::uncertainty {
namespace {

TEST(FirstOrder, AgreesWithApproachOneOnSharedFactors) {
    // 100 enterprises × 10 t ± 5 % with one factor 2.5 ± 10 %: ± 10.01 %.
    Model model;
    ApproachOne approach_one;
    const OutputIndex total = model.output("total");
    const ParameterIndex factor = model.parameter("coal", Distribution::fromHalfWidth(Shape::Normal, 2.5, 10.0));
    for (int enterprise = 0; enterprise < 100; ++enterprise) {
        const ParameterIndex amount = model.parameter("amount " + std::to_string(enterprise),
                                                      Distribution::fromHalfWidth(Shape::Normal, 10.0, 5.0));
        model.addTerm(total, 1.0, std::array{factor, amount});
        approach_one.addActivity(25.0, 5.0);
        approach_one.addFactor("coal", 25.0, 10.0);
    }
    const Sensitivity sensitivity = sensitivities(model).front();
    EXPECT_NEAR(sensitivity.firstOrder().mean, 2500.0, 1e-9);
    EXPECT_NEAR(sensitivity.firstOrder().halfWidthPct(), approach_one.halfWidthPct(), 1e-9);
    const auto contributions = sensitivity.contributions();
    ASSERT_EQ(contributions.size(), 101U);
    EXPECT_EQ(contributions.front().parameter, factor);
    EXPECT_NEAR(contributions.front().share, 100.0 / 100.25, 1e-12);
    double sum = 0.0;
    for (const Contribution& contribution : contributions) {
        sum += contribution.share;
    }
    EXPECT_NEAR(sum, 1.0, 1e-12);
}

TEST(FirstOrder, DifferentiatesPowers) {
    Model model;
    const ParameterIndex x = model.parameter("x", Distribution::normal(3.0, 0.1));
    model.addTerm(model.output("square"), 2.0, std::array{x, x});
    model.addTerm(model.output("constant"), 7.0, {});
    const auto effects = sensitivities(model);
    EXPECT_DOUBLE_EQ(effects[0].value, 18.0);
    EXPECT_DOUBLE_EQ(effects[0].firstOrder().sd, 12.0 * 0.1);
    EXPECT_DOUBLE_EQ(effects[1].value, 7.0);
    EXPECT_EQ(effects[1].firstOrder().sd, 0.0);
    EXPECT_TRUE(effects[1].contributions().empty());
}

TEST(FirstOrder, AFactorCancelsInADifference) {
    Model model;
    const ParameterIndex factor = model.parameter("factor", Distribution::normal(2.0, 0.2));
    const ParameterIndex early = model.parameter("early", Distribution::normal(1.0, 0.1));
    const ParameterIndex late = model.parameter("late", Distribution::normal(1.0, 0.1));
    model.addTerm(model.output("a"), 5.0, std::array{factor, early});
    model.addTerm(model.output("b"), 5.0, std::array{factor, late});
    const auto effects = sensitivities(model);
    const Sensitivity difference = combination(effects[1], 1.0, effects[0], -1.0, 0.0);
    ASSERT_EQ(difference.effects.size(), 2U);
    EXPECT_EQ(difference.effects[0].parameter, early);
    EXPECT_NEAR(difference.firstOrder().sd, std::sqrt(2.0), 1e-12);
}

TEST(FirstOrder, KeepsVerySmallAndVeryLargeEffects) {
    Model model;
    model.addTerm(model.output("tiny"), 1e-200, std::array{model.parameter("p", Distribution::normal(1.0, 1.0))});
    const Sensitivity tiny = sensitivities(model).front();
    EXPECT_DOUBLE_EQ(tiny.firstOrder().sd, 1e-200);
    EXPECT_DOUBLE_EQ(tiny.contributions().front().share, 1.0);
}

} // namespace
} // namespace parkcarbon::engine::uncertainty
