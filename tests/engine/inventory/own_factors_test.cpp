#include "../support/park_builder.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>
#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using inventory::Explanation;
using inventory::ExplanationStep;
using test::ParkBuilder;

ParkBuilder coalPark() {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    park.activity({{"activity_id", "A1"}, {"enterprise_id", "E1"}, {"item", "烟煤"}, {"quantity", "100"}});
    park.activity({{"activity_id", "A2"},
                   {"enterprise_id", "E1"},
                   {"item", "Bituminous coal"},
                   {"quantity", "100"},
                   {"parameters", "ncv=20 GJ/t"}});
    return park;
}

constexpr double kCarbonDioxidePerGj = 0.02618 * 0.93 * 44.0 / 12.0; // bituminous coal of NDRC_CHEM_OTHER

double massOf(const ParkBuilder& park, std::string_view line) {
    return test::findLine(test::inventoryOf(park), line)->mass;
}

TEST(OwnFactors, StandWhereTheRowStatesNothing) {
    ParkBuilder park = coalPark();
    park.ownFactor({{"factor_id", "F1"}, {"item", "烟煤"}, {"parameter", "ncv"}, {"value", "22"}, {"unit", "GJ/t"}});
    EXPECT_NEAR(massOf(park, "A1/CO2"), 100.0 * 22.0 * kCarbonDioxidePerGj, 1e-9);
    EXPECT_NEAR(massOf(park, "A2/CO2"), 100.0 * 20.0 * kCarbonDioxidePerGj, 1e-9) << "the row's own value wins";
    EXPECT_EQ(test::findLine(test::inventoryOf(park), "A1/CO2")->factor_status, reference::Status::User);
}

TEST(OwnFactors, ServeAFuelUnderAnyOfItsNames) {
    ParkBuilder park = coalPark();
    park.ownFactor(
        {{"factor_id", "F1"}, {"item", "Bituminous coal"}, {"parameter", "oxidation"}, {"value", "1"}, {"unit", ""}});
    EXPECT_NEAR(massOf(park, "A1/CO2"), 100.0 * 23.204 * 0.02618 * 44.0 / 12.0, 1e-9);
}

TEST(OwnFactors, GiveAProcessItsFactorGasByGas) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    park.activity({{"activity_id", "A1"},
                   {"enterprise_id", "E1"},
                   {"category", "process"},
                   {"item", "资源化利用线"},
                   {"quantity", "10"}});
    EXPECT_EQ(test::count(test::inventoryOf(park).findings, inventory::kMethodUnknown), 1);
    park.ownFactor({{"factor_id", "F1"},
                    {"category", "process"},
                    {"item", "资源化利用线"},
                    {"parameter", "ef"},
                    {"value", "0.3"},
                    {"unit", "tCO2/t"},
                    {"uncertainty_pct", "12"}});
    const auto result = test::inventoryOf(park);
    EXPECT_NEAR(result.park.direct, 3.0, 1e-12);
    const auto used = std::find_if(result.used_factors.begin(), result.used_factors.end(),
                                   [](const auto& factor) { return factor.kind == "own_factors"; });
    ASSERT_NE(used, result.used_factors.end());
    EXPECT_EQ(used->source, "laboratory");
}

TEST(OwnFactors, AreNamedByTheExplanation) {
    ParkBuilder park = coalPark();
    park.ownFactor({{"factor_id", "F1"}, {"item", "烟煤"}, {"parameter", "ncv"}, {"value", "22"}, {"unit", "GJ/t"}});
    const auto explanation =
        inventory::explain("A1/CO2", park.snapshot(), *test::shippedLibrary(), base::Period::year(2022), park);
    ASSERT_TRUE(explanation);
    const auto step = std::find_if(explanation->steps.begin(), explanation->steps.end(),
                                   [](const ExplanationStep& candidate) { return candidate.name == "ncv"; });
    ASSERT_NE(step, explanation->steps.end());
    EXPECT_EQ(step->source, "laboratory");
    ASSERT_TRUE(step->where);
    EXPECT_EQ(step->where->file, "own_factors.csv");
}

TEST(Decisions, SayWhichYearsGridFactorStandsIn) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    park.transfer({{"transfer_id", "T1"},
                   {"period", "2025"},
                   {"carrier", "electricity"},
                   {"from_id", "grid"},
                   {"to_id", "E1"},
                   {"quantity", "1000"},
                   {"unit", "MWh"}});
    const auto open = test::inventoryOf(park, "2025");
    ASSERT_EQ(test::count(open.findings, inventory::kGridFactorYearSubstituted), 1);
    const auto* const finding = test::findFinding(open.findings, inventory::kGridFactorYearSubstituted);
    EXPECT_EQ(finding->severity, base::Severity::Warning);
    EXPECT_EQ(finding->argument("subject"), "grid_factor/2025");

    park.decision({{"decision_id", "D1"},
                   {"code", "GRID_FACTOR_YEAR_SUBSTITUTED"},
                   {"subject", "grid_factor/2025"},
                   {"choice", "2021"}});
    const auto decided = test::inventoryOf(park, "2025");
    EXPECT_EQ(test::count(decided.findings, inventory::kGridFactorYearSubstituted), 0);
    ASSERT_NE(test::findFinding(decided.findings, inventory::kSubstituteDecided), nullptr);
    EXPECT_EQ(test::findFinding(decided.findings, inventory::kSubstituteDecided)->argument("reason"), "as published");
    EXPECT_NEAR(decided.park.imported_energy, 1000.0 * 0.5568, 1e-9) << "national average of 2021";
}

} // namespace
} // namespace parkcarbon::engine
