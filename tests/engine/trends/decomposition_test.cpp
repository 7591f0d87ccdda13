#include <parkcarbon/engine/trends/decomposition.hpp>
#include <parkcarbon/engine/trends/error_codes.hpp>

#include <cmath>
#include <gtest/gtest.h>
#include <random>

namespace parkcarbon::engine::trends {
namespace {

using domain::DecompositionSeries;
using domain::SeriesLayout;

domain::FactorSeries plain(std::string name, std::vector<double> values) {
    return {std::move(name), false, {std::move(values)}};
}
domain::FactorSeries rows(std::string name, std::vector<std::vector<double>> values) {
    return {std::move(name), true, std::move(values)};
}
DecompositionSeries seriesOf(std::vector<domain::FactorSeries> factors) {
    DecompositionSeries series;
    series.factors = std::move(factors);
    return series;
}
std::string_view errorOf(const DecompositionSeries& series) {
    const auto result = decompose(series);
    return result ? std::string_view() : result.error().code.name;
}

void expectComplete(const DecomposedChange& change) {
    EXPECT_LE(std::abs(change.residual), 1e-9 * std::abs(change.change));
    double sum = 0.0;
    double product = 1.0;
    for (const FactorEffect& effect : change.effects) {
        sum += effect.additive;
        product *= effect.multiplicative.value_or(std::nan(""));
    }
    EXPECT_NEAR(sum, change.change, 1e-9 * std::abs(change.change));
    if (change.ratio) {
        EXPECT_NEAR(product, *change.ratio, 1e-9 * *change.ratio);
    }
}

// A park in North China, 2016–2021: Processes 2025, 13(7), 2070; effects computed by Ang's formula.
TEST(Decomposition, SplitsTheFallOfAParkIntoActivityAndIntensity) {
    const auto result =
        decompose(seriesOf({plain("Q", {15.0783 / 4.86, 6.7152 / 1.91}), plain("I", {4.86, 1.91})})).value();
    EXPECT_NEAR(result.carbon[0], 15.0783, 1e-9);
    EXPECT_NEAR(result.span.effects[0].additive, 1.292924, 5e-7);
    EXPECT_NEAR(result.span.effects[1].additive, -9.656024, 5e-7);
    EXPECT_NEAR(result.span.change, -8.3631, 1e-9);
    EXPECT_LT(std::abs(result.span.residual), 1e-12);
    EXPECT_NEAR(result.span.effects[0].multiplicative.value(), 1.133208, 5e-7); // output, +13.3208 %
    EXPECT_NEAR(result.span.effects[1].multiplicative.value(), 1.91 / 4.86, 1e-9);
    expectComplete(result.span);
}

TEST(Decomposition, LeavesNoResidualWhateverTheFactorsAndCategories) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> number(0.01, 50.0);
    constexpr std::size_t kYears = 4;
    DecompositionSeries series;
    series.factors = {plain("Q", {number(random), number(random), number(random), number(random)})};
    for (const char* const name : {"S", "I", "M", "U"}) {
        std::vector<std::vector<double>> values(kYears, std::vector<double>(7));
        for (auto& row : values) {
            for (double& value : row) {
                value = number(random);
            }
        }
        series.factors.push_back(rows(name, std::move(values)));
    }
    const auto result = decompose(series).value();
    ASSERT_EQ(result.steps.size(), kYears - 1);
    for (const DecomposedChange& step : result.steps) {
        expectComplete(step);
    }
    expectComplete(result.span);
    expectComplete(result.chained);
    EXPECT_NE(result.chained.effects[0].additive, result.span.effects[0].additive);
    EXPECT_EQ(result.chained.change, result.span.change);
    double by_category = 0.0;
    for (const double part : result.span.effects[2].by_category) {
        by_category += part;
    }
    EXPECT_NEAR(by_category, result.span.effects[2].additive, 1e-9 * std::abs(by_category));
}

TEST(Decomposition, GivesACategoryThatAppearsOrVanishesToTheFactorThatIsZero) {
    const auto result = decompose(seriesOf({plain("Q", {100.0, 120.0}), rows("S", {{1.0, 0.0, 0.0}, {0.5, 0.5, 0.0}}),
                                            rows("I", {{2.0, 3.0, 1.0}, {2.0, 3.0, 0.0}})}))
                            .value();
    EXPECT_EQ(result.span.effects[1].by_category[1], 180.0); // the share alone starts from zero
    EXPECT_EQ(result.span.effects[0].by_category[1], 0.0);
    EXPECT_EQ(result.span.effects[2].by_category[1], 0.0);
    EXPECT_EQ(result.span.effects[1].by_category[2], 0.0); // zero at both ends
    EXPECT_EQ(result.span.effects[2].by_category[2], 0.0);
    expectComplete(result.span);

    const auto vanishing = decompose(seriesOf({plain("Q", {10.0, 0.0}), plain("I", {3.0, 0.0})})).value();
    EXPECT_EQ(vanishing.span.effects[0].additive, -15.0); // shared equally
    EXPECT_EQ(vanishing.span.effects[1].additive, -15.0);
    EXPECT_FALSE(vanishing.span.ratio);
    EXPECT_FALSE(vanishing.span.effects[0].multiplicative);
    EXPECT_FALSE(vanishing.chained.effects[0].multiplicative);
}

/// The limit is where the formula goes when a small number takes the place of the zero.
TEST(Decomposition, ZeroIsTheLimitOfSmallNumbers) {
    const auto with = [](double share) {
        return decompose(seriesOf({plain("Q", {100.0, 120.0}), rows("S", {{1.0 - share, share}, {0.4, 0.6}}),
                                   rows("I", {{2.0, 3.0}, {1.5, 2.5}})}))
            .value()
            .span;
    };
    const DecomposedChange limit = with(0.0);
    const DecomposedChange near = with(1e-300);
    for (std::size_t factor = 0; factor < 3; ++factor) {
        EXPECT_NEAR(near.effects[factor].additive, limit.effects[factor].additive, 0.5) << factor;
    }
}

TEST(Decomposition, TakesNegativeCategoriesOfOneSign) {
    const auto result =
        decompose(seriesOf({plain("Q", {10.0, 12.0}), rows("E", {{5.0, -1.0, 2.0}, {4.0, -2.0, 1.0}})})).value();
    EXPECT_DOUBLE_EQ(result.span.change, 12.0 * 3.0 - 10.0 * 6.0);
    EXPECT_LT(result.span.effects[0].by_category[1], 0.0);
    expectComplete(result.span);
    EXPECT_EQ(errorOf(seriesOf({plain("Q", {1.0, 2.0}), plain("I", {1.0, -1.0})})), kFactorSignChanges.name);
}

TEST(Decomposition, FindsOutWhichWayTheYearsRun) {
    const std::vector<std::vector<double>> by_year = {{1.0, 2.0, 3.0}, {2.0, 2.0, 2.0}};
    const std::vector<std::vector<double>> by_category = {{1.0, 2.0}, {2.0, 2.0}, {3.0, 2.0}};
    const auto q = plain("Q", {1.0, 2.0});
    const auto a = decompose(seriesOf({q, rows("E", by_year)})).value();
    const auto b = decompose(seriesOf({q, rows("E", by_category)})).value();
    EXPECT_EQ(a.categories, (std::vector<std::string>{"1", "2", "3"}));
    EXPECT_EQ(a.carbon, (std::vector<double>{6.0, 12.0}));
    EXPECT_EQ(a.carbon, b.carbon);
    EXPECT_EQ(a.span.effects[1].by_category, b.span.effects[1].by_category);
}

TEST(Decomposition, SharesTellWhereYearsAndCategoriesAreAsMany) {
    const auto q = plain("Q", {100.0, 120.0});
    const auto by_year = decompose(seriesOf({q, rows("S", {{0.6, 0.4}, {0.5, 0.5}}), rows("I", {{1, 2}, {3, 4}})}));
    EXPECT_EQ(by_year.value().carbon, (std::vector<double>{100.0 * (0.6 + 0.8), 120.0 * (1.5 + 2.0)}));
    const auto by_category = decompose(seriesOf({q, rows("S", {{0.6, 0.5}, {0.4, 0.5}}), rows("I", {{1, 3}, {2, 4}})}));
    EXPECT_EQ(by_category.value().carbon, by_year.value().carbon);

    DecompositionSeries unclear = seriesOf({q, rows("I", {{1, 2}, {3, 4}})});
    EXPECT_EQ(errorOf(unclear), kSeriesLayoutUnclear.name);
    unclear.layout = SeriesLayout::ByYear;
    EXPECT_EQ(decompose(unclear).value().carbon, (std::vector<double>{300.0, 840.0}));
    unclear.layout = SeriesLayout::ByCategory;
    EXPECT_EQ(decompose(unclear).value().carbon, (std::vector<double>{400.0, 720.0}));
}

TEST(Decomposition, RefusesWhatIsNoDecomposition) {
    EXPECT_EQ(errorOf({}), kFactorsMissing.name);
    EXPECT_EQ(errorOf(seriesOf({plain("Q", {1.0})})), kSeriesTooShort.name);
    EXPECT_EQ(errorOf(seriesOf({plain("Q", {1.0, 2.0}), plain("I", {1.0, 2.0, 3.0})})), kSeriesLengthsDiffer.name);
    EXPECT_EQ(errorOf(seriesOf({plain("Q", {1.0, 2.0}), rows("I", {{1.0, 2.0, 3.0}, {1.0}})})), kSeriesRowsUneven.name);
    EXPECT_EQ(errorOf(seriesOf({plain("Q", {1.0, std::nan("")})})), kSeriesValueNotFinite.name);
    DecompositionSeries years = seriesOf({plain("Q", {1.0, 2.0})});
    years.years = {2021.0, 2016.0};
    EXPECT_EQ(errorOf(years), kSeriesYearsUnordered.name);
    DecompositionSeries large = seriesOf({plain("Q", {1.0, 2.0})});
    for (int factor = 0; factor < 11; ++factor) {
        large.factors.push_back(rows("I", std::vector<std::vector<double>>(2, std::vector<double>(1'000'000, 1.0))));
    }
    EXPECT_EQ(errorOf(large), kSeriesTooLarge.name);
}

TEST(LogarithmicMean, LiesBetweenItsNumbers) {
    EXPECT_EQ(logarithmicMean(3.0, 3.0), 3.0);
    EXPECT_EQ(logarithmicMean(3.0, 0.0), 0.0);
    EXPECT_NEAR(logarithmicMean(std::exp(1.0), 1.0), std::exp(1.0) - 1.0, 1e-12);
    EXPECT_NEAR(logarithmicMean(1.0 + 1e-12, 1.0), 1.0 + 5e-13, 1e-15);
    EXPECT_NEAR(logarithmicMean(-2.0, -4.0), -logarithmicMean(2.0, 4.0), 1e-12);
}

} // namespace
} // namespace parkcarbon::engine::trends
