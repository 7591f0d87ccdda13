#include <cmath>
#include <gtest/gtest.h>
#include <parkcarbon/engine/uncertainty/monte_carlo.hpp>

namespace parkcarbon::engine::uncertainty {
namespace {

MonteCarloOptions manyDraws() {
    MonteCarloOptions options;
    options.draws = 400'000;
    return options;
}

Summary drawn(const Model& model, const MonteCarloOptions& options = manyDraws()) {
    const auto draws = simulate(model, options);
    EXPECT_TRUE(draws);
    return draws->outputs.front();
}

/// 80 sources of 1 t with factors of ± 10 %.
Model eightySources(bool shared_factor) {
    Model model;
    for (int source = 0; source < 80; ++source) {
        const std::string factor = shared_factor ? "grid" : "factor " + std::to_string(source);
        const auto parameter = model.parameter(factor, Distribution::fromHalfWidth(Shape::Normal, 1.0, 10.0));
        model.addTerm(model.output("park"), 1.0, std::array{parameter});
    }
    return model;
}

TEST(MonteCarlo, OneSharedFactorGivesTenPercentNotOne) {
    EXPECT_NEAR(drawn(eightySources(true)).halfWidthPct(), 10.0, 0.05);
    EXPECT_NEAR(drawn(eightySources(false)).halfWidthPct(), 10.0 / std::sqrt(80.0), 0.01); // 1.1 %
}

TEST(MonteCarlo, SumsOfNormalsAreNormal) {
    Model model;
    for (int term = 1; term <= 4; ++term) {
        const auto x = model.parameter(std::to_string(term), Distribution::normal(term, 0.1 * term));
        model.addTerm(model.output("sum"), 2.0, std::array{x});
    }
    const Summary sum = drawn(model);
    const double sd = 0.2 * std::sqrt(1.0 + 4.0 + 9.0 + 16.0);
    EXPECT_NEAR(sum.mean, 20.0, 0.01);
    EXPECT_NEAR(sum.sd, sd, 0.01 * sd);
    EXPECT_NEAR(sum.p97_5, 20.0 + kHalfWidthPerSd * sd, 0.01 * sd * 2.0);
    EXPECT_NEAR(sum.p2_5, 20.0 - kHalfWidthPerSd * sd, 0.01 * sd * 2.0);
}

TEST(MonteCarlo, ProductsOfLogNormalsAreLogNormal) {
    Model model;
    const auto x = model.parameter("x", Distribution::logNormal(std::log(2.0), 0.3));
    const auto y = model.parameter("y", Distribution::logNormal(std::log(5.0), 0.4));
    model.addTerm(model.output("product"), 3.0, std::array{x, y});
    const Summary product = drawn(model);
    EXPECT_NEAR(product.p50, 30.0, 0.1); // log sd √(0.09 + 0.16) = 0.5
    EXPECT_NEAR(product.p97_5, 30.0 * std::exp(kHalfWidthPerSd * 0.5), 0.6);
    EXPECT_NEAR(product.p2_5, 30.0 * std::exp(-kHalfWidthPerSd * 0.5), 0.1);
    EXPECT_NEAR(product.mean, 30.0 * std::exp(0.125), 0.15);
}

TEST(MonteCarlo, EveryShapeHasItsMoments) {
    Model model;
    const Distribution distributions[] = {Distribution::uniform(1.0, 4.0), Distribution::triangular(0.0, 1.0, 5.0),
                                          *Distribution::normal(0.9, 0.2).truncated({0.0, 1.0}),
                                          *Distribution::logNormal(0.0, 1.0).truncated({0.5, 3.0})};
    for (const Distribution& distribution : distributions) {
        const std::string id = std::to_string(model.outputs().size());
        model.addTerm(model.output(id), 1.0, std::array{model.parameter(id, distribution)});
    }
    const auto draws = simulate(model, manyDraws());
    ASSERT_TRUE(draws);
    for (std::size_t index = 0; index < 4; ++index) {
        const double error = distributions[index].sd() / std::sqrt(400'000.0);
        EXPECT_NEAR(draws->outputs[index].mean, distributions[index].mean(), 5.0 * error) << index;
        EXPECT_NEAR(draws->outputs[index].sd, distributions[index].sd(), 5.0 * error) << index;
        EXPECT_NEAR(draws->outputs[index].p97_5, distributions[index].quantile(0.975), 0.02) << index;
    }
}

TEST(MonteCarlo, ARepeatedParameterIsASquare) {
    Model model;
    const auto x = model.parameter("x", Distribution::normal(0.0, 1.0));
    model.addTerm(model.output("square"), 1.0, std::array{x, x});
    const Summary square = drawn(model); // χ² of one degree of freedom
    EXPECT_NEAR(square.mean, 1.0, 0.012);
    EXPECT_NEAR(square.sd, std::sqrt(2.0), 0.03);
    EXPECT_NEAR(square.p97_5, 5.0239, 0.05);
    EXPECT_GE(square.p2_5, 0.0);
}

/// Every kind of parameter at once.
Model mixedPark() {
    Model model;
    for (int source = 0; source < 50; ++source) {
        const std::string id = std::to_string(source);
        const auto factor = model.parameter("factor " + std::to_string(source % 4), Distribution::logNormal(0.0, 0.3));
        const auto amount = model.parameter("amount " + id, Distribution::normal(5.0, 1.0));
        const auto share = model.parameter("share " + std::to_string(source % 3),
                                           *Distribution::normal(0.9, 0.1).truncated({0.0, 1.0}));
        model.addTerm(model.output("enterprise " + std::to_string(source % 6)), 1.5, std::array{factor, amount});
        model.addTerm(model.output("park"), 1.5, std::array{factor, amount, share});
    }
    return model;
}

bool areIdentical(const Summary& a, const Summary& b) {
    return a.mean == b.mean && a.sd == b.sd && a.p2_5 == b.p2_5 && a.p50 == b.p50 && a.p97_5 == b.p97_5;
}

TEST(MonteCarlo, GivesTheSameBitsForAnyNumberOfThreads) {
    const Model model = mixedPark();
    MonteCarloOptions options;
    options.draws = 5'001; // not a multiple of the block
    options.trends = {{0, 1}};
    options.threads = 1;
    const auto one = simulate(model, options);
    ASSERT_TRUE(one);
    for (const unsigned threads : {2U, 3U, 7U, 0U}) {
        options.threads = threads;
        const auto several = simulate(model, options);
        ASSERT_TRUE(several);
        for (std::size_t output = 0; output < one->outputs.size(); ++output) {
            EXPECT_TRUE(areIdentical(one->outputs[output], several->outputs[output])) << threads << ' ' << output;
        }
        EXPECT_TRUE(areIdentical(one->trends[0].difference, several->trends[0].difference)) << threads;
        EXPECT_TRUE(areIdentical(one->trends[0].change_pct, several->trends[0].change_pct)) << threads;
    }
}

TEST(MonteCarlo, ASeedGivesTheSameAgainAndAnotherSeedOtherDraws) {
    const Model model = mixedPark();
    MonteCarloOptions options;
    options.draws = 500;
    const Summary first = drawn(model, options);
    EXPECT_TRUE(areIdentical(first, drawn(model, options)));
    options.seed = std::uint64_t{1} << 40 | 1;
    EXPECT_NE(first.mean, drawn(model, options).mean);
}

TEST(MonteCarlo, AFactorThatBothYearsShareDoesNotBlurTheTrend) {
    // 100 → 120 t with one factor of ± 30 %, amounts ± 5 % each: the change of 20 % keeps ± 1.2 · √2 · 5 % = 8.5.
    Model base;
    Model current;
    for (const auto& [year, tonnes, name] :
         {std::tuple{&base, 100.0, "amount 2020"}, std::tuple{&current, 120.0, "amount 2025"}}) {
        const auto factor = year->parameter("factor", Distribution::fromHalfWidth(Shape::Normal, 1.0, 30.0));
        const auto amount = year->parameter(name, Distribution::fromHalfWidth(Shape::Normal, tonnes, 5.0));
        year->addTerm(year->output("total"), 1.0, std::array{factor, amount});
    }
    const auto both = combined(base, current);
    ASSERT_TRUE(both);
    MonteCarloOptions options = manyDraws();
    options.trends = {{0, 1}};
    const auto draws = simulate(*both, options);
    ASSERT_TRUE(draws);
    const Summary& change = draws->trends[0].change_pct;
    EXPECT_NEAR(change.p50, 20.0, 0.1);
    EXPECT_NEAR(0.5 * (change.p97_5 - change.p2_5), 1.2 * std::sqrt(2.0) * 5.0, 0.1);
    EXPECT_NEAR(draws->trends[0].difference.mean, 20.0, 0.1);
    EXPECT_GT(draws->outputs[0].halfWidthPct(), 30.0);
}

TEST(MonteCarlo, CanBeCancelled) {
    std::stop_source stop;
    stop.request_stop();
    const auto draws = simulate(mixedPark(), {}, base::RunContext(stop.get_token()));
    ASSERT_FALSE(draws);
    EXPECT_EQ(draws.error().code, kCancelled);
}

TEST(MonteCarlo, RefusesWhatItCannotDo) {
    const Model model = mixedPark();
    MonteCarloOptions options;
    for (const std::uint64_t count : {std::uint64_t{0}, std::uint64_t{1}, kMostDraws + 1}) {
        options.draws = count;
        EXPECT_EQ(simulate(model, options).error().code, kDrawsOutOfRange) << count;
    }
    Model wide;
    for (int output = 0; output < 11; ++output) {
        wide.output(std::to_string(output));
    }
    options.draws = kMostDraws;
    EXPECT_EQ(simulate(wide, options).error().code, kSimulationTooLarge);

    Model huge;
    const auto x = huge.parameter("x", Distribution::normal(1e200, 1e199));
    huge.addTerm(huge.output("square"), 1.0, std::array{x, x});
    EXPECT_EQ(simulate(huge, {}).error().code, kUncertainOutputNotFinite);

    Model from_zero;
    from_zero.output("nothing");
    from_zero.addTerm(from_zero.output("something"), 1.0, {});
    MonteCarloOptions trend;
    trend.trends = {{0, 1}};
    EXPECT_EQ(simulate(from_zero, trend).error().code, kTrendFromZero);
    EXPECT_EQ(assess(from_zero, trend).error().code, kTrendFromZero);
}

} // namespace
} // namespace parkcarbon::engine::uncertainty
