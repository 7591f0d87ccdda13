#include "../../support/park_builder.hpp"
#include "../../support/process_row.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using test::processMass;
using test::processOf;

test::ParkBuilder balanceOf(std::string_view product_t) {
    test::ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    const auto row = [&](std::string_view id, std::string_view item, std::string_view quantity,
                         std::string_view parameters) {
        park.activity({{"activity_id", id},
                       {"enterprise_id", "E1"},
                       {"category", "process"},
                       {"item", item},
                       {"quantity", quantity},
                       {"unit", "t"},
                       {"parameters", parameters}});
    };
    row("A1", "carbon_balance_feed:methane", "1000", "");
    row("A2", "carbon_balance_product:methanol", product_t, "");
    row("A3", "carbon_balance_waste:焦油", "20", "carbon_content=80 %");
    return park;
}

TEST(CarbonBalance, AddsFeedsAndTakesAwayProductsAndWastes) {
    const auto result = test::inventoryOf(balanceOf("1500"));
    EXPECT_NEAR(result.park.direct, (1000.0 * 0.749 - 1500.0 * 0.375 - 20.0 * 0.8) * 44.0 / 12.0, 1e-9);
    EXPECT_LT(test::findLine(result, "A2/CO2")->mass, 0.0);
    EXPECT_EQ(test::count(result.findings, inventory::kProcessEmissionNegative), 0);
}

TEST(CarbonBalance, SaysWhenMoreCarbonLeavesThanEntered) {
    const auto result = test::inventoryOf(balanceOf("3000"));
    EXPECT_LT(result.park.direct, 0.0);
    const auto* const finding = test::findFinding(result.findings, inventory::kProcessEmissionNegative);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->where.record_id, "E1");
    EXPECT_EQ(finding->severity, base::Severity::Warning);
}

TEST(CarbonBalance, KnowsTheFuelsOfEverySet) {
    // 2006 IPCC GL Vol. 2, Tables 1.2, 1.3: naphtha 44.5 GJ/t, 20.0 kgC/GJ
    EXPECT_NEAR(processMass("CO2", "carbon_balance_feed:IPCC2006:石脑油"), 1000.0 * 44.5 * 0.020 * 44.0 / 12.0, 0.5);
    EXPECT_EQ(test::count(processOf("carbon_balance_feed:天然气", "", "t").findings, domain::kUnitIncompatible), 1)
        << "the set gives natural gas by volume";
}

TEST(CarbonBalance, AsksForTheCarbonOfWhatItDoesNotKnow) {
    const auto solid = processOf("carbon_balance_feed:二甲苯");
    EXPECT_EQ(test::said(solid, inventory::kParameterMissing, "parameter"), "carbon_content");
    EXPECT_EQ(test::said(solid, inventory::kParameterMissing, "unit"), "tC/t");
    const auto gas = processOf("carbon_balance_feed:尾气", "", "1e4Nm3");
    EXPECT_EQ(test::said(gas, inventory::kParameterMissing, "unit"), "tC/1e4Nm3");
    EXPECT_NEAR(processMass("CO2", "carbon_balance_feed:尾气", "carbon_content=3 tC/1e4Nm3", "1e4Nm3"), 11000.0, 1e-9);
}

TEST(CarbonBalance, TakesPlainVolumesAsStandardStateAndSaysSo) {
    const auto result = processOf("carbon_balance_feed:天然气", "", "1e4m3");
    EXPECT_EQ(test::count(result.findings, inventory::kUnitStateAssumed), 1);
    EXPECT_NEAR(result.park.direct, 1000.0 * 389.31 * 0.0153 * 44.0 / 12.0, 1e-6);
}

} // namespace
} // namespace parkcarbon::engine
