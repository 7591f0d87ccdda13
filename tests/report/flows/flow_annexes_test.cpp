#include "../support/example_flows.hpp"

#include "report/flows/flow_sections.hpp"

namespace parkcarbon::report {
namespace {

class FlowAnnexesTest : public FlowSectionTest {};

TEST_F(FlowAnnexesTest, ListsEveryNumberOfEveryFlow) {
    take(flowPark("74"));
    compose(addFlowAnnexes);
    std::size_t numbers = 0;
    for (const auto& flow : account().project.system.flows) {
        numbers += flow.quantities.size();
    }
    EXPECT_EQ(table("flow_all").rows.size(), numbers);
    const Row& meter = rowOf(table("flow_all"), "W4");
    EXPECT_DOUBLE_EQ(number(meter.cells[6]), 74.0);
    EXPECT_DOUBLE_EQ(number(meter.cells[8]), *account().mass(flow("W4"), layer("water"))->value);
    EXPECT_EQ(table("flow_findings").rows.size(), account().findings.size() + review().findings.size());
    EXPECT_EQ(table("flow_network_sources").rows.size(), 17U);
}

TEST_F(FlowAnnexesTest, SaysWhatIsUnconfirmed) {
    take(flowPark());
    park.inventory.used_factors = {{"fuels", "烟煤", "2013", reference::Status::Unconfirmed, "guide"}};
    compose(addFlowAnnexes);
    EXPECT_EQ(table("used_factors").rows.front().cells[3].shown(), "▲ Unconfirmed");
}

} // namespace
} // namespace parkcarbon::report
