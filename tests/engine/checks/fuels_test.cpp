#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(Fuels, TellsFuelsThatTheSetLacksAndWhereTheyAre) {
    SnapshotBuilder project;
    project.enterprise("E1").fuel("A1", "E1", "2025", "木炭", "10").fuel("A2", "E1", "2025", "IPCC2006:木炭", "10");
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, inventory::kFuelUnknown), "activities/A1/item");
    ASSERT_NE(only(findings, inventory::kFuelUnknown), nullptr);
    EXPECT_EQ(only(findings, inventory::kFuelUnknown)->argument("expected"), "IPCC2006:木炭");
}

TEST(Fuels, BoughtSteamIsNoFuel) {
    SnapshotBuilder project;
    project.enterprise("E1")
        .fuel("A1", "E1", "2025", "蒸汽", "10", {{"unit", "GJ"}})
        .fuel("A2", "E1", "2025", "Steam", "9");
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(count(findings, kPurchasedEnergyAsFuel), 2U);
    EXPECT_EQ(count(findings, inventory::kFuelUnknown), 0U);
}

TEST(Fuels, AUnitMustLeadToTheFuelsOwn) {
    SnapshotBuilder project;
    project.enterprise("E1")
        .fuel("A1", "E1", "2025", "烟煤", "10", {{"unit", "m3"}})
        .fuel("A2", "E1", "2025", "天然气", "10", {{"unit", "万m3"}}) // its state is assumed
        .fuel("A3", "E1", "2025", "焦炭", "10", {{"unit", "GJ"}})
        .fuel("A4", "E1", "2025", "柴油", "10", {{"unit", "kg"}});
    EXPECT_EQ(placeOf(findingsOf(project), domain::kUnitIncompatible), "activities/A1/unit");
}

TEST(Fuels, VehiclesByDistanceOrTechnologyAreNoUnknownFuels) {
    SnapshotBuilder project;
    project.enterprise("E1")
        .fuel("A1", "E1", "2025", "distance:heavy-diesel/柴油", "10",
              {{"category", "mobile_combustion"}, {"unit", "km"}})
        .fuel("A2", "E1", "2025", "off-road:industry/柴油", "10", {{"category", "mobile_combustion"}})
        .fuel("A3", "E1", "2025", "汽油", "10",
              {{"category", "mobile_combustion"}, {"unit", "km"}, {"parameters", "fuel_consumption=8; density=0.73"}});
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(count(findings, inventory::kFuelUnknown), 0U);
    EXPECT_EQ(count(findings, domain::kUnitIncompatible), 0U);
}

} // namespace
} // namespace parkcarbon::engine::checks
