#include "charts/gantt_axis.hpp"

#include "support/specs.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::charts {
namespace {

using std::chrono::year;

TEST(GanttAxis, CoversWholeMonthsIncludingToday) {
    GanttPlan plan = threeTasks().gantt;
    EXPECT_EQ(extentOf(plan).first, base::Date(year(2026) / 1 / 1));
    EXPECT_EQ(extentOf(plan).last, base::Date(year(2026) / 7 / 31));
    plan.today = year(2027) / 2 / 3;
    EXPECT_EQ(extentOf(plan).last, base::Date(year(2027) / 2 / 28));
}

TEST(GanttAxis, MarksMonthsQuartersOrYearsByTheRoom) {
    const GanttExtent two_years{year(2026) / 2 / 1, year(2027) / 12 / 31};
    EXPECT_EQ(ticksOf(two_years, 30).size(), 23U);
    const auto quarters = ticksOf(two_years, 8);
    ASSERT_EQ(quarters.size(), 7U);
    EXPECT_EQ(quarters.front().label, "2026-04");
    const auto years = ticksOf(two_years, 2);
    ASSERT_EQ(years.size(), 1U);
    EXPECT_EQ(years.front().label, "2027");
}

TEST(GanttAxis, AlwaysHasAMark) {
    const GanttExtent month{year(2026) / 5 / 1, year(2026) / 5 / 31};
    ASSERT_EQ(ticksOf(month, 0).size(), 1U);
    EXPECT_EQ(ticksOf(month, 0).front().label, "2026-05");
    EXPECT_EQ(ticksOf(extentOf({}), 10).size(), 1U);
}

TEST(GanttAxis, CountsDays) {
    EXPECT_EQ(daysBetween(year(2024) / 2 / 28, year(2024) / 3 / 1), 2.0);
}

} // namespace
} // namespace parkcarbon::charts
