#include <parkcarbon/engine/indicators/variables.hpp>

#include "../support/indicator_park.hpp"

#include <parkcarbon/engine/indicators/finding_codes.hpp>

#include <algorithm>
#include <gtest/gtest.h>

namespace parkcarbon::engine::indicators {
namespace {

using test::IndicatorPark;

VariableTable tableOf(const IndicatorPark& park, PeriodSources sources = {}) {
    return variableTable(park.snapshot(), test::shippedCatalogue(), sources);
}

const base::Finding* findingOf(const base::Findings& findings, base::Code code) {
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [&](const base::Finding& finding) { return finding.code == code; });
    return found == findings.end() ? nullptr : &*found;
}

TEST(Variables, AreConvertedToTheirUnit) {
    IndicatorPark park;
    park.fact("IAV", "2025", 47, "10^8 CNY").fact("W_fresh", "2025", 330, "万m3").fact("EMP", "2025", 24000, "人");
    const VariableTable table = tableOf(park);
    EXPECT_DOUBLE_EQ(*table.value("IAV"), 470000.0);
    EXPECT_DOUBLE_EQ(*table.value("W_fresh"), 3300000.0);
    EXPECT_DOUBLE_EQ(*table.value("EMP"), 24000.0);
    EXPECT_EQ(table.value("GDP"), std::nullopt);
    EXPECT_EQ(table.find("GDP")->taken(), nullptr);
}

TEST(Variables, TakeAPureNumberForACountAndForNothingElse) {
    IndicatorPark park;
    park.fact("N_key", "2025", 14, "count").fact("N_cp", "2025", 9, "家").fact("IAV", "2025", 5, "1");
    const VariableTable table = tableOf(park);
    EXPECT_EQ(table.value("N_key"), 14.0);
    EXPECT_EQ(table.value("N_cp"), 9.0);
    EXPECT_EQ(table.value("IAV"), std::nullopt);
    const base::Finding* const finding = findingOf(table.findings, kVariableUnitUnusable);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->argument("variable"), "IAV");
    EXPECT_EQ(finding->where.table, "facts");
}

TEST(Variables, DoNotTakeCarbonDioxideForPlainMass) {
    EXPECT_EQ(tableOf(IndicatorPark().fact("CO2", "2025", 5, "t")).value("CO2"), std::nullopt);
}

TEST(Variables, AddUpTheMonthsOfAYearWhenAllAreThere) {
    IndicatorPark park;
    for (int month = 1; month <= 11; ++month) {
        park.fact("W_fresh", base::Period::month(2025, month).str(), 10, "m3");
        park.fact("EMP", base::Period::month(2025, month).str(), 100 + month, "person");
    }
    EXPECT_EQ(tableOf(park).value("W_fresh"), std::nullopt);
    park.fact("W_fresh", "2025-12", 10, "m3");
    EXPECT_EQ(tableOf(park).value("W_fresh"), 120.0);
    park.fact("A_park", "2025-06", 28, "km2").fact("A_park", "2025-11", 29, "km2");
    EXPECT_EQ(tableOf(park).value("A_park"), 29.0); // a state, not a sum
}

TEST(Variables, AddUpOverTheEnterprisesInside) {
    IndicatorPark park;
    park.enterprise("E1").enterprise("E2").enterprise("E3");
    park.snapshot().enterprises[2].in_boundary = false;
    park.fact("IAV", "2025", 10, "10^4 CNY", "E1").fact("IAV", "2025", 300000, "CNY", "E2");
    park.fact("IAV", "2025", 99, "10^4 CNY", "E3").fact("occupancy", "2025", 50, "%", "E1");
    const VariableTable table = tableOf(park);
    EXPECT_DOUBLE_EQ(*table.value("IAV"), 40.0);
    EXPECT_EQ(table.find("IAV")->origin, VariableOrigin::EnterpriseSum);
    EXPECT_EQ(table.find("IAV")->taken()->detail, "2/2");
    EXPECT_EQ(table.value("occupancy"), std::nullopt); // shares do not add up
}

TEST(Variables, SayWhenASumLacksEnterprises) {
    IndicatorPark park;
    park.enterprise("E1").enterprise("E2").fact("SW_gen", "2025", 10, "t", "E1");
    const VariableTable table = tableOf(park);
    const base::Finding* const finding = findingOf(table.findings, kVariableSumIncomplete);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->argument("value"), "1");
    EXPECT_EQ(finding->argument("expected"), "2");
}

