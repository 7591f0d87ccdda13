#include "../support/csv_cases.hpp"
#include "../support/indicator_park.hpp"

#include <parkcarbon/engine/indicators/finding_codes.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <gtest/gtest.h>

namespace parkcarbon::engine::indicators {
namespace {

using test::IndicatorPark;
using test::ownRow;

/// Half a unit of the last printed digit.
double printedTolerance(const std::string& number) {
    const auto point = number.find('.');
    const auto decimals = point == std::string::npos ? 0 : static_cast<int>(number.size() - point) - 1;
    return 0.500001 * std::pow(10.0, -decimals);
}

TEST(SchemeResult, GivesTheWorkedExamplesToTheirPrintedDigits) {
    const IndicatorPark park = IndicatorPark::sample();
    const auto rows = engine::test::caseRows("indicators/demonstration_park.csv");
    ASSERT_GE(rows.size(), 22U);
    for (const auto& row : rows) {
        const IndicatorResult result = park.indicator(row.at("indicator"));
        ASSERT_TRUE(result.value) << result.id;
        EXPECT_NEAR(*result.value, std::strtod(row.at("value").c_str(), nullptr), printedTolerance(row.at("value")))
            << result.id;
        if (!row.at("verdict").empty()) {
            EXPECT_EQ(verdictWord(result.verdict), row.at("verdict")) << result.id;
        }
    }
}

TEST(SchemeResult, ComputesEveryIndicatorOrSaysWhatIsMissing) {
    const IndicatorPark park = IndicatorPark::sample();
    for (const Scheme& scheme : shippedSchemes(test::shippedCatalogue())) {
        const SchemeResult result = park.result(scheme.id);
        EXPECT_EQ(result.indicators.size(), scheme.indicators.size());
        for (const IndicatorResult& indicator : result.indicators) {
            const bool explained = indicator.verdict == Verdict::CannotCompute
                                       ? !indicator.missing.empty()
                                       : indicator.value.has_value() || !indicator.reason.empty();
            EXPECT_TRUE(explained) << indicator.id;
            for (const MissingInput& missing : indicator.missing) {
                EXPECT_FALSE(missing.source.empty()) << indicator.id << ' ' << missing.variable;
            }
        }
        const SchemeSummary& sum = result.summary;
        EXPECT_EQ(sum.met + sum.not_met + sum.not_applicable + sum.cannot_compute + sum.no_threshold,
                  result.indicators.size());
    }
}

TEST(SchemeResult, NeverTakesAMissingInputAsZero) {
    const IndicatorResult result = IndicatorPark::sample().without("SW_util_prev", "2025").indicator("HJ274-06");
    EXPECT_EQ(result.verdict, Verdict::CannotCompute);
    EXPECT_EQ(result.value, std::nullopt);
    EXPECT_EQ(result.gap, std::nullopt);
    ASSERT_EQ(result.missing.size(), 1U);
    EXPECT_EQ(result.missing[0].variable, "SW_util_prev");
    EXPECT_EQ(result.missing[0].period, base::Period::year(2025));
    EXPECT_EQ(result.missing[0].source, "facts");
    EXPECT_EQ(result.missing[0].unit, "t");
}

TEST(SchemeResult, AsksForTheBaseYearWhereThereIsNone) {
    const IndicatorResult result = IndicatorPark::sample().withoutBase().indicator("HJ274-13");
    ASSERT_FALSE(result.missing.empty());
    EXPECT_EQ(result.missing[0].source, "base_year");
    EXPECT_EQ(result.missing[0].period, std::nullopt);
}

TEST(SchemeResult, CountsStockUseInTheDenominatorOfUtilisation) {
    IndicatorPark park;
    park.fact("SW_util", "2025", 120, "t").fact("SW_gen", "2025", 100, "t").fact("SW_util_prev", "2025", 50, "t");
    EXPECT_DOUBLE_EQ(*park.indicator("HJ274-06").value, 80.0);
}

TEST(SchemeResult, TurnsTheElasticityTestWhenAddedValueShrinks) {
    IndicatorPark park;
    park.fact("IAV", "2021", 100, "10^4 CNY").fact("IAV", "2025", 50, "10^4 CNY");
    park.fact("E_tce", "2021", 100, "tce").fact("E_tce", "2025", 50, "tce");
    const IndicatorResult falling = park.indicator("HJ274-10");
    EXPECT_NEAR(*falling.value, 1.0, 1e-12);
    EXPECT_EQ(falling.verdict, Verdict::Met); // energy falls as fast as value: 1 >= 0.6
    EXPECT_EQ(falling.limit->label, "decline");
    park.fact("E_tce", "2025", 95, "tce");
    EXPECT_EQ(park.indicator("HJ274-10").verdict, Verdict::NotMet); // hardly less energy for half the value
    park.fact("IAV", "2025", 200, "10^4 CNY").fact("E_tce", "2025", 200, "tce");
    EXPECT_EQ(park.indicator("HJ274-10").verdict, Verdict::NotMet); // 1 > 0.6 with growth
    EXPECT_EQ(park.indicator("HJ274-10").limit->label, "growth");
}

TEST(SchemeResult, HasNoElasticityWithoutGrowth) {
    IndicatorPark park = IndicatorPark::sample();
    park.fact("IAV", "2025", 320000, "10^4 CNY");
    for (const char* const id : {"HJ274-10", "HJ274-13", "HJ274-25", "GP-24"}) {
        const IndicatorResult result = park.indicator(id);
        EXPECT_EQ(result.verdict, Verdict::NotApplicable) << id;
        EXPECT_EQ(result.reason, "no_growth") << id;
        EXPECT_EQ(result.value, std::nullopt) << id;
    }
}

TEST(SchemeResult, TakesTheMeanOverThePollutantsAndShowsEach) {
    const IndicatorResult result = IndicatorPark::sample().indicator("HJ274-25");
    ASSERT_EQ(result.parts.size(), 4U);
    double sum = 0.0;
    for (const IndicatorPart& part : result.parts) {
        sum += *part.value;
        EXPECT_EQ(part.verdict, Verdict::Met);
    }
    EXPECT_DOUBLE_EQ(sum / 4.0, *result.value);
}

TEST(SchemeResult, AddsAPollutantThatTheParkStatesBesides) {
    IndicatorPark park = IndicatorPark::sample();
    park.fact("VOCs", "2021", 100, "t").fact("VOCs", "2025", 90, "t");
    EXPECT_EQ(park.indicator("HJ274-25").parts.size(), 5U);
    const IndicatorResult lacking = park.without("NH3N", "2025").indicator("HJ274-25");
    EXPECT_EQ(lacking.verdict, Verdict::CannotCompute);
    EXPECT_EQ(lacking.missing[0].variable, "NH3N");
}

TEST(SchemeResult, ChoosesTheBandByTheSizeOfThePark) {
    IndicatorPark park;
    const auto limit = [&](double energy_tce) {
        park.fact("CO2", "2025", energy_tce * 0.25, "tCO2").fact("E_tce", "2025", energy_tce, "tce");
        return park.indicator("ZC25-00");
    };
    EXPECT_EQ(limit(999999).verdict, Verdict::NotMet); // 0.25 > 0.20
    EXPECT_EQ(limit(1000000).verdict, Verdict::Met);   // 0.25 <= 0.30
    EXPECT_EQ(limit(200000).limit->value, 0.20);
    EXPECT_EQ(limit(199999).verdict, Verdict::NotApplicable);
    EXPECT_EQ(limit(199999).reason, "size_outside_bands");
    EXPECT_NEAR(*limit(199999).value, 0.25, 1e-12); // to be seen all the same
}

TEST(SchemeResult, ClimbsTheLadderOfYears) {
    IndicatorPark park;
    const auto limit = [&](int year) {
        park.between(base::Period::year(2021), base::Period::year(year));
        park.fact("E_clean", std::to_string(year), 65, "tce").fact("E_tce", std::to_string(year), 100, "tce");
        return park.indicator("HN26-04");
    };
    EXPECT_EQ(limit(2025).limit->value, 60.0); // the first step lies ahead
    EXPECT_EQ(limit(2027).limit->value, 60.0);
    EXPECT_EQ(limit(2029).verdict, Verdict::Met);
    EXPECT_EQ(limit(2030).limit->value, 70.0);
    EXPECT_EQ(limit(2030).verdict, Verdict::NotMet);
    EXPECT_EQ(limit(2040).limit->label, "2035");
}

TEST(SchemeResult, HoldsAProvincialLadderOnlyAgainstParksOfItsSize) {
    const IndicatorPark park = IndicatorPark::sample(); // 330000 tce
    EXPECT_EQ(park.indicator("HN26-01").limit->value, 1.0);
    EXPECT_EQ(park.indicator("HN26-02").verdict, Verdict::NotApplicable);
}

TEST(SchemeResult, NeedsNoChoiceWhereAllAlternativesAgree) {
    IndicatorPark park;
    park.fact("WW_treated", "2025", 100, "m3").fact("W_recl_used", "2025", 45, "m3");
    EXPECT_EQ(park.indicator("HJ274-16").verdict, Verdict::Met);
    EXPECT_EQ(park.indicator("HJ274-16").limit->value, 30.0);
    park.fact("W_recl_used", "2025", 5, "m3");
    EXPECT_EQ(park.indicator("HJ274-16").verdict, Verdict::NotMet);
    EXPECT_NEAR(*park.indicator("HJ274-16").gap, 5.0, 1e-12);
}

TEST(SchemeResult, AsksForTheAlternativeThatApplies) {
    IndicatorPark park;
    park.fact("WW_treated", "2025", 100, "m3").fact("W_recl_used", "2025", 15, "m3");
    const SchemeResult open = park.result("HJ274");
    EXPECT_EQ(open.find("HJ274-16")->verdict, Verdict::CannotCompute);
    EXPECT_EQ(open.find("HJ274-16")->missing[0].source, "decision");
    EXPECT_TRUE(std::any_of(open.findings.begin(), open.findings.end(),
                            [](const base::Finding& finding) { return finding.code == kIndicatorThresholdChosen; }));
    park.decision(kIndicatorThresholdChosen, "HJ274-16", "other", "inland, water is not short");
    EXPECT_EQ(park.indicator("HJ274-16").verdict, Verdict::Met);
    EXPECT_EQ(park.indicator("HJ274-16").limit->label, "other");
}

TEST(SchemeResult, LeavesOutWhatTheProjectSaysDoesNotApply) {
    IndicatorPark park = IndicatorPark::sample();
    park.decision(kIndicatorNotApplicable, "HJ274-08", "", "land is leased by the hour");
    const SchemeResult result = park.result("HJ274");
    EXPECT_EQ(result.find("HJ274-08")->verdict, Verdict::NotApplicable);
    EXPECT_EQ(result.find("HJ274-08")->reason, "land is leased by the hour");
    EXPECT_TRUE(result.find("HJ274-08")->value);
    EXPECT_EQ(result.find("HJ274-08")->gap, std::nullopt);
    park.decision(kIndicatorNotApplicable, "HJ274-28/2021", "", "another year");
    EXPECT_EQ(park.indicator("HJ274-28").verdict, Verdict::NotMet);
}

TEST(SchemeResult, SaysHowMuchOfWhatWouldMeetTheLimit) {
    const IndicatorPark park = IndicatorPark::sample();
    const auto expect = [&](const char* id, const char* variable, double value, const char* unit, bool increase) {
        const IndicatorResult result = park.indicator(id);
        ASSERT_TRUE(result.amount_needed) << id;
        EXPECT_EQ(result.amount_needed->variable, variable);
        EXPECT_NEAR(result.amount_needed->value, value, 1e-6 * value) << id;
        EXPECT_EQ(result.amount_needed->unit, unit);
        EXPECT_EQ(result.amount_needed->increase, increase);
    };
    expect("HJ274-01", "GIO_ht", 0.30 * 1910000 - 478000, "10^4 CNY", true);
    expect("HJ274-11", "E_tce", 330000 - 0.5 * 470000, "tce", false);
    expect("HJ274-28", "SW_gen", 345000 - 0.1 * 470000, "t", false);
    expect("ZC25-00", "CO2", 562000 - 0.2 * 330000, "tCO2", false);
    expect("ZC25-05", "W_reuse", 0.8 / 0.2 * 3300000 - 12000000, "m3", true); // it stands below the bar as well
    EXPECT_EQ(park.indicator("HJ274-06").amount_needed, std::nullopt);        // met
}

TEST(SchemeResult, RoundsUpWhatIsCounted) {
    IndicatorPark park;
    park.fact("N_greenfactory", "2025", 3, "piece").fact("N_firms", "2025", 11, "piece");
    EXPECT_DOUBLE_EQ(park.indicator("LOC24-04").amount_needed->value, 3.0); // 5.5 firms are 6
}

TEST(SchemeResult, NamesNoAmountWhereNoneWouldDo) {
    IndicatorPark park;
    park.fact("W_reuse", "2025", 1, "m3").fact("W_fresh", "2025", 9, "m3");
    EXPECT_EQ(park.indicator(ownRow("W_reuse/(W_fresh+W_reuse)*100", "=100", "%")).amount_needed, std::nullopt);
}

TEST(SchemeResult, MeasuresPlanIndicatorsByTheBaseYear) {
    const IndicatorPark park = IndicatorPark::sample();
    const IndicatorResult energy = park.indicator("CE17-03");
    EXPECT_EQ(energy.verdict, Verdict::Met);
    EXPECT_EQ(energy.limit->label, "base/2021");
    EXPECT_DOUBLE_EQ(energy.limit->value, 410000.0 / 285000.0);
    EXPECT_DOUBLE_EQ(*energy.base_value, 410000.0 / 285000.0);
    EXPECT_EQ(park.indicator("CE17-15").verdict, Verdict::NotMet); // more waste water than in 2021
}

TEST(SchemeResult, PutsADueTargetAboveTheBaseYear) {
    IndicatorPark park = IndicatorPark::sample();
    park.target("CE17-03", 2025, 2.0).target("CE17-03", 2030, 3.0);
    const IndicatorResult result = park.indicator("CE17-03");
    EXPECT_EQ(result.verdict, Verdict::NotMet);
    EXPECT_EQ(result.limit->label, "target/2025");
    EXPECT_EQ(result.target->year, 2025);
    EXPECT_FALSE(result.target->met);
    park.between(base::Period::year(2021), base::Period::year(2026));
    EXPECT_EQ(park.indicator("CE17-03").target->year, 2030);
}

TEST(SchemeResult, ComparesGrowthWithTheYearBefore) {
    IndicatorPark park;
    park.fact("revenue", "2024", 100, "10^4 CNY").fact("revenue", "2025", 101, "10^4 CNY");
    EXPECT_EQ(park.indicator("HN26-03").verdict, Verdict::Met);
    park.fact("revenue", "2025", 100, "10^4 CNY");
    EXPECT_EQ(park.indicator("HN26-03").verdict, Verdict::NotMet);
    EXPECT_EQ(park.without("revenue", "2024").indicator("HN26-03").missing[0].period, base::Period::year(2024));
}

TEST(SchemeResult, TakesTheLimitFromAVariable) {
    IndicatorPark park;
    park.fact("E_re_el", "2025", 40, "GW h").fact("E_el", "2025", 100, "GW h");
    EXPECT_EQ(park.indicator("EIP-06").missing[0].variable, "RE_share_grid");
    park.fact("RE_share_grid", "2025", 35, "%");
    EXPECT_EQ(park.indicator("EIP-06").verdict, Verdict::Met);
}

TEST(SchemeResult, ReadsChecklistsFromFactsOfTheirOwn) {
    IndicatorPark park;
    EXPECT_EQ(park.indicator("HJ274-22").missing[0].variable, "HJ274-22");
    park.fact("HJ274-22", "2025", 1, "1").fact("HJ274-32", "2025", 3, "1/a");
    EXPECT_EQ(park.indicator("HJ274-22").verdict, Verdict::Met);
    EXPECT_EQ(park.indicator("HJ274-32").verdict, Verdict::Met);
    EXPECT_EQ(park.fact("HJ274-22", "2025", 0, "1").indicator("HJ274-22").verdict, Verdict::NotMet);
}

TEST(SchemeResult, UsesTheThresholdOfTheIndicatorThatARowNames) {
    const IndicatorResult result = IndicatorPark::sample().indicator("CD-04");
    EXPECT_EQ(result.limit->value, 0.20);
    EXPECT_EQ(result.verdict, Verdict::NotMet);
}

TEST(SchemeResult, SaysThatADenominatorIsZero) {
    IndicatorPark park;
    park.fact("RR_used", "2025", 0, "t").fact("RR_coll", "2025", 0, "t");
    EXPECT_EQ(park.indicator("HJ274-07").verdict, Verdict::NotApplicable);
    EXPECT_EQ(park.indicator("HJ274-07").reason, "undefined");
}

} // namespace
} // namespace parkcarbon::engine::indicators
