#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/reference/library.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(ParkSettings, YearsNeedData) {
    SnapshotBuilder project;
    project.park({{"base_year", "2020"}, {"report_years", "2024;2025"}})
        .enterprise("E1")
        .fuel("A1", "E1", "2025", "烟煤", "10");
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, kBaseYearWithoutData), "park/park/base_year");
    ASSERT_NE(only(findings, kReportYearWithoutData), nullptr);
    EXPECT_EQ(only(findings, kReportYearWithoutData)->argument("value"), "2024");
}

TEST(ParkSettings, SetAndGridMustBeKnown) {
    SnapshotBuilder project;
    project.park({{"report_years", "2025"}, {"fuel_set", "NO_SUCH_SET"}, {"grid_factor", "provincial:亚特兰蒂斯"}})
        .enterprise("E1")
        .fuel("A1", "E1", "2025", "烟煤", "10")
        .power("T1", "2025", "grid", "E1", "3");
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(placeOf(findings, reference::kFuelSetUnknown), "park/park/fuel_set");
    EXPECT_EQ(placeOf(findings, reference::kGridFactorMissing), "park/park/grid_factor");
}

TEST(ParkSettings, AnEmptyProjectHasNothingToTell) {
    EXPECT_TRUE(findingsOf(SnapshotBuilder()).empty());
}

} // namespace
} // namespace parkcarbon::engine::checks
