#include <parkcarbon/charts/chart_spec.hpp>

#include "support/specs.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace parkcarbon::charts {
namespace {

TEST(ChartSpec, AcceptsEveryKindThatAgreesWithItself) {
    EXPECT_NO_THROW(requireConsistent(twoYears(ChartKind::Bars)));
    EXPECT_NO_THROW(requireConsistent(twoYears(ChartKind::StackedBars)));
    EXPECT_NO_THROW(requireConsistent(twoYears(ChartKind::Line)));
    EXPECT_NO_THROW(requireConsistent(oneSeries(ChartKind::Shares)));
    EXPECT_NO_THROW(requireConsistent(oneSeries(ChartKind::Waterfall)));
}

TEST(ChartSpec, RefusesSpecsThatContradictThemselves) {
    ChartSpec empty = oneSeries(ChartKind::Bars);
    empty.series.clear();
    EXPECT_THROW(requireConsistent(empty), std::invalid_argument);

    ChartSpec short_series = twoYears(ChartKind::Bars);
    short_series.series[1].values.pop_back();
    EXPECT_THROW(requireConsistent(short_series), std::invalid_argument);

    ChartSpec totals = oneSeries(ChartKind::Waterfall);
    totals.totals = {true};
    EXPECT_THROW(requireConsistent(totals), std::invalid_argument);
}

TEST(ChartSpec, AllowsOneSeriesOnlyWhereMoreWouldHaveNoMeaning) {
    EXPECT_THROW(requireConsistent(twoYears(ChartKind::Shares)), std::invalid_argument);
    EXPECT_THROW(requireConsistent(twoYears(ChartKind::Waterfall)), std::invalid_argument);
}

TEST(ChartSpec, CurvesTakePositionsAndNoCategories) {
    EXPECT_NO_THROW(requireConsistent(twoCurves()));
    ChartSpec spec = twoCurves();
    spec.series[0].positions.pop_back();
    EXPECT_THROW(requireConsistent(spec), std::invalid_argument);
    spec = twoCurves();
    spec.categories = {"a"};
    EXPECT_THROW(requireConsistent(spec), std::invalid_argument);
    spec = twoYears(ChartKind::Line);
    spec.series[0].positions = {1.0, 2.0, 3.0};
    EXPECT_THROW(requireConsistent(spec), std::invalid_argument);
}

TEST(ChartSpec, RadarsTakeThreeAxesOrMoreAndAPositiveRim) {
    EXPECT_NO_THROW(requireConsistent(fourAxes()));
    ChartSpec spec = twoYears(ChartKind::Radar);
    spec.categories.pop_back();
    spec.series[0].values.pop_back();
    spec.series[1].values.pop_back();
    EXPECT_THROW(requireConsistent(spec), std::invalid_argument);
    spec = fourAxes();
    spec.rim = 0.0;
    EXPECT_THROW(requireConsistent(spec), std::invalid_argument);
}

TEST(ChartSpec, GanttChartsTakeOneTaskPerCategoryAndNoSeries) {
    EXPECT_NO_THROW(requireConsistent(threeTasks()));
    ChartSpec spec = threeTasks();
    spec.categories.pop_back();
    EXPECT_THROW(requireConsistent(spec), std::invalid_argument);
    spec = threeTasks();
    spec.gantt.tasks[0].after = {3};
    EXPECT_THROW(requireConsistent(spec), std::invalid_argument);
    spec = threeTasks();
    spec.series = {{"2025", {1.0, 2.0, 3.0}}};
    EXPECT_THROW(requireConsistent(spec), std::invalid_argument);
    spec = twoYears(ChartKind::Bars);
    spec.gantt = threeTasks().gantt;
    EXPECT_THROW(requireConsistent(spec), std::invalid_argument);
}

TEST(ChartSpec, IsEmptyWithoutAnythingToDraw) {
    EXPECT_FALSE(isEmpty(threeTasks()));
    EXPECT_FALSE(isEmpty(twoCurves()));
    ChartSpec gantt;
    gantt.kind = ChartKind::Gantt;
    EXPECT_TRUE(isEmpty(gantt));
    EXPECT_TRUE(isEmpty(ChartSpec{}));
}

} // namespace
} // namespace parkcarbon::charts
