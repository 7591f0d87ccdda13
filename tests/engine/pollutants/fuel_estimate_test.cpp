#include "../support/csv_cases.hpp"
#include "pollutant_park.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>
#include <parkcarbon/engine/pollutants/finding_codes.hpp>

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine {
namespace {

using pollutants::PollutantAccount;
using test::accountOf;
using test::massOf;
using test::ParkBuilder;
using test::pollutantPark;

ParkBuilder burning(std::string_view item, std::string_view quantity, std::string_view unit,
                    std::string_view parameters, std::string_view enterprise = "E1") {
    ParkBuilder park = pollutantPark();
    park.activity({{"activity_id", "A1"},
                   {"enterprise_id", enterprise},
                   {"item", item},
                   {"quantity", quantity},
                   {"unit", unit},
                   {"parameters", parameters}});
    return park;
}

TEST(FuelEstimate, MeetsTheFactorsOfTheTables) {
    for (const test::CaseRow& row : test::caseRows("pollutants/flue_gas.csv")) {
        const std::string enterprise = row.at("role") == "energy_supply" ? "E2" : "E1";
        const PollutantAccount account =
            accountOf(burning(row.at("item"), row.at("quantity"), row.at("unit"), row.at("parameters"), enterprise));
        EXPECT_NEAR(massOf(account, "air", row.at("pollutant")), std::stod(row.at("mass_kg")),
                    std::stod(row.at("tolerance")))
            << row.at("id");
        EXPECT_FALSE(base::hasErrors(account.findings)) << row.at("id");
    }
}

TEST(FuelEstimate, SaysThatEveryFactorIsUnconfirmed) {
    const PollutantAccount account = accountOf(burning("烟煤", "1000", "t", ""));
    EXPECT_EQ(test::count(account.findings, pollutants::kPollutantFactorUnconfirmed), 1) << "once for the table";
    ASSERT_EQ(account.lines.size(), 7U);
    for (const auto& line : account.lines) {
        EXPECT_EQ(line.factor_status, reference::Status::Unconfirmed) << line.line_id;
        EXPECT_EQ(line.basis, pollutants::Basis::Estimated);
        EXPECT_FALSE(line.factor_id.empty());
    }
}

TEST(FuelEstimate, SaysWhenAFactorIsOfAnotherFuelOrPlant) {
    EXPECT_EQ(test::count(accountOf(burning("无烟煤", "10", "t", "sulphur=1 %")).findings,
                          pollutants::kPollutantFactorSubstituted),
              1)
        << "the boiler coefficients are of bituminous coal";
    EXPECT_EQ(test::count(accountOf(burning("IPCC2006:木材/木材废料", "10", "t", "", "E2")).findings,
                          pollutants::kPollutantFactorSubstituted),
              1)
        << "no biomass among the factors of power and heat plants";
    EXPECT_EQ(test::count(accountOf(burning("烟煤", "10", "t", "sulphur=1 %")).findings,
                          pollutants::kPollutantFactorSubstituted),
              0);
}

TEST(FuelEstimate, WasteHasNoFactor) {
    const PollutantAccount account = accountOf(burning("IPCC2006:工业废物", "10", "GJ", ""));
    EXPECT_EQ(test::count(account.findings, pollutants::kPollutantFactorMissing), 1);
    EXPECT_TRUE(account.park.empty());
    EXPECT_EQ(test::count(account.findings, pollutants::kNoPollutantData), 1);
}

TEST(FuelEstimate, TheInventoryAcceptsTheParametersAndItsNumbersStay) {
    const auto plain = test::inventoryOf(burning("烟煤", "1000", "t", ""));
    const auto with = test::inventoryOf(
        burning("烟煤", "1000", "t",
                "sulphur=1 %; ash=20 %; removal_so2=0.9; removal_nox=0.5; removal_pm=0.99; outlet=1; tax_rate=1.2"));
    EXPECT_EQ(test::count(with.findings, inventory::kParameterUnknown), 0);
    EXPECT_EQ(with.park.direct, plain.park.direct);
    EXPECT_EQ(with.park.uncertainty_pct, plain.park.uncertainty_pct);
    EXPECT_EQ(test::count(test::inventoryOf(burning("天然气", "1", "1e4Nm3", "sulphur=20 mg/m3; low_nox=1")).findings,
                          inventory::kParameterUnknown),
              0);
}

TEST(FuelEstimate, AWrongParameterRefusesTheEstimateOnly) {
    const ParkBuilder park = burning("烟煤", "1000", "t", "removal_so2=95");
    const PollutantAccount account = accountOf(park);
    EXPECT_EQ(test::count(account.findings, inventory::kParameterOutOfRange), 1);
    EXPECT_TRUE(account.park.empty());
    EXPECT_GT(test::inventoryOf(park).park.direct, 0.0);
}

} // namespace
} // namespace parkcarbon::engine
