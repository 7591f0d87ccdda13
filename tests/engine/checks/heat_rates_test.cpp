#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(HeatRates, MoreHeatThanFuelLeavesLessThanNothingForThePower) {
    SnapshotBuilder project;
    project.enterprise("P")
        .enterprise("E1")
        .fuel("A1", "P", "2025", "烟煤", "100") // 100 · 23.204 = 2320.4 GJ (NDRC default)
        .power("T1", "2025", "P", "E1", "100")
        .power("T2", "2025", "P", "E1", "2620.4", {{"carrier", "heat"}, {"unit", "GJ"}});
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, kHeatRateNegative), "energy_transfers/T2/quantity");
    EXPECT_EQ(argumentOf(findings, kHeatRateNegative, "value"), "-3") << "GJ/MWh: (2320.4 − 2620.4) / 100";
    EXPECT_EQ(count(findings, kSupplierSellsTooMuch), 0U) << "one fault, one finding";
}

SnapshotBuilder powerPlant(std::string_view power_mwh) {
    SnapshotBuilder project;
    project.enterprise("P").fuel("A1", "P", "2025", "烟煤", "100").power("T1", "2025", "P", "grid", power_mwh);
    return project;
}

TEST(HeatRates, NoPlantMakesPowerFromHardlyMoreHeat) {
    EXPECT_EQ(count(findingsOf(powerPlant("400")), kHeatRateImplausible), 0U) << "62 %";
    const base::Findings findings = findingsOf(powerPlant("500"));
    EXPECT_EQ(placeOf(findings, kHeatRateImplausible), "enterprises/P/enterprise_id");
    EXPECT_EQ(argumentOf(findings, kHeatRateImplausible, "value"), "4.6408");
}

TEST(HeatRates, PowerThatIsBoughtAndPassedOnNeedsNoFuel) {
    SnapshotBuilder project = powerPlant("500");
    project.power("T2", "2025", "grid", "P", "400");
    EXPECT_EQ(count(findingsOf(project), kHeatRateImplausible), 0U);
}

SnapshotBuilder supplier(std::string_view heat_gj) {
    SnapshotBuilder project;
    project.enterprise("B", {{"role", "energy_supply"}}).enterprise("E1").fuel("A1", "B", "2025", "烟煤", "100");
    if (!heat_gj.empty()) {
        project.power("T1", "2025", "B", "E1", heat_gj, {{"carrier", "heat"}, {"unit", "GJ"}});
    }
    return project;
}

TEST(HeatRates, ASupplierSellsAndSellsMoreThanATenth) {
    EXPECT_EQ(placeOf(findingsOf(supplier("")), kSupplierWithoutSales), "enterprises/B/role");
    const base::Findings little = findingsOf(supplier("116.02"));
    EXPECT_EQ(placeOf(little, kSupplierEfficiencyLow), "activities/A1/quantity");
    EXPECT_EQ(argumentOf(little, kSupplierEfficiencyLow, "value"), "5");
    const base::Findings enough = findingsOf(supplier("1900"));
    EXPECT_EQ(count(enough, kSupplierEfficiencyLow) + count(enough, kSupplierWithoutSales), 0U);
}

} // namespace
} // namespace parkcarbon::engine::checks
