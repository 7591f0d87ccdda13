#include "../support/example_flows.hpp"

#include "report/flows/flow_sections.hpp"

namespace parkcarbon::report {
namespace {

class HeatCascadeTest : public FlowSectionTest {};

// Linnhoff & Hindmarsh, The pinch design method for heat exchanger networks, Chem. Eng. Sci. 38 (1983) 745–763.
TEST_F(HeatCascadeTest, ShowsTheProblemTableAndItsCurves) {
    take(flowPark());
    auto review_with_heat = review();
    using engine::flows::HeatSide;
    using engine::flows::HeatStream;
    review_with_heat.heat =
        engine::flows::heatCascade(
            {HeatStream::withCapacity("1", 150.0, 60.0, 2.0), HeatStream::withCapacity("2", 90.0, 60.0, 8.0),
             HeatStream::withCapacity("3", 20.0, 125.0, 2.5), HeatStream::withCapacity("4", 25.0, 100.0, 3.0)},
            20.0)
            .value();
    report_flows_.review = std::make_shared<const engine::flows::FlowReview>(review_with_heat);
    compose(addHeatCascade);
    EXPECT_NEAR(number(rowOf(table("flow_heat_results"), "Least heat to be supplied").cells[1]), 107.5, 1e-9);
    EXPECT_NEAR(number(rowOf(table("flow_heat_results"), "Least heat to be cooled away").cells[1]), 40.0, 1e-9);
    EXPECT_NEAR(number(rowOf(table("flow_heat_results"), "Pinch temperature, sources").cells[1]), 90.0, 1e-9);
    EXPECT_EQ(table("flow_heat_cascade").rows.size(), review().heat->intervals.size());
    const charts::ChartSpec& curves = chart("flow_composite_curves");
    EXPECT_EQ(curves.series[0].positions.size(), review().heat->source_curve.size());
    EXPECT_NEAR(curves.series[1].positions.front(), 40.0, 1e-9);
    EXPECT_EQ(chart("flow_grand_composite").series.front().values.size(), review().heat->grand_composite.size());
}

TEST_F(HeatCascadeTest, IsLeftOutWithoutHeat) {
    take(flowPark());
    EXPECT_TRUE(compose(addHeatCascade).blocks.empty());
}

} // namespace
} // namespace parkcarbon::report
