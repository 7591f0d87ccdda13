#include <engine/uncertainty/aggregation.hpp>

#include <cmath>
#include <gtest/gtest.h>
#include <parkcarbon/engine/uncertainty/monte_carlo.hpp>

namespace parkcarbon::engine::uncertainty {
namespace {

enum class Amounts { Normal, DrawnOneByOne };

/// Enterprises burn a few fuels; each source has its own amount and emits CO2 and CH4 by factors that all share. Wide
/// bounds change no value that is ever drawn, but keep an amount out of the aggregation.
Model parkOf(int enterprises, int sources, Amounts kind) {
    Model model;
    for (int source = 0; source < sources; ++source) {
        const std::string fuel = std::to_string(source % 5);
        const auto co2 = model.parameter("co2 " + fuel, Distribution::fromHalfWidth(Shape::Normal, 1.0, 20.0));
        const auto ch4 = model.parameter("ch4 " + fuel, Distribution::logNormal(0.0, 0.6));
        const Distribution amount = Distribution::fromHalfWidth(Shape::Normal, 10.0 + source % 7, 30.0);
        const double reach = 20.0 * amount.sd();
        const auto own = model.parameter(
            "amount " + std::to_string(source),
            kind == Amounts::Normal ? amount : *amount.truncated({amount.mean() - reach, amount.mean() + reach}));
        for (const std::string& output : {"enterprise " + std::to_string(source % enterprises), std::string("park")}) {
            model.addTerm(model.output(output), 2.0, std::array{co2, own});
            model.addTerm(model.output(output), 0.4, std::array{ch4, own});
        }
    }
    return model;
}

TEST(Aggregation, ManySourcesBecomeOneDeviateForEachEnterprise) {
    const AggregatedProblem problem = aggregated(parkOf(3, 300, Amounts::Normal));
    EXPECT_EQ(problem.drawn.size(), 10U); // 5 fuels × 2 gases
    EXPECT_EQ(problem.groups.size(), 3U);
    EXPECT_EQ(problem.mixes.size(), 5U);
    EXPECT_EQ(problem.groups[0].shares.size(), 2U); // the enterprise and the park
    EXPECT_EQ(aggregated(parkOf(3, 300, Amounts::DrawnOneByOne)).drawn.size(), 310U);
}

TEST(Aggregation, ChangesNoDistribution) {
    MonteCarloOptions options;
    options.draws = 40'000;
    Model together = parkOf(3, 60, Amounts::Normal);
    Model one_by_one = parkOf(3, 60, Amounts::DrawnOneByOne);
    for (Model* const model : {&together, &one_by_one}) {
        options.trends = {{*model->findOutput("enterprise 0"), *model->findOutput("park")}};
        ASSERT_EQ(model->outputs().size(), 4U);
    }
    const auto fast = simulate(together, options);
    const auto slow = simulate(one_by_one, options);
    ASSERT_TRUE(fast && slow);
    for (std::size_t output = 0; output < 4; ++output) {
        const Summary& expected = slow->outputs[output];
        const double error = expected.sd / std::sqrt(40'000.0);
        EXPECT_NEAR(fast->outputs[output].mean, expected.mean, 6.0 * error) << output;
        EXPECT_NEAR(fast->outputs[output].sd, expected.sd, 6.0 * error) << output;
        EXPECT_NEAR(fast->outputs[output].p97_5, expected.p97_5, 12.0 * error) << output;
        EXPECT_NEAR(fast->outputs[output].p2_5, expected.p2_5, 12.0 * error) << output;
    }
    // How enterprise and park move together shows in their difference and their ratio.
    EXPECT_NEAR(fast->trends[0].difference.sd, slow->trends[0].difference.sd, 0.03 * slow->trends[0].difference.sd);
    EXPECT_NEAR(fast->trends[0].change_pct.sd, slow->trends[0].change_pct.sd, 0.03 * slow->trends[0].change_pct.sd);
}

TEST(Aggregation, EqualProductsAreOneTermOfAnOutput) {
    Model model;
    const auto x = model.parameter("x", Distribution::logNormal(0.0, 0.1));
    const auto y = model.parameter("y", Distribution::logNormal(0.0, 0.1));
    model.addTerm(model.output("total"), 2.0, std::array{x, y});
    model.addTerm(model.output("total"), 3.0, std::array{y, x});
    model.addTerm(model.output("total"), 1.0, {});
    model.addTerm(model.output("total"), 4.0, {});
    const AggregatedProblem problem = aggregated(model);
    ASSERT_EQ(problem.means[0].size(), 2U);
    EXPECT_EQ(problem.means[0][1].column, AggregatedProblem::kOnes);
    EXPECT_EQ(problem.means[0][0].weight, 5.0);
    EXPECT_EQ(problem.means[0][1].weight, 5.0);
    EXPECT_EQ(problem.products.size(), 1U);
}

} // namespace
} // namespace parkcarbon::engine::uncertainty
