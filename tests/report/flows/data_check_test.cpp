#include "../support/example_flows.hpp"

#include "report/flows/flow_sections.hpp"

namespace parkcarbon::report {
namespace {

class DataCheckTest : public FlowSectionTest {};

TEST_F(DataCheckTest, SaysThatTheDataAgree) {
    take(flowPark());
    compose(addFlowCheck);
    EXPECT_THAT(paragraphs(Paragraph::Kind::Body), testing::Contains(testing::HasSubstr("global test is passed")));
    EXPECT_DOUBLE_EQ(number(table("flow_test").rows[1].cells[1]), account().reconciliation->chi_square);
    EXPECT_DOUBLE_EQ(number(table("flow_test").rows[2].cells[1]),
                     static_cast<double>(account().reconciliation->degrees_of_freedom));
    EXPECT_FALSE(hasTable("flow_suspects"));
    EXPECT_FALSE(hasTable("flow_elimination"));
    EXPECT_FALSE(hasTable("flow_nodes"));
}

TEST_F(DataCheckTest, ShowsTheWrongMeterWithItsQuestion) {
    take(flowPark("74"));
    compose(addFlowCheck);
    EXPECT_THAT(paragraphs(Paragraph::Kind::Warning), testing::Contains(testing::HasSubstr("global test is failed")));
    const engine::flows::Suspect& suspect = account().reconciliation->suspects.front();
    const Row& first = table("flow_suspects").rows.front();
    EXPECT_EQ(first.cells[0].shown(), "自来水 (W4)");
    EXPECT_EQ(first.cells[1].shown(), "MAIN → Dyer");
    EXPECT_DOUBLE_EQ(number(first.cells[4]), 74.0);
    EXPECT_NEAR(number(first.cells[5]), 3.0, 1e-9); // as stated
    EXPECT_DOUBLE_EQ(number(first.cells[6]), *suspect.value_without);
    EXPECT_DOUBLE_EQ(number(first.cells[8]), suspect.z);
    const auto& step = account().reconciliation->elimination.front();
    EXPECT_DOUBLE_EQ(number(table("flow_elimination").rows.front().cells[6]), step.chi_square);
    EXPECT_THAT(paragraphs(Paragraph::Kind::Bullet),
                testing::Contains(testing::HasSubstr("Question to E3: you state 74 m3")));
    EXPECT_FALSE(table("flow_nodes").rows.empty());
}

TEST_F(DataCheckTest, ShowsWhatTheInventoryMakesOfReconciledAmounts) {
    take(flowPark());
    compose(addFlowCheck);
    const Row& location = table("flow_effect").rows[1];
    EXPECT_DOUBLE_EQ(number(location.cells[1]), park.inventory.park.views.scope_1_2_location);
    EXPECT_DOUBLE_EQ(number(location.cells[2]), report_flows_.reconciled->park.views.scope_1_2_location);
}

} // namespace
} // namespace parkcarbon::report
