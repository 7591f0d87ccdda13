#include "../support/example_flows.hpp"

#include "report/flows/flow_sections.hpp"

namespace parkcarbon::report {
namespace {

class FlowSummaryTest : public FlowSectionTest {};

TEST_F(FlowSummaryTest, PutsFindingsFirst) {
    take(flowPark("74"));
    compose(addFlowSummary);
    EXPECT_THAT(paragraphs(Paragraph::Kind::Warning),
                testing::ElementsAre(testing::HasSubstr("failed"), testing::HasSubstr("1 stated number does")));
    EXPECT_THAT(paragraphs(Paragraph::Kind::Bullet), testing::Contains(testing::HasSubstr("gap is that of Dyer")));
    const Row& goods = rowOf(table("flow_layers"), "Goods");
    EXPECT_DOUBLE_EQ(number(goods.cells[3]) + number(goods.cells[5]) + number(goods.cells[6]), number(goods.cells[2]));
}

TEST_F(FlowSummaryTest, SaysInChineseThatThereAreNoFlows) {
    test_support::SnapshotBuilder alone;
    alone.enterprise("E1");
    take(alone);
    compose(addFlowSummary, text::Language::Zh);
    EXPECT_THAT(paragraphs(Paragraph::Kind::Warning), testing::ElementsAre("本报告期没有物质流数据。"));
}

} // namespace
} // namespace parkcarbon::report
