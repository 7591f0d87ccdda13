#include "../support/example_flows.hpp"

#include "report/flows/flow_sections.hpp"

#include <algorithm>

namespace parkcarbon::report {
namespace {

class FlowLossesTest : public FlowSectionTest {};

TEST_F(FlowLossesTest, ShowsTheLossesOfTheEngine) {
    take(flowPark());
    compose(addFlowLosses);
    const Table& shown = table("flow_losses");
    std::size_t rows = 0;
    for (const auto& losses : review().losses) {
        rows += losses.losses.empty() && losses.undetermined.empty() ? 0 : losses.losses.size() + 2;
    }
    EXPECT_EQ(shown.rows.size(), rows);
    const auto& energy = *std::find_if(review().losses.begin(), review().losses.end(),
                                       [&](const auto& one) { return one.layer == layer("energy"); });
    ASSERT_FALSE(energy.losses.empty());
    const auto found = std::find_if(shown.rows.begin(), shown.rows.end(),
                                    [](const Row& row) { return row.cells.front().shown() == "Energy"; });
    EXPECT_DOUBLE_EQ(number((found + 1)->cells[2]), *energy.losses.front().amount.value);
}

} // namespace
} // namespace parkcarbon::report
