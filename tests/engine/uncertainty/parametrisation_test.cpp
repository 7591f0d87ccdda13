#include <cmath>
#include <gtest/gtest.h>
#include <parkcarbon/engine/uncertainty/error_codes.hpp>
#include <parkcarbon/engine/uncertainty/parametrisation.hpp>

namespace parkcarbon::engine::uncertainty {
namespace {

using Numbers = std::vector<domain::NamedNumber>;

base::Result<Distribution> parse(std::string distribution, Numbers numbers) {
    return distributionOf({"ef", std::move(distribution), std::move(numbers)});
}
std::string_view errorOf(std::string distribution, Numbers numbers) {
    const auto parsed = parse(std::move(distribution), std::move(numbers));
    return parsed ? std::string_view() : parsed.error().code.name;
}

TEST(Parametrisation, NormalComesByThreeWays) {
    const Distribution expected = Distribution::normal(50.0, 2.0);
    EXPECT_EQ(parse("normal", {{"mean", 50.0}, {"sd", 2.0}}), expected);
    EXPECT_EQ(parse("Normal", {{"std", 2.0}, {"mean", 50.0}}), expected);
    const auto by_percent = parse("normal", {{"mean", 50.0}, {"uncertainty_pct", 10.0}});
    EXPECT_NEAR(by_percent->sd(), 5.0 / 1.959964, 1e-6);
    const auto by_interval = parse("normal", {{"lower", 45.0}, {"upper", 55.0}});
    EXPECT_NEAR(by_interval->quantile(0.975), 55.0, 1e-12);
    EXPECT_DOUBLE_EQ(by_interval->mean(), 50.0);
}

TEST(Parametrisation, LogNormalComesByMedianOrMeanOrInterval) {
    const auto by_gsd2 = parse("lognormal", {{"median", 2.0}, {"gsd2", 1.21}});
    const auto by_gsd = parse("lognormal", {{"median", 2.0}, {"gsd", 1.1}});
    EXPECT_NEAR(by_gsd2->sd(), by_gsd->sd(), 1e-12);
    EXPECT_NEAR(by_gsd2->quantile(0.5), 2.0, 1e-12);
    // gsd2 spans ± two standard deviations of the logarithm: Φ(2) = 97.725 %.
    EXPECT_NEAR(by_gsd2->quantile(0.9772498680518208), 2.0 * 1.21, 1e-9);
    const auto by_moments = parse("lognormal", {{"mean", 3.0}, {"sd", 1.5}});
    EXPECT_NEAR(by_moments->mean(), 3.0, 1e-12);
    EXPECT_NEAR(by_moments->sd(), 1.5, 1e-12);
    const auto by_mean = parse("lognormal", {{"mean", 3.0}, {"gsd2", 4.0}});
    EXPECT_NEAR(by_mean->mean(), 3.0, 1e-12);
    EXPECT_NEAR(by_mean->quantile(0.5), 3.0 * std::exp(-0.5 * std::log(2.0) * std::log(2.0)), 1e-12);
    const auto by_interval = parse("lognormal", {{"lower", 0.5}, {"upper", 8.0}});
    EXPECT_NEAR(by_interval->quantile(0.5), 2.0, 1e-12);
    EXPECT_NEAR(by_interval->quantile(0.025), 0.5, 1e-12);
    const auto by_percent = parse("lognormal", {{"mean", 3.0}, {"uncertainty_pct", 19.6}});
    EXPECT_NEAR(by_percent->sd(), 0.3, 1e-5);
}

TEST(Parametrisation, RangesTakeMinAndMaxToo) {
    EXPECT_EQ(parse("triangular", {{"min", 1.0}, {"mode", 2.0}, {"max", 4.0}}), Distribution::triangular(1, 2, 4));
    EXPECT_EQ(parse("triangular", {{"lower", 1.0}, {"most_likely", 2.0}, {"upper", 4.0}}),
              Distribution::triangular(1, 2, 4));
    EXPECT_EQ(parse("uniform", {{"minimum", -1.0}, {"maximum", 4.0}}), Distribution::uniform(-1, 4));
    EXPECT_EQ(parse("uniform", {{"lower", -1.0}, {"upper", 4.0}}), Distribution::uniform(-1, 4));
}

TEST(Parametrisation, BoundsTruncate) {
    const auto share = parse("normal", {{"mean", 0.98}, {"sd", 0.05}, {"lower_bound", 0.0}, {"upper_bound", 1.0}});
    EXPECT_EQ(*share, *Distribution::normal(0.98, 0.05).truncated({0.0, 1.0}));
    const auto one_side = parse("normal", {{"mean", 1.0}, {"sd", 1.0}, {"lower_bound", 0.0}});
    EXPECT_GT(one_side->mean(), 1.0);
    EXPECT_EQ(errorOf("uniform", {{"min", 0.0}, {"max", 1.0}, {"lower_bound", 2.0}}), kTruncationEmpty.name);
    EXPECT_EQ(errorOf("normal", {{"mean", 0.0}, {"sd", 1.0}, {"lower_bound", 1.0}, {"upper_bound", 0.0}}),
              kTruncationEmpty.name);
}

TEST(Parametrisation, SaysWhichNumberIsWrongAndWhatIsExpected) {
    const auto gsd = parse("lognormal", {{"median", 2.0}, {"gsd2", 0.9}});
    ASSERT_FALSE(gsd);
    EXPECT_EQ(gsd.error().code, kDistributionNumberOutOfRange);
    EXPECT_EQ(gsd.error().argument("parameter"), "ef");
    EXPECT_EQ(gsd.error().argument("number"), "gsd2");
    EXPECT_EQ(gsd.error().argument("value"), "0.9");
    EXPECT_EQ(gsd.error().argument("expected"), ">= 1");
    for (const auto& [distribution, numbers] :
         std::vector<std::pair<std::string, Numbers>>{{"normal", {{"mean", 1.0}, {"sd", -1.0}}},
                                                      {"normal", {{"mean", 1.0}, {"sd", NAN}}},
                                                      {"normal", {{"lower", 2.0}, {"upper", 1.0}}},
                                                      {"lognormal", {{"median", 0.0}, {"gsd2", 2.0}}},
                                                      {"lognormal", {{"mean", -1.0}, {"sd", 2.0}}},
                                                      {"lognormal", {{"lower", 0.0}, {"upper", 2.0}}},
                                                      {"lognormal", {{"median", 1.0}, {"gsd2", 1e300}}},
                                                      {"triangular", {{"min", 1.0}, {"mode", 0.0}, {"max", 4.0}}},
                                                      {"triangular", {{"min", 1.0}, {"mode", 5.0}, {"max", 4.0}}},
                                                      {"uniform", {{"min", 1.0}, {"max", 0.0}}}}) {
        EXPECT_EQ(errorOf(distribution, numbers), kDistributionNumberOutOfRange.name) << distribution;
    }
}

TEST(Parametrisation, SaysWhichNumbersADistributionTakes) {
    const auto sd_only = parse("normal", {{"sd", 1.0}});
    ASSERT_FALSE(sd_only);
    EXPECT_EQ(sd_only.error().code, kDistributionNumbersWrong);
    EXPECT_EQ(sd_only.error().argument("value"), "sd");
    EXPECT_NE(sd_only.error().argument("expected").find("mean + sd"), std::string_view::npos);
    EXPECT_EQ(errorOf("normal", {{"mean", 1.0}, {"sd", 1.0}, {"uncertainty_pct", 3.0}}),
              kDistributionNumbersWrong.name);
    EXPECT_EQ(errorOf("normal", {{"mean", 1.0}, {"mean", 1.0}}), kDistributionNumbersWrong.name);
    EXPECT_EQ(errorOf("uniform", {}), kDistributionNumbersWrong.name);
    EXPECT_EQ(errorOf("triangular", {{"min", 1.0}, {"max", 2.0}}), kDistributionNumbersWrong.name);
    EXPECT_EQ(errorOf("lognormal", {{"median", 1.0}}), kDistributionNumbersWrong.name);
    EXPECT_EQ(errorOf("beta", {{"mean", 1.0}}), kDistributionUnknown.name);
}

} // namespace
} // namespace parkcarbon::engine::uncertainty
