#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

/// Nine months of about 100 t, with another amount in April.
SnapshotBuilder nineMonths(std::string_view april) {
    SnapshotBuilder project;
    project.enterprise("E1");
    for (int month = 1; month <= 9; ++month) {
        const std::string digits = "0" + std::to_string(month);
        const std::string usual = std::to_string(98 + month);
        project.fuel("A" + digits, "E1", "2025-" + digits, "烟煤", month == 4 ? april : std::string_view(usual));
    }
    return project;
}

TEST(MonthOutliers, AMonthFarAboveTheMedianIsAskedAbout) {
    const base::Findings findings = findingsOf(nineMonths("5100"));
    EXPECT_EQ(placeOf(findings, kMonthOutlier), "activities/A04/quantity");
    EXPECT_EQ(argumentOf(findings, kMonthOutlier, "expected"), "104");
    EXPECT_EQ(count(findingsOf(nineMonths("410")), kMonthOutlier), 0U);
}

TEST(MonthOutliers, AMonthInAnotherUnitIsNamedInEitherDirection) {
    const base::Findings high = findingsOf(nineMonths("102000"));
    EXPECT_EQ(placeOf(high, kMonthUnitSlip), "activities/A04/quantity");
    EXPECT_EQ(argumentOf(high, kMonthUnitSlip, "likely_unit"), "kg");
    EXPECT_EQ(argumentOf(findingsOf(nineMonths("0.0102")), kMonthUnitSlip, "likely_unit"), "万吨");
    EXPECT_EQ(count(findingsOf(nineMonths("0")), kMonthUnitSlip), 0U) << "the boiler stood still";
    EXPECT_EQ(count(findingsOf(nineMonths("3")), kMonthUnitSlip), 0U);
}

TEST(MonthOutliers, ASeasonalSourceHasNone) {
    SnapshotBuilder project;
    project.enterprise("E1");
    for (int month = 1; month <= 12; ++month) {
        const std::string period = (month < 10 ? "2025-0" : "2025-") + std::to_string(month);
        const bool heats = month <= 3 || month >= 11;
        project.fuel("A" + std::to_string(month), "E1", period, "烟煤", heats ? "900" : "1");
    }
    const base::Findings findings = findingsOf(project);
    EXPECT_EQ(count(findings, kMonthOutlier) + count(findings, kMonthUnitSlip), 0U);
}

} // namespace
} // namespace parkcarbon::engine::checks
