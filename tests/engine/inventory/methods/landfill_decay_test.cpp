#include "../../support/method_cases.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <cmath>
#include <gtest/gtest.h>
#include <vector>

namespace parkcarbon::engine {
namespace {

using test::RowText;

constexpr double kRate = 0.185; // food, boreal and temperate wet: 2006 IPCC GL Vol. 5, Table 3.3
constexpr double kDegradable = 0.15 * 0.5;
constexpr double kMethanePerCarbon = 0.5 * 16.0 / 12.0;
constexpr const char* kDecayingFood = "fod:food/boreal-temperate-wet/managed-anaerobic";
constexpr int kFirstYear = 1985;

/// A deposit of 1000 + 37 × n tonnes in each year from 1985 on.
test::ParkBuilder landfill(int years, const char* item = kDecayingFood) {
    test::ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    for (int year = 0; year < years; ++year) {
        park.activity({{"activity_id", "D" + std::to_string(kFirstYear + year)},
                       {"enterprise_id", "E1"},
                       {"period", std::to_string(kFirstYear + year)},
                       {"category", "landfill"},
                       {"item", item},
                       {"quantity", std::to_string(1000 + 37 * year)}});
    }
    return park;
}

TEST(LandfillDecay, FollowsTheRecurrenceOfTheGuidelinesOverFortyYears) {
    // Equations 3.4 and 3.5: DDOCma(T) = DDOCmd(T) + DDOCma(T − 1) × e^−k, decomposed(T) = DDOCma(T − 1) × (1 − e^−k).
    constexpr int kYears = 40;
    const test::ParkBuilder park = landfill(kYears);
    double accumulated_t = 0.0;
    for (int year = 0; year < kYears; ++year) {
        const double decomposed_t = accumulated_t * (1.0 - std::exp(-kRate));
        const inventory::Inventory result = test::inventoryOf(park, std::to_string(kFirstYear + year));
        const double expected_t = decomposed_t * kMethanePerCarbon;
        EXPECT_NEAR(result.park.direct, expected_t * 28.0, 1e-9) << year;
        EXPECT_NEAR(test::totalsOf(result, "E1").direct, expected_t * 28.0, 1e-9) << year;
        double lines_t = 0.0;
        for (const inventory::Line& line : result.lines) {
            lines_t += line.mass;
        }
        EXPECT_NEAR(lines_t, expected_t, 1e-9) << year;
        accumulated_t = (1000 + 37 * year) * kDegradable + accumulated_t * std::exp(-kRate);
    }
}

TEST(LandfillDecay, ExplainsALineByTheAgeOfItsWaste) {
    const test::ParkBuilder park = landfill(3);
    const auto snapshot = park.snapshot();
    const auto line =
        inventory::explain("D1985/CH4", snapshot, *test::shippedLibrary(), base::Period::year(1995), park);
    ASSERT_TRUE(line);
    EXPECT_NEAR(line->value,
                1000 * kDegradable * std::exp(-kRate * 9) * (1 - std::exp(-kRate)) * kMethanePerCarbon * 28.0, 1e-9);
    bool has_age = false;
    for (const inventory::ExplanationStep& step : line->steps) {
        has_age = has_age || (step.name == "age_of_waste" && step.value == 10.0);
    }
    EXPECT_TRUE(has_age);
}

TEST(LandfillDecay, DoubtsTheSumAsItDoubtsTheLines) {
    const inventory::Inventory result = test::inventoryOf(landfill(30), "2020");
    EXPECT_GT(result.park.uncertainty_pct.at("direct"), 0.0);
    EXPECT_LT(result.park.uncertainty_pct.at("direct"), 100.0);
}

TEST(LandfillDecay, IsReckonedInWholeYears) {
    const inventory::Inventory quarter = test::inventoryOf(landfill(3), "1990-Q1");
    EXPECT_EQ(test::count(quarter.findings, inventory::kDecayNeedsYear), 3);
    EXPECT_EQ(quarter.park.direct, 0.0);
    EXPECT_EQ(test::inventoryOf(landfill(3), "1980").park.direct, 0.0) << "nothing before it is tipped";
}

TEST(LandfillDecay, SaysWhichClimateAndLandfillItAssumed) {
    const inventory::Inventory result = test::inventoryOfRow({"landfill", "fod:food", "1", "t"});
    const base::Finding* const finding = test::findFinding(result.findings, inventory::kVariantAssumed);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->argument("assumed"), "boreal-temperate-wet/managed-anaerobic");
    EXPECT_FALSE(test::isWarned({"landfill", "fod:food", "1", "t", "k=0.1; mcf=0.8"}, inventory::kVariantAssumed));
    EXPECT_TRUE(test::isRefused({"landfill", "fod", "1", "t"}, inventory::kVariantMissing));
    EXPECT_TRUE(test::isRefused({"landfill", "fod:food/arctic", "1", "t"}, inventory::kVariantUnknown));
}

TEST(LandfillDecay, AsksForWhatTheTablesDoNotGive) {
    EXPECT_TRUE(test::isRefused({"landfill", "fod:rubber", "1", "t", "mcf=1"}, inventory::kParameterMissing)) << "k";
    EXPECT_TRUE(test::isRefused({"landfill", "fod:bulk/tropical-dry", "1", "t", "mcf=1"}, inventory::kParameterMissing))
        << "doc, or the shares of the waste";
    EXPECT_TRUE(test::isRefused({"landfill", "fod:food", "1", "MWh"}, domain::kUnitIncompatible));
}

TEST(LandfillDecay, TakesTheCarbonOfBulkWasteFromItsMix) {
    test::ParkBuilder park = test::parkOf({"landfill", "fod:bulk/tropical-dry/uncategorised", "1000", "t",
                                           "food=0.6; paper=0.3; plastics=0.1; ox=0.1", "2021"});
    const double carbon_t = 1000 * (0.6 * 0.15 + 0.3 * 0.4) * 0.5 * 0.6; // 2006 IPCC GL Vol. 5, Tables 2.4, 3.1
    EXPECT_NEAR(test::inventoryOf(park).park.direct, carbon_t * (1 - std::exp(-0.065)) * kMethanePerCarbon * 0.9 * 28.0,
                1e-9);
}

} // namespace
} // namespace parkcarbon::engine
