#include "pollutant_park.hpp"

#include <parkcarbon/engine/inventory/inventory.hpp>
#include <parkcarbon/engine/pollutants/finding_codes.hpp>

#include <gtest/gtest.h>
#include <stop_token>

namespace parkcarbon::engine {
namespace {

using pollutants::PollutantAccount;
using test::accountOf;
using test::massOf;
using test::ParkBuilder;
using test::pollutantPark;
using test::state;

ParkBuilder parkWithCoal() {
    ParkBuilder park = pollutantPark();
    park.activity({{"activity_id", "F1"}, {"enterprise_id", "E1"}, {"item", "烟煤"}, {"quantity", "1000"}});
    return park;
}

TEST(PollutantAccount, WhatIsStatedTakesThePlaceOfTheEstimate) {
    ParkBuilder park = parkWithCoal();
    state(park, "A1", "air:SO2", "500");
    const PollutantAccount account = accountOf(park);
    const auto* const so2 = account.find("air", "SO2");
    ASSERT_NE(so2, nullptr);
    EXPECT_DOUBLE_EQ(so2->mass_kg, 500.0);
    EXPECT_DOUBLE_EQ(so2->estimated_kg, 0.0);
    EXPECT_GT(account.find("air", "NOx")->estimated_kg, 0.0) << "NOx is not stated";
    ASSERT_EQ(account.superseded.size(), 1U);
    EXPECT_DOUBLE_EQ(account.superseded.front().stated_kg, 500.0);
    EXPECT_NEAR(account.superseded.front().estimated_kg, 20883.6, 1e-6);
    EXPECT_EQ(test::count(account.findings, pollutants::kEstimateSuperseded), 1);
    double counted_kg = 0.0;
    for (const auto& line : account.lines) {
        counted_kg += line.counted && line.pollutant == "SO2" ? line.mass_kg : 0.0;
    }
    EXPECT_DOUBLE_EQ(counted_kg, so2->mass_kg) << "lines add up to the total";
}

TEST(PollutantAccount, StatedParticulatesCoverTheEstimatedSmokeDust) {
    ParkBuilder park = parkWithCoal();
    state(park, "A1", "air:PM", "100");
    const PollutantAccount account = accountOf(park);
    EXPECT_EQ(account.find("air", "smoke_dust"), nullptr);
    EXPECT_DOUBLE_EQ(account.superseded.front().stated_kg, 100.0);
    ParkBuilder process = parkWithCoal();
    state(process, "A1", "air:一般性粉尘", "100");
    EXPECT_NE(accountOf(process).find("air", "smoke_dust"), nullptr) << "dust of a process is another source";
}

TEST(PollutantAccount, OneEnterprisesStatementSaysNothingAboutAnother) {
    ParkBuilder park = parkWithCoal();
    state(park, "A1", "air:SO2", "500", "", "2022", "E2");
    const PollutantAccount account = accountOf(park);
    EXPECT_TRUE(account.superseded.empty());
    EXPECT_NEAR(massOf(account, "air", "SO2"), 20883.6 + 500.0, 1e-6);
    ASSERT_EQ(account.enterprises.size(), 2U);
    EXPECT_DOUBLE_EQ(account.enterprises.back().totals.front().mass_kg, 500.0);
}

TEST(PollutantAccount, AStatementOfThatYearRulesItsMonthsToo) {
    ParkBuilder park = pollutantPark();
    park.activity({{"activity_id", "F1"},
                   {"enterprise_id", "E1"},
                   {"period", "2022-03"},
                   {"item", "烟煤"},
                   {"quantity", "1000"}});
    state(park, "A1", "air:SO2", "500");
    EXPECT_DOUBLE_EQ(massOf(accountOf(park, {}, "2022-03"), "air", "SO2"), 0.0);
    EXPECT_EQ(accountOf(park, {}, "2022-03").superseded.size(), 1U);
    EXPECT_EQ(test::count(accountOf(park).findings, pollutants::kStatedPartOfYear), 0);
}

TEST(PollutantAccount, TellsTheMonthsThatAStatementLeavesOut) {
    ParkBuilder park = parkWithCoal();
    for (const std::string_view month : {"2022-01", "2022-02", "2022-Q2"}) {
        state(park, "A" + std::string(month), "air:SO2", "10", "", month);
    }
    const PollutantAccount account = accountOf(park);
    ASSERT_EQ(test::count(account.findings, pollutants::kStatedPartOfYear), 1);
    EXPECT_EQ(test::findFinding(account.findings, pollutants::kStatedPartOfYear)->argument("value"),
              "3, 7, 8, 9, 10, 11, 12");
}

TEST(PollutantAccount, SumsByOutletEnterpriseAndPark) {
    ParkBuilder park = pollutantPark();
    state(park, "A1", "air:SO2", "10", "outlet=1");
    state(park, "A2", "air:SO2", "20", "outlet=2");
    state(park, "A3", "air:SO2", "40");
    state(park, "A4", "air:SO2", "80", "outlet=1", "2022", "E2");
    const PollutantAccount account = accountOf(park);
    ASSERT_EQ(account.outlets.size(), 4U);
    EXPECT_FALSE(account.outlets[0].outlet);
    EXPECT_DOUBLE_EQ(account.outlets[0].totals.front().mass_kg, 40.0);
    EXPECT_EQ(account.outlets[2].outlet, 2);
    EXPECT_DOUBLE_EQ(account.outlets[2].totals.front().mass_kg, 20.0);
    EXPECT_DOUBLE_EQ(account.enterprises.front().totals.front().mass_kg, 70.0);
    EXPECT_DOUBLE_EQ(massOf(account, "air", "SO2"), 150.0);
    EXPECT_NEAR(*account.find("air", "SO2")->equivalents, 150.0 / 0.95, 1e-9);
}

TEST(PollutantAccount, WithoutLinesTheTotalsAreTheSame) {
    ParkBuilder park = parkWithCoal();
    state(park, "A1", "water:COD", "10");
    pollutants::Options options;
    options.keep_lines = false;
    const PollutantAccount brief = accountOf(park, options);
    EXPECT_TRUE(brief.lines.empty());
    EXPECT_DOUBLE_EQ(massOf(brief, "air", "CO"), massOf(accountOf(park), "air", "CO"));
}

TEST(PollutantAccount, CanBeCancelledAndNeedsAFuelSet) {
    std::stop_source stop;
    stop.request_stop();
    const base::RunContext context(stop.get_token());
    EXPECT_EQ(pollutants::compute(parkWithCoal().snapshot(), *test::shippedLibrary(), {}, context).error().code,
              inventory::kCancelled);
    ParkBuilder park = parkWithCoal();
    park.settings.fuel_set = "NONE";
    EXPECT_EQ(pollutants::compute(park.snapshot(), *test::shippedLibrary(), {}).error().code,
              reference::kFuelSetUnknown);
}

} // namespace
} // namespace parkcarbon::engine
