#include <parkcarbon/charts/chart_table.hpp>

#include "support/specs.hpp"

#include <gmock/gmock.h>

namespace parkcarbon::charts {
namespace {

using testing::ElementsAre;

TEST(ChartTable, HasOneColumnPerSeriesAndLeavesGapsEmpty) {
    const ChartTable table = tableOf(twoYears(ChartKind::Bars));
    EXPECT_THAT(table.header, ElementsAre("Category", "2021 — t CO2e", "2025 — t CO2e"));
    EXPECT_THAT(table.rows[0], ElementsAre("固定源燃烧", "100", "90"));
    EXPECT_THAT(table.rows[1], ElementsAre("移动源燃烧", "20", ""));
}

TEST(ChartTable, AddsPercentagesToShares) {
    const ChartTable table = tableOf(oneSeries(ChartKind::Shares));
    EXPECT_THAT(table.header, ElementsAre("Category", "t CO2e", "Share (%)"));
    EXPECT_THAT(table.rows[0], ElementsAre("固定源燃烧", "100", "62.5"));
    EXPECT_THAT(table.rows[2], ElementsAre("工业生产过程", "40", "25.0"));
}

TEST(ChartTable, GivesEveryCurveItsPositionsAndValues) {
    const ChartTable table = tableOf(twoCurves());
    EXPECT_THAT(table.header, ElementsAre("Heat (GJ)", "Sources — °C", "Heat (GJ)", "Sinks — °C"));
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_THAT(table.rows[1], ElementsAre("0", "90", "40", "80"));
    EXPECT_THAT(table.rows[2], ElementsAre("15", "60", "", ""));
}

TEST(ChartTable, PastesAsOneRowPerLine) {
    ChartSpec spec = oneSeries(ChartKind::Bars);
    spec.categories[0] = "a\tb\nc";
    spec.decimals = 1;
    EXPECT_EQ(toTsv(tableOf(spec)), "Category\tt CO2e\na b c\t100.0\n移动源燃烧\t20.0\n工业生产过程\t40.0\n");
}

TEST(ChartTable, GivesARadarOneRowPerAxis) {
    const ChartTable table = tableOf(fourAxes());
    EXPECT_THAT(table.header, ElementsAre("Stage", "2024 — Score", "2025 — Score"));
    EXPECT_THAT(table.rows[2], ElementsAre("Analyse", "1.0", ""));
}

TEST(ChartTable, GivesAGanttChartItsDaysAndWhatTasksWaitFor) {
    const ChartTable table = tableOf(threeTasks());
    EXPECT_THAT(table.header, ElementsAre("Step", "Planned start", "Planned end", "Actual start", "Actual end",
                                          "Critical path", "Milestone", "Waits for"));
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_THAT(table.rows[1], ElementsAre("Inventory", "2026-04-01", "2026-06-30", "2026-04-21", "", "", "", "准备"));
    EXPECT_THAT(table.rows[2],
                ElementsAre("Report handed over", "", "2026-07-15", "", "", "yes", "yes", "准备; Inventory"));
}

} // namespace
} // namespace parkcarbon::charts
