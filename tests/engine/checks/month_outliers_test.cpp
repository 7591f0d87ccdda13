#include "checks_fixture.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <support/snapshot_builder.hpp>

#include <gtest/gtest.h>
#include <string>

namespace parkcarbon::engine::checks {
namespace {

using test_support::SnapshotBuilder;

TEST(MonthOutliers, AMonthFarAboveTheMedianIsAskedAbout) {
    SnapshotBuilder project;
    project.enterprise("E1");
    for (int month = 1; month <= 9; ++month) {
        const std::string digits = "0" + std::to_string(month);
        project.fuel("A" + digits, "E1", "2025-" + digits, "烟煤", month == 4 ? "5100" : std::to_string(98 + month));
    }
    EXPECT_EQ(placeOf(findingsOf(project), kMonthOutlier), "activities/A04/quantity");
}

} // namespace
} // namespace parkcarbon::engine::checks
