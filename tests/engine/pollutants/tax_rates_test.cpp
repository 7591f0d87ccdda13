#include "pollutant_park.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>
#include <parkcarbon/engine/pollutants/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using pollutants::Options;
using test::accountOf;
using test::ParkBuilder;
using test::pollutantPark;
using test::state;

Options airRate(double rate) {
    Options options;
    options.period = base::Period::year(2022);
    options.air_rate_cny = rate;
    return options;
}

ParkBuilder oneTonneEquivalent(std::string_view parameters = "") {
    ParkBuilder park = pollutantPark();
    state(park, "A1", "air:SO2", "950", parameters);
    return park;
}

TEST(TaxRates, NoneIsAssumed) {
    const auto account = accountOf(oneTonneEquivalent());
    EXPECT_FALSE(account.tax.tax_cny);
    EXPECT_FALSE(account.enterprises.front().tax_cny);
    ASSERT_EQ(test::count(account.findings, pollutants::kTaxRateMissing), 1);
    EXPECT_EQ(test::findFinding(account.findings, pollutants::kTaxRateMissing)->argument("value"), "air");
    EXPECT_NEAR(account.tax.air_equivalents, 1000.0, 1e-9);
}

TEST(TaxRates, ARowsOwnRateComesBeforeThatOfTheOptions) {
    EXPECT_NEAR(*accountOf(oneTonneEquivalent(), airRate(1.2)).tax.tax_cny, 1200.0, 1e-9);
    EXPECT_NEAR(*accountOf(oneTonneEquivalent("tax_rate=6 CNY"), airRate(1.2)).tax.tax_cny, 6000.0, 1e-9);
    EXPECT_NEAR(*accountOf(oneTonneEquivalent("tax_rate=6")).enterprises.front().tax_cny, 6000.0, 1e-9);
}

TEST(TaxRates, LieWithinTheRangeOfTheLaw) {
    for (const double rate : {1.2, 12.0}) {
        EXPECT_TRUE(pollutants::compute(oneTonneEquivalent().snapshot(), *test::shippedLibrary(), airRate(rate)));
    }
    for (const double rate : {1.19, 12.01}) {
        const auto refused =
            pollutants::compute(oneTonneEquivalent().snapshot(), *test::shippedLibrary(), airRate(rate));
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, pollutants::kTaxRateOutOfRange);
        EXPECT_EQ(refused.error().argument("expected"), "1.2 … 12");
    }
    Options water;
    water.water_rate_cny = 1.3;
    EXPECT_EQ(pollutants::compute(oneTonneEquivalent().snapshot(), *test::shippedLibrary(), water).error().code,
              pollutants::kTaxRateOutOfRange);
    EXPECT_EQ(test::count(accountOf(oneTonneEquivalent("tax_rate=13")).findings, inventory::kParameterOutOfRange), 1);
}

TEST(TaxRates, AnswersFromADecisionOfTheProject) {
    auto snapshot = oneTonneEquivalent().snapshot();
    domain::Decision decision;
    decision.code = pollutants::kTaxRateMissing.name;
    decision.subject = "air";
    decision.choice = "2.4";
    decision.reason = "rate of the province";
    snapshot.decisions.push_back(decision);
    Options options;
    options.period = base::Period::year(2022);
    EXPECT_NEAR(*pollutants::compute(snapshot, *test::shippedLibrary(), options)->tax.tax_cny, 2400.0, 1e-9);
    EXPECT_NEAR(*pollutants::compute(snapshot, *test::shippedLibrary(), airRate(1.2))->tax.tax_cny, 1200.0, 1e-9);
    snapshot.decisions.front().choice = "as usual";
    EXPECT_EQ(pollutants::compute(snapshot, *test::shippedLibrary(), options).error().code,
              pollutants::kTaxRateOutOfRange);
}

TEST(TaxRates, AConcentrationAboveTheLimitIsTold) {
    const auto account = accountOf(oneTonneEquivalent("share_of_limit=101 %"), airRate(1.2));
    EXPECT_EQ(test::count(account.findings, pollutants::kPollutantAboveLimit), 1);
    EXPECT_NEAR(*account.tax.tax_cny, 1200.0, 1e-9);
    const auto lower = accountOf(oneTonneEquivalent("share_of_limit=0.7 1"), airRate(1.2));
    EXPECT_NEAR(*lower.tax.tax_cny, 900.0, 1e-9) << "70 % written as a fraction";
}

} // namespace
} // namespace parkcarbon::engine