TEST(Variables, TellAParkFactFromTheSumOverItsEnterprises) {
    IndicatorPark park;
    park.enterprise("E1").enterprise("E2");
    park.fact("IAV", "2025", 40, "10^4 CNY", "E1").fact("IAV", "2025", 60, "10^4 CNY", "E2");
    park.fact("IAV", "2025", 100.3, "10^4 CNY");
    EXPECT_FALSE(tableOf(park).find("IAV")->conflict); // within half a per cent
    park.fact("IAV", "2025", 110, "10^4 CNY");
    const VariableTable table = tableOf(park);
    EXPECT_TRUE(table.find("IAV")->conflict);
    EXPECT_EQ(table.value("IAV"), 110.0);
    const base::Finding* const finding = findingOf(table.findings, kVariableDiffersFromEnterprises);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->argument("value"), "110");
    EXPECT_EQ(finding->argument("expected"), "100");
    EXPECT_EQ(finding->where.record_id, "park|IAV|2025");
}

TEST(Variables, TakeTheSourceThatTheProjectChose) {
    IndicatorPark park;
    park.enterprise("E1").fact("IAV", "2025", 40, "10^4 CNY", "E1").fact("IAV", "2025", 50, "10^4 CNY");
    park.decision(kVariableSourceChosen, "IAV/2025", "enterprise_sum", "the yearbook counts a neighbour");
    EXPECT_EQ(tableOf(park).value("IAV"), 40.0);
    park.snapshot().decisions[0].choice = "flow_analysis";
    const VariableTable table = tableOf(park);
    EXPECT_EQ(table.value("IAV"), 50.0);
    EXPECT_NE(findingOf(table.findings, kVariableSourceUnknown), nullptr);
}

TEST(Variables, CompareWhatIsStatedWithTheInventory) {
    IndicatorPark park;
    inventory::Inventory inventory;
    inventory.park.mass_by_gas["CO2"] = 80.0;
    inventory.park.imported_energy = 20.0;
    views::EnergyStatistics energy;
    energy.energy_tce = 50.0;
    PeriodSources sources;
    sources.inventory = &inventory;
    sources.energy = &energy;
    EXPECT_EQ(tableOf(park, sources).value("CO2"), 100.0);
    EXPECT_EQ(tableOf(park, sources).find("CO2")->origin, VariableOrigin::Inventory);
    EXPECT_EQ(tableOf(park, sources).value("E_tce"), 50.0);
    park.fact("CO2", "2025", 104, "tCO2");
    EXPECT_FALSE(tableOf(park, sources).find("CO2")->conflict); // within five per cent
    park.fact("CO2", "2025", 110, "tCO2");
    const VariableTable table = tableOf(park, sources);
    const base::Finding* const finding = findingOf(table.findings, kVariableDiffersFromAnalysis);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->argument("value"), "110");
    EXPECT_EQ(finding->argument("expected"), "100");
    EXPECT_EQ(finding->argument("variable_origin"), "entered");
    EXPECT_EQ(finding->argument("other_origin"), "inventory");
}

TEST(Variables, FindResourceRecoveryAndProcessIndustryByTheirDivisions) {
    IndicatorPark park;
    park.enterprise("E1", "C4220").enterprise("E2", "C2614").enterprise("E3", "C2021");
    park.fact("IAV", "2025", 10, "10^4 CNY", "E1").fact("IAV", "2025", 20, "10^4 CNY", "E2");
    park.fact("IAV", "2025", 70, "10^4 CNY", "E3");
    const VariableTable table = tableOf(park);
    EXPECT_EQ(table.value("IAV_rr"), 10.0);
    EXPECT_EQ(table.value("IAV_process"), 20.0);
    EXPECT_EQ(table.value("IAV"), 100.0);
}

TEST(Variables, AddGeneralAndHazardousWaste) {
    IndicatorPark park;
    park.fact("SW_gen", "2025", 100, "t");
    EXPECT_EQ(tableOf(park).value("SW_HW_gen"), std::nullopt); // hazardous waste is not zero because nobody says so
    park.fact("HW_gen", "2025", 5, "t");
    EXPECT_EQ(tableOf(park).value("SW_HW_gen"), 105.0);
}

TEST(Variables, KnowTheDaysOfEveryPeriod) {
    const auto days = [](base::Period period) {
        PeriodSources sources;
        sources.period = period;
        return *tableOf(IndicatorPark(), sources).value("DAYS");
    };
    EXPECT_EQ(days(base::Period::year(2025)), 365.0);
    EXPECT_EQ(days(base::Period::year(2024)), 366.0);
    EXPECT_EQ(days(base::Period::month(2024, 2)), 29.0);
    EXPECT_EQ(days(base::Period::quarter(2025, 4)), 92.0);
}

} // namespace
} // namespace parkcarbon::engine::indicators
