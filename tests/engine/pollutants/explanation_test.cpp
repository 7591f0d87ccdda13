#include "pollutant_park.hpp"

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine {
namespace {

using inventory::Explanation;
using inventory::ExplanationStep;
using test::ParkBuilder;
using test::pollutantPark;
using test::state;

base::Result<Explanation> explainedLine(const ParkBuilder& park, std::string_view line_id) {
    return pollutants::explain(line_id, park.snapshot(), *test::shippedLibrary(), base::Period::year(2022), park);
}

double productOf(const Explanation& explanation) {
    double product = 1.0;
    for (const ExplanationStep& step : explanation.steps) {
        product *= step.value;
    }
    return product;
}

ParkBuilder flueGasPark() {
    ParkBuilder park = pollutantPark();
    park.activity({{"activity_id", "F1"},
                   {"enterprise_id", "E1"},
                   {"item", "烟煤"},
                   {"quantity", "1000"},
                   {"parameters", "sulphur=1 %; removal_so2=0.9"}});
    state(park, "A1", "water:COD", "100", "removal=0.8");
    state(park, "A2", "air:NOx", "7", "", "2022", "E2");
    return park;
}

TEST(PollutantExplanation, StepsOfEveryLineMultiplyToItsMass) {
    const ParkBuilder park = flueGasPark();
    const auto account = test::accountOf(park);
    ASSERT_EQ(account.lines.size(), 9U);
    for (const auto& line : account.lines) {
        const auto explanation = explainedLine(park, line.line_id);
        ASSERT_TRUE(explanation) << line.line_id;
        EXPECT_NEAR(explanation->value, line.mass_kg, 1e-9 * line.mass_kg) << line.line_id;
        EXPECT_NEAR(productOf(*explanation), line.mass_kg, 1e-9 * line.mass_kg) << line.line_id;
        EXPECT_EQ(explanation->unit, "kg");
        EXPECT_EQ(explanation->steps.front().where->file, "activities.csv");
    }
}

TEST(PollutantExplanation, NamesQuantityFactorRemovalAndSource) {
    const auto explanation = explainedLine(flueGasPark(), "F1/air:SO2");
    ASSERT_TRUE(explanation);
    EXPECT_EQ(explanation->formula, "m = AD × EF × S × (1 − η)");
    ASSERT_EQ(explanation->steps.size(), 4U);
    const ExplanationStep& factor = explanation->steps[1];
    EXPECT_EQ(factor.value, 16.0);
    EXPECT_EQ(factor.status, "unconfirmed");
    EXPECT_FALSE(factor.source.empty());
    EXPECT_EQ(explanation->steps[2].column, "parameters");
    EXPECT_EQ(explanation->steps[3].name, "removal_so2");
    EXPECT_NEAR(explanation->steps[3].value, 0.1, 1e-12);
}

TEST(PollutantExplanation, AnOwnFactorOfTheProjectStandsForWhatTheRowLeavesUnsaid) {
    ParkBuilder park = pollutantPark();
    park.activity({{"activity_id", "F1"}, {"enterprise_id", "E1"}, {"item", "烟煤"}, {"quantity", "1000"}});
    auto snapshot = park.snapshot();
    domain::OwnFactor sulphur;
    sulphur.category = domain::ActivityCategory::StationaryCombustion;
    sulphur.item = "烟煤";
    sulphur.parameter = "sulphur";
    sulphur.value = 0.8;
    sulphur.unit = domain::Unit::parse("%").value();
    sulphur.source = "coal tests of the year";
    snapshot.own_factors.push_back(sulphur);
    const auto explanation =
        pollutants::explain("F1/air:SO2", snapshot, *test::shippedLibrary(), base::Period::year(2022), park);
    ASSERT_TRUE(explanation);
    EXPECT_NEAR(explanation->value, 16.0 * 0.8 * 1000.0, 1e-9);
    EXPECT_EQ(explanation->steps.back().source, "coal tests of the year");
}

TEST(PollutantExplanation, SumsOpenIntoTheirParts) {
    ParkBuilder park = flueGasPark();
    state(park, "A3", "air:NOx", "5", "", "2022", "E2");
    const auto park_sum = explainedLine(park, "park/air:NOx");
    ASSERT_TRUE(park_sum);
    EXPECT_EQ(park_sum->steps.size(), 2U);
    EXPECT_NEAR(park_sum->value, test::massOf(test::accountOf(park), "air", "NOx"), 1e-9);
    const auto enterprise_sum = explainedLine(park, park_sum->steps.back().name);
    ASSERT_TRUE(enterprise_sum);
    EXPECT_EQ(enterprise_sum->line_id, "enterprise/E2/air:NOx");
    EXPECT_DOUBLE_EQ(enterprise_sum->value, 12.0);
    EXPECT_EQ(enterprise_sum->steps.front().name, "A2/air:NOx");
}

TEST(PollutantExplanation, KnowsWhichLinesAreItsOwnAndRefusesOthers) {
    EXPECT_TRUE(pollutants::isPollutantLine("A1/air:SO2"));
    EXPECT_TRUE(pollutants::isPollutantLine("park/water:COD"));
    EXPECT_FALSE(pollutants::isPollutantLine("A1/CO2"));
    EXPECT_FALSE(pollutants::isPollutantLine("park/direct"));
    for (const std::string_view line_id :
         {"F1/air:Hg", "NONE/air:SO2", "park/air:Hg", "enterprise/E9/air:NOx", "air:SO2"}) {
        const auto refused = explainedLine(flueGasPark(), line_id);
        ASSERT_FALSE(refused) << line_id;
        EXPECT_EQ(refused.error().code, inventory::kLineUnknown) << line_id;
    }
}

} // namespace
} // namespace parkcarbon::engine
