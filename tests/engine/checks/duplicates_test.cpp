#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(Duplicates, TheSameAmountOfTheSameSourceAndPeriodIsAskedAbout) {
    SnapshotBuilder project;
    project.enterprise("E1")
        .enterprise("E2")
        .fuel("A1", "E1", "2025-03", "烟煤", "12.5")
        .fuel("A2", "E1", "2025-03", "烟煤", "12500", {{"unit", "kg"}}) // the same in another unit
        .fuel("A3", "E1", "2025-04", "烟煤", "12.5")
        .fuel("A4", "E2", "2025-03", "烟煤", "12.5")
        .fuel("A5", "E1", "2025-03", "焦炭", "12.5")
        .power("T1", "2025", "grid", "E1", "7")
        .power("T2", "2025", "grid", "E1", "7")
        .power("T3", "2025", "grid", "E1", "7", {{"contract", "ppa"}, {"evidence_ref", "PPA-1"}});
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, kDuplicateActivity), "activities/A2/quantity");
    EXPECT_EQ(only(findings, kDuplicateActivity)->argument("other"), "A1");
    EXPECT_EQ(placeOf(findings, kDuplicateTransfer), "energy_transfers/T2/quantity");
}

TEST(Duplicates, AFuelUnderTwoNamesIsOneFuel) {
    SnapshotBuilder project;
    project.enterprise("E1")
        .fuel("A1", "E1", "2025-03", "烟煤", "12.5")
        .fuel("A2", "E1", "2025-03", "Bituminous coal", "12.5")
        .fuel("A3", "E1", "2025-04", "Bituminous coal", "12.5")
        .fuel("A4", "E1", "2025-03", "柴油", "12.5")
        .fuel("A5", "E1", "2025-03", "柴油", "12.5", {{"category", "mobile_combustion"}});
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, kDuplicateActivity), "activities/A2/quantity");
    EXPECT_EQ(argumentOf(findings, kDuplicateActivity, "other"), "A1");
}

} // namespace
} // namespace parkcarbon::engine::checks
