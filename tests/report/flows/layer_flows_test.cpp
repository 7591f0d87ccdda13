#include "../support/example_flows.hpp"

#include "report/flows/flow_sections.hpp"

namespace parkcarbon::report {
namespace {

class LayerFlowsTest : public FlowSectionTest {};

TEST_F(LayerFlowsTest, ShowsStatedBesideReconciledAmounts) {
    take(flowPark("74"));
    const Document& document = compose(addLayerFlows);
    const Table& water = table("flow_layer_water");
    const auto* meter = account().mass(flow("W4"), layer("water"));
    bool found = false;
    for (const Row& row : water.rows) {
        if (row.cells[1].shown() == "Dyer") {
            found = true;
            EXPECT_DOUBLE_EQ(number(row.cells[4]), 74.0);
            EXPECT_NEAR(number(row.cells[6]), *meter->value, 1e-9);
            EXPECT_EQ(row.cells[8].shown(), "checked by others");
            EXPECT_EQ(row.cells[9].shown(), "▲ suspect");
        }
    }
    EXPECT_TRUE(found);
    EXPECT_EQ(diagram(document, "flow_diagram_water").unit, "m³");
}

TEST_F(LayerFlowsTest, NeverShowsAnUnknownAmountAsZero) {
    auto park_with_gap = flowPark();
    park_with_gap.flow("X1", "2022", "ext:a", "ext:b", "", {{"unit", "t"}, {"material", "secret"}});
    take(park_with_gap);
    compose(addLayerFlows);
    bool found = false;
    for (const Row& row : table("flow_layer_goods").rows) {
        if (row.cells[2].shown() == "secret") {
            found = true;
            EXPECT_EQ(row.cells[4].shown(), "–");
            EXPECT_EQ(row.cells[6].shown(), "n/d");
        }
    }
    EXPECT_TRUE(found);
}

} // namespace
} // namespace parkcarbon::report
