#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

/// A boiler with 100 t of bituminous coal: 100 · 23.204 = 2320.4 GJ (NDRC default).
SnapshotBuilder boilerSelling(std::string_view heat_gj) {
    SnapshotBuilder project;
    project.enterprise("B")
        .enterprise("E1")
        .fuel("A1", "B", "2025", "烟煤", "100")
        .power("T1", "2025", "B", "E1", heat_gj, {{"carrier", "heat"}, {"unit", "GJ"}});
    return project;
}

TEST(SupplierBalance, NobodySellsMoreEnergyThanGoesIn) {
    EXPECT_EQ(count(findingsOf(boilerSelling("2320")), kSupplierSellsTooMuch), 0U);
    const base::Findings findings = findingsOf(boilerSelling("2900.5"));
    EXPECT_EQ(placeOf(findings, kSupplierSellsTooMuch), "enterprises/B/enterprise_id");
    EXPECT_EQ(only(findings, kSupplierSellsTooMuch)->argument("value"), "125");
}

TEST(SupplierBalance, BoughtEnergyCountsAsInput) {
    SnapshotBuilder project = boilerSelling("2900");
    project.power("T2", "2025", "grid", "B", "200"); // 720 GJ
    EXPECT_EQ(count(findingsOf(project), kSupplierSellsTooMuch), 0U);
}

TEST(SupplierBalance, SolarPowerNeedsNoInputAndUnexplainedHeatIsNoted) {
    SnapshotBuilder project;
    project.enterprise("PV", {{"industry_code", "D4416"}})
        .enterprise("W")
        .enterprise("E1")
        .power("T1", "2025", "PV", "E1", "100")
        .power("T2", "2025", "W", "E1", "50", {{"carrier", "heat"}, {"unit", "GJ"}});
    EXPECT_EQ(placeOf(findingsOf(project), kSupplierWithoutInput), "enterprises/W/enterprise_id");
}

} // namespace
} // namespace parkcarbon::engine::checks
