#include "charts/plot_builder.hpp"

#include "support/specs.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <qcustomplot.h>
#include <stdexcept>

namespace parkcarbon::charts {
namespace {

constexpr double kWidth = 640.0;

QStringList labelsOf(const QCustomPlot& plot) {
    QStringList labels;
    for (int index = 0; index < plot.itemCount(); ++index) {
        if (const auto* text = qobject_cast<QCPItemText*>(plot.item(index))) {
            labels << text->text();
        }
    }
    return labels;
}

TEST(PlotBuilder, DrawsOneBarObjectPerSeriesAndALegend) {
    QCustomPlot plot;
    buildPlot(plot, twoYears(ChartKind::Bars), {}, kWidth);
    EXPECT_EQ(plot.plottableCount(), 2);
    EXPECT_TRUE(plot.legend->visible());
    EXPECT_EQ(labelsOf(plot), (QStringList{"100", "20", "40", "90", "50"})); // the gap has no label
}

TEST(PlotBuilder, StacksBarsAndLabelsTheirSums) {
    QCustomPlot plot;
    buildPlot(plot, twoYears(ChartKind::StackedBars), {}, kWidth);
    EXPECT_EQ(labelsOf(plot), (QStringList{"190", "20", "90"}));
    EXPECT_GE(plot.yAxis->range().upper, 190.0);
}

TEST(PlotBuilder, PutsTheFirstCategoryOnTopOfASidewaysChart) {
    QCustomPlot plot;
    ChartSpec spec = oneSeries(ChartKind::Bars);
    spec.direction = Direction::Sideways;
    buildPlot(plot, spec, {}, kWidth);
    EXPECT_TRUE(plot.yAxis->rangeReversed());
    EXPECT_GE(plot.xAxis->range().upper, 100.0);
}

TEST(PlotBuilder, WritesPercentagesBesideShares) {
    QCustomPlot plot;
    buildPlot(plot, oneSeries(ChartKind::Shares), {}, kWidth);
    EXPECT_EQ(labelsOf(plot), (QStringList{"100  (62.5%)", "20  (12.5%)", "40  (25.0%)"}));
}

TEST(PlotBuilder, KeepsTheWidestShareLabelInsideANarrowChart) {
    for (const double width : {330.0, 640.0, 1280.0}) {
        QCustomPlot plot;
        ChartSpec spec = oneSeries(ChartKind::Shares);
        spec.categories = {"Fuel combustion", "Industrial processes", "Waste-water treatment"};
        spec.series[0].values = {483445.0, 12000.0, 2400.0};
        buildPlot(plot, spec, {}, width);
        plot.setViewport(QRect(0, 0, static_cast<int>(width), 200));
        plot.replot();
        double right = 0.0;
        for (int index = 0; index < plot.itemCount(); ++index) {
            right = std::max(right, qobject_cast<QCPItemText*>(plot.item(index))->right->pixelPosition().x());
        }
        EXPECT_GT(right, width * 0.8); // the bars use the room there is
        EXPECT_LE(right, width);
    }
}

TEST(PlotBuilder, LetsAWaterfallStepFromLevelToLevel) {
    QCustomPlot plot;
    ChartSpec spec = oneSeries(ChartKind::Waterfall);
    spec.series[0].values = {100.0, -30.0, 70.0};
    spec.totals = {true, false, true};
    buildPlot(plot, spec, {}, kWidth);
    std::vector<const QCPItemRect*> steps;
    for (int index = 0; index < plot.itemCount(); ++index) {
        if (const auto* step = qobject_cast<QCPItemRect*>(plot.item(index))) {
            steps.push_back(step);
        }
    }
    ASSERT_EQ(steps.size(), 3U);
    EXPECT_DOUBLE_EQ(steps[1]->topLeft->value(), 100.0);
    EXPECT_DOUBLE_EQ(steps[1]->bottomRight->value(), 70.0);
    EXPECT_DOUBLE_EQ(steps[2]->bottomRight->value(), 0.0);
    EXPECT_EQ(labelsOf(plot), (QStringList{"100", "-30", "70"}));
}

TEST(PlotBuilder, BreaksTheTotalsOfAWaterfallWhoseStepsAreSmallBesideThem) {
    QCustomPlot plot;
    ChartSpec spec = oneSeries(ChartKind::Waterfall);
    spec.series[0].values = {1000.0, -40.0, 960.0};
    spec.totals = {true, false, true};
    buildPlot(plot, spec, {}, kWidth);
    EXPECT_GT(plot.yAxis->range().lower, 900.0);
    EXPECT_LT(plot.yAxis->range().lower, 960.0);
    int breaks = 0;
    for (int index = 0; index < plot.itemCount(); ++index) {
        const auto* const item = qobject_cast<QCPItemRect*>(plot.item(index));
        breaks += item != nullptr && item->brush().color() == ChartStyle().background() ? 1 : 0;
    }
    EXPECT_EQ(breaks, 2) << "the reader sees that the axis does not begin at zero";
    EXPECT_EQ(labelsOf(plot), (QStringList{"1,000", "-40", "960"}));
}

TEST(PlotBuilder, DrawsLinesWithTheirOwnMarks) {
    QCustomPlot plot;
    buildPlot(plot, twoYears(ChartKind::Line), {}, kWidth);
    ASSERT_EQ(plot.graphCount(), 2);
    EXPECT_NE(plot.graph(0)->scatterStyle().shape(), plot.graph(1)->scatterStyle().shape());
    EXPECT_NE(plot.graph(0)->pen().style(), plot.graph(1)->pen().style());
}

TEST(PlotBuilder, DrawsCurvesInTheOrderOfTheirPoints) {
    QCustomPlot plot;
    buildPlot(plot, twoCurves(), {}, kWidth);
    ASSERT_EQ(plot.plottableCount(), 2);
    const auto* sources = qobject_cast<QCPCurve*>(plot.plottable(0));
    ASSERT_NE(sources, nullptr);
    ASSERT_EQ(sources->data()->size(), 3);
    EXPECT_DOUBLE_EQ(sources->data()->at(1)->key, 0.0) << "the curve turns back";
    EXPECT_DOUBLE_EQ(sources->data()->at(2)->key, 15.0);
    EXPECT_GE(plot.xAxis->range().upper, 40.0);
    EXPECT_GE(plot.yAxis->range().upper, 150.0);
    EXPECT_EQ(plot.xAxis->label(), "Heat (GJ)");
}

TEST(PlotBuilder, KeepsAnAxisWhenAllValuesAreZero) {
    QCustomPlot plot;
    ChartSpec spec = oneSeries(ChartKind::Bars);
    spec.series[0].values = {0.0, 0.0, 0.0};
    buildPlot(plot, spec, {}, kWidth);
    EXPECT_GT(plot.yAxis->range().size(), 0.0);
}

TEST(PlotBuilder, RefusesAnInconsistentSpec) {
    QCustomPlot plot;
    ChartSpec spec = oneSeries(ChartKind::Bars);
    spec.categories.pop_back();
    EXPECT_THROW(buildPlot(plot, spec, {}, kWidth), std::invalid_argument);
}

} // namespace
} // namespace parkcarbon::charts
