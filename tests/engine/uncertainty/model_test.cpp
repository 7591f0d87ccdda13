#include <gtest/gtest.h>
#include <parkcarbon/engine/uncertainty/model.hpp>

namespace parkcarbon::engine::uncertainty {
namespace {

const Distribution kOne = Distribution::normal(1.0, 0.1);

TEST(Model, AFactorNamedTwiceIsOneParameter) {
    Model model;
    const ParameterIndex first = model.parameter("grid", kOne);
    EXPECT_EQ(model.parameter("grid", Distribution::normal(9.0, 9.0)), first);
    EXPECT_EQ(model.parameters().size(), 1U);
    EXPECT_EQ(model.parameters()[0].distribution, kOne);
    EXPECT_EQ(model.addParameter("grid", kOne).error().code, kUncertainParameterRepeated);
    EXPECT_EQ(model.output("park"), model.output("park"));
    EXPECT_EQ(model.findOutput("nowhere").error().code, kUncertainOutputUnknown);
}

TEST(Model, TwoYearsShareTheParametersOfEqualIds) {
    Model base;
    Model current;
    for (Model* const year : {&base, &current}) {
        const ParameterIndex factor = year->parameter("factor", kOne);
        const std::string own = year == &base ? "2024" : "2025";
        const ParameterIndex amount = year->parameter(own, kOne);
        year->addTerm(year->output("total"), 3.0, std::array{factor, amount});
    }
    const auto both = combined(base, current);
    ASSERT_TRUE(both);
    EXPECT_EQ(both->parameters().size(), 3U);
    ASSERT_EQ(both->outputs().size(), 2U);
    EXPECT_EQ(both->outputs()[0].id, "base/total");
    EXPECT_EQ(both->outputs()[1].id, "current/total");
    EXPECT_EQ(both->outputs()[0].terms[0].parameters, (std::vector<ParameterIndex>{0, 1}));
    EXPECT_EQ(both->outputs()[1].terms[0].parameters, (std::vector<ParameterIndex>{0, 2}));
}

TEST(Model, AParameterCannotChangeItsDistributionBetweenTheYears) {
    Model base;
    Model current;
    base.parameter("factor", kOne);
    current.parameter("factor", Distribution::normal(1.0, 0.2));
    const auto both = combined(base, current);
    ASSERT_FALSE(both);
    EXPECT_EQ(both.error().code, kUncertainParameterDiffers);
    EXPECT_EQ(both.error().argument("value"), "factor");
}

TEST(Model, AmountsUsedAlikeAddTheirVariances) {
    IndependentSum sum;
    sum.add(300.0, 10.0);
    sum.add(400.0, 10.0);
    EXPECT_DOUBLE_EQ(sum.distribution().mean(), 700.0);
    EXPECT_NEAR(sum.distribution().sd() * kHalfWidthPerSd, 50.0, 1e-12); // √(30² + 40²)
}

} // namespace
} // namespace parkcarbon::engine::uncertainty
