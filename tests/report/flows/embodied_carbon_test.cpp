#include "../support/example_flows.hpp"

#include "report/flows/flow_sections.hpp"

namespace parkcarbon::report {
namespace {

class EmbodiedCarbonTest : public FlowSectionTest {};

TEST_F(EmbodiedCarbonTest, ShowsTheCarbonThatTheSteamCarries) {
    take(flowPark());
    ASSERT_TRUE(review().embodied.has_value());
    compose(addEmbodiedCarbon);
    EXPECT_DOUBLE_EQ(number(table("flow_carbon_totals").rows[0].cells[1]), review().embodied->direct_t);
    const Row& largest = table("flow_carbon_exchanges").rows.front();
    EXPECT_EQ(largest.cells[0].shown(), "Boiler house");
    EXPECT_EQ(largest.cells[1].shown(), "Mill");
    EXPECT_NEAR(number(largest.cells[5]), park.inventory.park.direct, 1e-6); // the boiler sells nothing else
    EXPECT_EQ(table("flow_carbon_parties").rows.size(), review().embodied->nodes.size());
}

TEST_F(EmbodiedCarbonTest, IsLeftOutWithoutExchanges) {
    test_support::SnapshotBuilder alone;
    alone.enterprise("E1");
    take(alone);
    EXPECT_TRUE(compose(addEmbodiedCarbon).blocks.empty());
    EXPECT_TRUE(compose(addMaterialCosts).blocks.empty());
}

} // namespace
} // namespace parkcarbon::report
