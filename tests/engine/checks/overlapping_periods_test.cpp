#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(OverlappingPeriods, AYearBesidesItsMonthsIsCountedTwice) {
    SnapshotBuilder project;
    project.enterprise("E1")
        .fuel("A1", "E1", "2025-03", "烟煤", "1")
        .fuel("A2", "E1", "2025", "烟煤", "12")
        .fuel("A3", "E1", "2024", "烟煤", "12");
    EXPECT_EQ(placeOf(findingsOf(project), kPeriodsOverlap), "activities/A2/period");
}

TEST(OverlappingPeriods, AQuarterOverlapsOnlyItsOwnMonths) {
    SnapshotBuilder project;
    project.enterprise("E1")
        .fuel("A1", "E1", "2025-Q1", "烟煤", "3")
        .fuel("A2", "E1", "2025-04", "烟煤", "1")
        .fuel("A3", "E1", "2025-Q3", "焦炭", "3")
        .fuel("A4", "E1", "2025-09", "焦炭", "1");
    EXPECT_EQ(placeOf(findingsOf(project), kPeriodsOverlap), "activities/A3/period");
}

TEST(OverlappingPeriods, ContractsOfOneSupplyStandSideBySide) {
    SnapshotBuilder project;
    project.enterprise("E1")
        .power("T1", "2025", "grid", "E1", "7", {{"contract", "green_power"}, {"evidence_ref", "G-1"}})
        .power("T2", "2025-01", "grid", "E1", "2");
    EXPECT_EQ(count(findingsOf(project), kPeriodsOverlap), 0U);
}

} // namespace
} // namespace parkcarbon::engine::checks
