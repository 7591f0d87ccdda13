#include "../support/example_flows.hpp"

#include "report/flows/flow_sections.hpp"

namespace parkcarbon::report {
namespace {

class FlowChapterTest : public FlowSectionTest {};

TEST_F(FlowChapterTest, IsLeftOutWithoutFlows) {
    EXPECT_TRUE(compose(addFlowChapter).blocks.empty());
}

TEST_F(FlowChapterTest, TellsWhatWasFound) {
    take(flowPark("74"));
    const Document& document = compose(addFlowChapter);
    EXPECT_EQ(std::get<Heading>(document.blocks.front()).text, "Material flow analysis");
    EXPECT_THAT(paragraphs(Paragraph::Kind::Warning), testing::Contains(testing::HasSubstr("global test is failed")));
    EXPECT_THAT(paragraphs(Paragraph::Kind::Bullet), testing::ElementsAre(testing::HasSubstr("Question to E3")));
    EXPECT_EQ(table("flow_gaps").rows.front().cells[0].shown(), "Dyer");
    EXPECT_GT(diagram(document, "flow_diagram_goods").links.size(), 3U);
    EXPECT_EQ(table("flow_effect").rows.size(), 5U);
}

} // namespace
} // namespace parkcarbon::report
