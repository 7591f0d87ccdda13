#include "../support/park_builder.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine {
namespace {

using inventory::Inventory;
using test::ParkBuilder;

TEST(ActivityPass, CountsOnlyRowsInsideTheRequestedPeriod) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    for (const std::string_view period : {"2021", "2022", "2022-Q1", "2022-02", "2022-05", "2023-01"}) {
        park.activity({{"activity_id", period},
                       {"enterprise_id", "E1"},
                       {"item", "柴油"},
                       {"quantity", "1"},
                       {"period", period}});
    }
    EXPECT_EQ(test::inventoryOf(park, "2022").park.fuel_energy_gj, 4 * 43.33);
    EXPECT_EQ(test::inventoryOf(park, "2022-Q1").park.fuel_energy_gj, 2 * 43.33);
    EXPECT_EQ(test::inventoryOf(park, "2022-02").park.fuel_energy_gj, 43.33);
    EXPECT_EQ(test::inventoryOf(park, "2024").park.fuel_energy_gj, 0.0);
}

TEST(ActivityPass, AddsUpTheSameNumbersAsTheLines) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}}).enterprise({{"enterprise_id", "E2"}, {"industry_code", "4411"}});
    const std::vector<std::string_view> fuels = {"烟煤", "天然气", "柴油", "焦炭"};
    for (int row = 0; row < 400; ++row) {
        const bool gas = row % 4 == 1;
        park.activity({{"activity_id", "A" + std::to_string(row)},
                       {"enterprise_id", row % 3 == 0 ? "E1" : "E2"},
                       {"category", row % 4 == 2 ? "mobile_combustion" : "stationary_combustion"},
                       {"item", fuels[static_cast<std::size_t>(row % 4)]},
                       {"quantity", std::to_string(1 + row % 17)},
                       {"unit", gas            ? "万Nm3"
                                : row % 5 == 0 ? "kg"
                                               : "t"},
                       {"parameters", row % 7 == 0 ? "oxidation=0.9" : ""}});
    }
    const Inventory result = test::inventoryOf(park);
    double direct = 0.0;
    std::map<std::string, double> by_enterprise;
    std::map<std::string, double> by_category;
    std::map<std::string, double> mass_by_gas;
    for (const auto& line : result.lines) {
        direct += line.co2e;
        by_enterprise[line.enterprise_id] += line.co2e;
        by_category[line.category] += line.co2e;
        mass_by_gas[line.gas] += line.mass;
    }
    EXPECT_EQ(result.lines.size(), 3U * 400U);
    EXPECT_NEAR(result.park.direct, direct, 1e-9 * direct);
    for (const auto& [enterprise, co2e] : by_enterprise) {
        EXPECT_NEAR(test::totalsOf(result, enterprise).direct, co2e, 1e-9 * co2e);
    }
    for (const auto& [category, co2e] : by_category) {
        EXPECT_NEAR(result.park.direct_by_category.at(category), co2e, 1e-9 * co2e);
    }
    for (const auto& [gas, mass] : mass_by_gas) {
        EXPECT_NEAR(result.park.mass_by_gas.at(gas), mass, 1e-9 * mass);
    }
}

TEST(ActivityPass, UsesTheFactorsOfTheEnergyIndustriesForPowerPlants) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "MILL"}, {"industry_code", "C3130"}})
        .enterprise({{"enterprise_id", "POWER"}, {"industry_code", "D4411"}})
        .enterprise({{"enterprise_id", "HEAT"}, {"role", "energy_supply"}});
    for (const std::string_view enterprise : {"MILL", "POWER", "HEAT"}) {
        park.activity({{"activity_id", enterprise},
                       {"enterprise_id", enterprise},
                       {"item", "烟煤"},
                       {"quantity", "1000"},
                       {"unit", "TJ"}});
    }
    const Inventory result = test::inventoryOf(park);
    EXPECT_NEAR(test::findLine(result, "MILL/CH4")->mass, 10.0, 1e-9); // 2006 IPCC GL Vol. 2, Tables 2.3 and 2.2
    EXPECT_NEAR(test::findLine(result, "POWER/CH4")->mass, 1.0, 1e-9);
    EXPECT_NEAR(test::findLine(result, "HEAT/CH4")->mass, 1.0, 1e-9);
}

TEST(ActivityPass, LimitsTheFindingsOfOneCode) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    for (int row = 0; row < 1234; ++row) {
        park.activity(
            {{"activity_id", "A" + std::to_string(row)}, {"enterprise_id", "E1"}, {"item", "石头"}, {"quantity", "1"}});
    }
    const Inventory result = test::inventoryOf(park);
    EXPECT_EQ(test::count(result.findings, inventory::kFuelUnknown), 1000);
    const auto* const more = test::findFinding(result.findings, inventory::kMoreFindings);
    ASSERT_NE(more, nullptr);
    EXPECT_EQ(more->argument("value"), "FUEL_UNKNOWN");
    EXPECT_EQ(more->argument("count"), "234");
    EXPECT_EQ(more->severity, base::Severity::Error);
}

TEST(ActivityPass, NamesRowsOfEnterprisesThatDoNotExist) {
    ParkBuilder park;
    park.activity({{"activity_id", "A1"}, {"enterprise_id", "E9"}, {"item", "烟煤"}, {"quantity", "1"}});
    const Inventory result = test::inventoryOf(park);
    EXPECT_EQ(test::findFinding(result.findings, inventory::kEnterpriseUnknown)->where.record_id, "A1");
    EXPECT_EQ(result.park.direct, 0.0);
}

} // namespace
} // namespace parkcarbon::engine
