#include "ui/pages/plan_page.hpp"

#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"
#include "ui/widgets/table_deck.hpp"

#include <parkcarbon/charts/chart_view.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <vector>

namespace parkcarbon::ui {
namespace {

TEST(PlanPage, DrawsThePlanOfTheStepsAndTellsWhoPaysForTheProjects) {
    TestWindow test("zh");
    ASSERT_TRUE(test.openSampleWithSteps());
    test.window().pages().show(PageId::Plan);
    auto* page = test.window().pages().page(PageId::Plan);
    std::vector<const charts::ChartView*> charts; // findChildren knows no class without Q_OBJECT
    for (const QWidget* part : page->findChildren<QWidget*>()) {
        if (const auto* chart = dynamic_cast<const charts::ChartView*>(part)) {
            charts.push_back(chart);
        }
    }
    ASSERT_EQ(charts.size(), 2U);
    const auto measures = test.window().results().results()->snapshot->measures.size();
    std::vector<std::size_t> tasks;
    for (const charts::ChartView* chart : charts) {
        tasks.push_back(chart->spec().gantt.tasks.size());
        EXPECT_TRUE(chart->spec().gantt.today.has_value());
    }
    EXPECT_THAT(tasks, testing::UnorderedElementsAre(18U, measures));
    EXPECT_EQ(page->findChild<TableDeck*>("plan-steps")->shownTable().rows, 18);
    ASSERT_GT(measures, 0U);
    EXPECT_EQ(page->findChild<TableDeck*>("finance")->shownTable().rows, static_cast<int>(measures));
}

} // namespace
} // namespace parkcarbon::ui
