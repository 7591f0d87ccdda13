#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(YearOnYear, TenfoldIsAJumpAndAThousandfoldAUnit) {
    SnapshotBuilder project;
    project.enterprise("E1")
        .fuel("A1", "E1", "2021", "烟煤", "100")
        .fuel("A2", "E1", "2025", "烟煤", "1000")
        .fuel("B1", "E1", "2021", "焦炭", "100")
        .fuel("B2", "E1", "2025", "焦炭", "120000")
        .fuel("C1", "E1", "2021", "柴油", "100")
        .fuel("C2", "E1", "2025", "柴油", "499")
        .fuel("D1", "E1", "2021", "汽油", "1000")
        .fuel("D2", "E1", "2025", "汽油", "1");
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, kYearOnYearJump), "activities/A2/quantity");
    EXPECT_EQ(only(findings, kYearOnYearJump)->argument("value"), "10");
    EXPECT_EQ(count(findings, kUnitSlipSuspected), 2U);
    for (const base::Finding& finding : findings) {
        if (finding.code == kUnitSlipSuspected) {
            EXPECT_EQ(finding.argument("unit"), "t");
            EXPECT_EQ(finding.argument("likely_unit"), finding.where.record_id == "B2" ? "kg" : "-");
        }
    }
}

TEST(YearOnYear, ComparesYearsInOneUnitWhateverTheRowsAreWrittenIn) {
    SnapshotBuilder project;
    project.enterprise("E1")
        .fuel("A1", "E1", "2024", "烟煤", "100")
        .fuel("A2", "E1", "2025", "烟煤", "120000", {{"unit", "kg"}})
        .power("T1", "2024", "grid", "E1", "5")
        .power("T2", "2025", "grid", "E1", "0.6", {{"unit", "万千瓦时"}});
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(count(findings, kUnitSlipSuspected) + count(findings, kYearOnYearJump), 0U);
}

TEST(YearOnYear, AYearOfJoiningOrLeavingIsNoMeasure) {
    SnapshotBuilder project;
    project.enterprise("E1", {{"joined", "2024-11-01"}})
        .fuel("A1", "E1", "2024", "烟煤", "10")
        .fuel("A2", "E1", "2025", "烟煤", "100");
    EXPECT_EQ(count(findingsOf(project), kYearOnYearJump), 0U);
}

} // namespace
} // namespace parkcarbon::engine::checks
