#include "ui/pages/plan_tables.hpp"

#include "ui/sample_workbench.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

using namespace engine::workflow;

class PlanTablesTest : public testing::Test {
protected:
    Workbench workbench = sampleWorkbench();
    text::Text words{text::Language::En};
};

TEST_F(PlanTablesTest, DrawsTheStepsWithWhatTheyWaitFor) {
    const charts::ChartSpec gantt = ganttOf(workbench.plan, workbench.today, "Steps", words);
    EXPECT_NO_THROW(charts::requireConsistent(gantt));
    ASSERT_EQ(gantt.categories.size(), 3U);
    EXPECT_EQ(gantt.categories[1], "2. Step name 2");
    EXPECT_TRUE(gantt.gantt.tasks[1].critical);
    EXPECT_EQ(gantt.gantt.tasks[2].after, std::vector<std::size_t>{1});
    EXPECT_EQ(gantt.gantt.today, workbench.today);
}

TEST_F(PlanTablesTest, LeavesOutOfTheChartWhatDoesNotCount) {
    workbench.plan.bars[1].task.counts = false;
    const charts::ChartSpec gantt = ganttOf(workbench.plan, workbench.today, "Steps", words);
    ASSERT_EQ(gantt.categories.size(), 2U);
    EXPECT_TRUE(gantt.gantt.tasks[1].after.empty());
    EXPECT_EQ(scheduleTable(workbench.plan, "Steps", words).rows, 3) << "the table still has it";
}

TEST_F(PlanTablesTest, SaysInWordsWhatTheBarsShow) {
    const ResultTable table = scheduleTable(workbench.plan, "Steps", words);
    EXPECT_TRUE(table.cell(0, 1).text.contains("done"));
    EXPECT_TRUE(table.cell(1, 1).text.contains("overdue"));
    EXPECT_TRUE(table.cell(1, 6).text.contains("critical"));
    EXPECT_EQ(table.cell(1, 7).number, 0.0);
    EXPECT_EQ(table.cell(1, 0).line_id, "step/2");
    EXPECT_EQ(table.cell(1, 3).text, "2026-07-10");
}

TEST_F(PlanTablesTest, ShowsTheStagesOnARadarAndTheLastCycleBesideThem) {
    charts::ChartSpec radar = stageRadar(workbench, words);
    EXPECT_NO_THROW(charts::requireConsistent(radar));
    EXPECT_EQ(radar.series.size(), 1U);
    workbench.stages[0].previous_score_pct = 10.0;
    EXPECT_EQ(stageRadar(workbench, words).series.size(), 2U);
    workbench.stages.pop_back();
    EXPECT_TRUE(charts::isEmpty(stageRadar(workbench, words)));
}

TEST_F(PlanTablesTest, SetsTargetsBesideActualValues) {
    TargetCompletion target;
    target.indicator_id = "HJ274-11";
    target.year = 2025;
    target.target = 7.0;
    target.base = 9.0;
    workbench.acceptance.targets = {target};
    EXPECT_TRUE(targetTable(workbench.acceptance, words).cell(0, 7).text.startsWith('?'));
    workbench.acceptance.targets[0].actual = 8.0;
    workbench.acceptance.targets[0].completion = 0.5;
    const ResultTable table = targetTable(workbench.acceptance, words);
    EXPECT_EQ(table.cell(0, 6).number, 50.0);
    EXPECT_TRUE(table.cell(0, 7).text.startsWith(QStringLiteral("✗")));
}

} // namespace
} // namespace parkcarbon::ui
