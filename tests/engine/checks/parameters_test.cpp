#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(Parameters, ACalorificValueInKilocaloriesTakenForGigajoulesIsImplausible) {
    SnapshotBuilder project;
    project.enterprise("E1")
        .fuel("A1", "E1", "2025", "烟煤", "10", {{"parameters", "ncv=5500"}})
        .fuel("A2", "E1", "2025", "焦炭", "10", {{"parameters", "ncv=6800 kcal/kg"}}); // 28.47 GJ/t
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, kParameterImplausible), "activities/A1/parameters");
    ASSERT_NE(only(findings, kParameterImplausible), nullptr);
    EXPECT_EQ(only(findings, kParameterImplausible)->argument("parameter"), "ncv");
    EXPECT_EQ(only(findings, kParameterImplausible)->severity, base::Severity::Warning);
}

TEST(Parameters, CarbonAndOxidationHaveTheirRanges) {
    SnapshotBuilder project;
    project.enterprise("E1")
        .fuel("A1", "E1", "2025", "烟煤", "10", {{"parameters", "carbon_content=26.18"}}) // tC/TJ for tC/GJ
        .fuel("A2", "E1", "2025", "焦炭", "10", {{"parameters", "oxidation=93"}})         // % for a fraction
        .fuel("A3", "E1", "2025", "柴油", "10", {{"parameters", "carbon_content=0.0201; oxidation=0.99"}});
    EXPECT_EQ(count(findingsOf(project), kParameterImplausible), 2U);
}

TEST(Parameters, AParameterOfAnotherKindIsAnError) {
    SnapshotBuilder project;
    project.enterprise("E1").fuel("A1", "E1", "2025", "烟煤", "10", {{"parameters", "ncv=23 GJ"}});
    EXPECT_EQ(placeOf(findingsOf(project), inventory::kParameterUnitWrong), "activities/A1/parameters");
}

} // namespace
} // namespace parkcarbon::engine::checks
