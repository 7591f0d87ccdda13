#include "../support/example_flows.hpp"

#include "report/flows/flow_sections.hpp"

namespace parkcarbon::report {
namespace {

class NetworkSectionTest : public FlowSectionTest {};

TEST_F(NetworkSectionTest, ShowsIndicatorsAndWhatTheyNeed) {
    take(flowPark());
    compose(addFlowNetwork);
    const Table& indicators = table("flow_indicators");
    ASSERT_EQ(indicators.rows.size(), review().indicators.indicators.size());
    for (std::size_t index = 0; index < indicators.rows.size(); ++index) {
        const auto& indicator = review().indicators.indicators[index];
        if (indicator.value) {
            EXPECT_DOUBLE_EQ(number(indicators.rows[index].cells[1]), *indicator.value);
        } else {
            EXPECT_EQ(indicators.rows[index].cells[1].shown(), "n/d");
            EXPECT_NE(indicators.rows[index].cells[4].shown(), "") << indicator.id;
        }
    }
}

TEST_F(NetworkSectionTest, PutsThePublishedNetworksBeside) {
    take(flowPark());
    compose(addFlowNetwork, text::Language::Zh);
    EXPECT_EQ(table("flow_networks").rows.size(), 19U);
    EXPECT_DOUBLE_EQ(number(rowOf(table("flow_networks"), "卡伦堡").cells[1]), 20.0);
    EXPECT_DOUBLE_EQ(number(table("flow_networks").rows.front().cells[2]),
                     static_cast<double>(review().indicators.park.directed_pairs));
}

} // namespace
} // namespace parkcarbon::report
