#include "../support/example_flows.hpp"

#include "report/flows/flow_sections.hpp"

namespace parkcarbon::report {
namespace {

class FlowBoundaryTest : public FlowSectionTest {};

TEST_F(FlowBoundaryTest, CountsSourcesAndAssumedUncertainties) {
    take(flowPark());
    compose(addFlowBoundary);
    const Row& rows = rowOf(table("flow_origins"), "Flow data");
    EXPECT_DOUBLE_EQ(number(rows.cells[1]), 13.0);
    EXPECT_DOUBLE_EQ(number(rows.cells[3]), 12.0); // the ash has no amount
    double stated = 0.0;
    double assumed = 0.0;
    for (const Row& row : table("flow_uncertainties").rows) {
        stated += number(row.cells[1]);
        assumed += number(row.cells[2]);
    }
    EXPECT_DOUBLE_EQ(stated, 8.0);  // water
    EXPECT_DOUBLE_EQ(assumed, 6.0); // goods, coal, steam
    EXPECT_FALSE(table("flow_uncertainties").notes.empty());
}

} // namespace
} // namespace parkcarbon::report
